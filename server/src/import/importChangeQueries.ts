import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import type { Guard } from '../change/failures.ts'
import { guardUndoing } from '../change/undoGuards.ts'
import { batched } from '../list/records.ts'

/** The import that a change accepted or took back. */
export interface ImportOfChange {
  readonly number: string
  readonly personId: string
  /** Records that the whole change touched, also those that the viewer may not see. */
  readonly records: number
}

// Taking an import back is a change of its own, which says what it undid.
const ofChange = sql`change c join import_batch b on b.change_id in (c.id, c.undoes)`

/** The import behind each change, by the change's id; one statement for a page. */
export const importOfChange = batched<number, ImportOfChange>(async ({ db, signal }, ids) => {
  const rows = await db.query<ImportOfChange & { changeId: number }>(
    sql`select c.id as "changeId", b.number, b.person_id as "personId", (select count(distinct (table_name, record_id))::int from change_entry where change_id = c.id) as records from ${ofChange} where c.id = any(${`{${ids.join(',')}}`}::text::int[])`,
    { signal },
  )
  return new Map(rows.map(({ changeId, ...row }) => [changeId, row]))
})

/** An import goes back as a whole where it was brought, not by way of one of its records. */
async function partOfImport(run: Run, changeId: number): Promise<Guard[]> {
  const [part] = await run(sql`select 1 from ${ofChange} where c.id = ${changeId}::int limit 1`)
  if (!part) return []
  return [
    {
      code: 'PART_OF_IMPORT',
      said: {
        zh: '这次修改属于一次导入，只能在导入页面整批撤销；撤销过的请重新导入',
        en: 'it belongs to an import, which is taken back as a whole on its own page; one that was taken back is brought again',
      },
    },
  ]
}
guardUndoing(partOfImport)
