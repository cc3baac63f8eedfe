import { sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import type { KeptField } from './fieldChange.ts'

type Pointed = NonNullable<KeptField['pointsTo']>

const namesIn = (table: Pointed, column = 'name') =>
  batched<number, string>(async ({ db, signal }, ids) => {
    const rows = await db.query<{ id: number; name: string }>(
      sql`select id, ${sql.identifier(column)} as name from ${sql.identifier(table)} where id = any(${`{${ids.join(',')}}`}::text::int[])`,
      { signal },
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  })

const readers = {
  place: namesIn('place'),
  park: namesIn('park'),
  zone: namesIn('zone'),
  parcel: namesIn('parcel'),
  project: namesIn('project'),
  revitalization_case: namesIn('revitalization_case', 'code'),
  // Told by its code, which says nothing to whoever may not see the demand.
  demand: namesIn('demand', 'code'),
}

/** Names of records by id, deleted ones too, since a history may speak of them; batched. */
export function pointedNames(table: Pointed) {
  return readers[table]
}
