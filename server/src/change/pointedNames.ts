import { sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import type { KeptField } from './fieldChange.ts'

type Pointed = NonNullable<KeptField['pointsTo']>

const namesIn = (table: Pointed, column: string) =>
  batched<number, string>(async ({ db, signal }, ids) => {
    const rows = await db.query<{ id: number; name: string }>(
      sql`select id, ${sql.identifier(column)} as name from ${sql.identifier(table)} where id = any(${`{${ids.join(',')}}`}::text::int[])`,
      { signal },
    )
    return new Map(rows.map(({ id, name }) => [id, name]))
  })

const readersOf = (column: 'name' | 'code') => ({
  place: namesIn('place', column),
  park: namesIn('park', column),
  zone: namesIn('zone', column),
  parcel: namesIn('parcel', column),
  project: namesIn('project', column),
  revitalization_case: namesIn('revitalization_case', 'code'),
  // Told by its code, which says nothing to whoever may not see the demand.
  demand: namesIn('demand', 'code'),
})
const names = readersOf('name')
const codes = readersOf('code')

/** Names of records by id, deleted ones too, since a history may speak of them; batched. */
export function pointedNames(table: Pointed) {
  return names[table]
}

/** Their codes, as forms send them. */
export function pointedCodes(table: Pointed) {
  return codes[table]
}
