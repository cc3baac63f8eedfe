import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import { sql } from 'drizzle-orm'
import { auditedBy, auditIn } from '../account/auditCommands.ts'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, WouldLose } from '../change/failures.ts'
import type { FieldChange } from '../change/fieldChange.ts'
import { kindOfTable } from '../change/recordKind.ts'
import { holdBoundaries } from '../parcel/holdBoundaries.ts'
import { GRID, MOST_OVERLAP_M2 } from '../parcel/parcelGeometryQueries.ts'
import type { Context } from '../request/context.ts'
import type { Batch } from './importTypes.ts'
import { type AtWork, endStep, ROWS_PER_STATEMENT } from './steps.ts'

/**
 * Puts back all that accepting an import changed, as one change: what it made leaves the register,
 * what it changed or removed is as before. Throws WouldLose where somebody changed it since. Ends
 * its step.
 */
export async function takeBack(
  context: Context,
  batch: Batch,
  order: { readonly reason: string; readonly requestId: string },
  last: number,
  at: AtWork,
): Promise<null> {
  const changeId = batch.changeId ?? 0
  await commitChange(
    context,
    {
      duty: 'IMPORT',
      action: 'undoImport',
      reason: order.reason,
      requestId: `${order.requestId}-rows`,
      input: { number: batch.number, ...order },
      undoes: changeId,
      long: { rows: last },
    },
    async (run, id) => {
      await holdUndone(run, changeId)
      const tables = await run<{ name: string; most: number }>(
        sql`select table_name as name, max(record_id) as most from change_entry where change_id = ${changeId}::int group by 1 order by 1`,
      )
      for (const { name } of tables) await holdTouched(run, changeId, name)
      await holdBoundaries(run)
      await refuseLosses(run, changeId)
      for (const { name, most } of tables) {
        for (let from = 0; from <= most; from += ROWS_PER_STATEMENT) {
          at.progress(from, most)
          await putBack(run, name, changeId, from, order.reason)
        }
      }
      await wordsForSearch(run, changeId)
      await refuseOverlaps(run, changeId)
      await run(sql`update change set undone_by = null where undone_by = ${changeId}::int`)
      await run(sql`update change set undone_by = ${id}::int where id = ${changeId}::int`)
      // The state stays: that the change was taken back says the rest.
      await endStep(run, batch.id, 'ACCEPTED')
      await auditIn(run, {
        ...auditedBy(context.viewer),
        action: 'IMPORT_UNDONE',
        subject: batch.number,
      })
      return { number: batch.number }
    },
  )
  return null
}

async function holdUndone(run: Run, changeId: number): Promise<void> {
  const [change] = await run<{ undoneBy: number | null }>(
    sql`select undone_by as "undoneBy" from change where id = ${changeId}::int for update`,
  )
  if (change && change.undoneBy === null) return
  throw new GuardNotMet([
    {
      code: 'ALREADY_UNDONE',
      said: { zh: '这次导入已撤销', en: 'the import has been taken back already' },
    },
  ])
}

/** Holds the records of a table, so that nobody changes one between the look at it and its return. */
async function holdTouched(run: Run, changeId: number, name: string): Promise<void> {
  await run(
    sql`select count(*) from (select id from ${sql.identifier(name)} as held where id in (select record_id from change_entry where change_id = ${changeId}::int and table_name = ${name}) order by id for no key update) as held`,
  )
}

interface Loss {
  readonly tableName: string
  readonly code: string | null
  readonly name: string
  readonly before: unknown
  readonly after: unknown
  readonly by: string
  readonly at: Date
}

/** Values that are others by now; of a record that the import made, any that was touched. */
async function refuseLosses(run: Run, changeId: number): Promise<void> {
  const losses = await run<Loss>(
    sql`with latest as (
        select distinct on (mine.table_name, mine.record_id, cell.key) mine.table_name, mine.code, cell.key, mine.after->cell.key as before, cell.value as after, change.person_name as by, change.at
        from change_entry mine join change_entry since on since.table_name = mine.table_name and since.record_id = mine.record_id and since.version > mine.version and since.change_id <> mine.change_id
        join change on change.id = since.change_id cross join lateral jsonb_each(since.after) as cell
        where mine.change_id = ${changeId}::int and (mine.before is null or mine.after ? cell.key)
        order by mine.table_name, mine.record_id, cell.key, since.version desc)
      select table_name as "tableName", code, key as name, before, after, by, at from latest where coalesce(before, 'null') <> coalesce(after, 'null') limit 50`,
  )
  if (losses.length === 0) return
  throw new WouldLose(losses.map(asFieldChange))
}

function asFieldChange({ tableName, code, name, before, after, by, at }: Loss): FieldChange {
  const declared = kindOfTable(tableName)?.columns.get(name)
  const label = declared?.kept ?? { zh: name, en: name, access: 'S' as const }
  const named = (word: string) => (code === null ? word : `${code} ${word}`)
  return {
    field: declared?.field ?? name,
    label: { ...label, zh: named(label.zh), en: named(label.en) },
    ...{ before: before ?? null, after, by, at },
  }
}

/** Former values of some records of a table; what was made is deleted softly. */
async function putBack(
  run: Run,
  name: string,
  changeId: number,
  from: number,
  reason: string,
): Promise<void> {
  const table = sql.identifier(name)
  const some = sql`e.change_id = ${changeId}::int and e.table_name = ${name} and e.record_id between ${from}::int and ${from + ROWS_PER_STATEMENT - 1}::int`
  const columns = await run<{ name: string }>(
    sql`select distinct jsonb_object_keys(e.before) as name from change_entry e where ${some} and e.before is not null`,
  )
  if (columns.length > 0) {
    const list = sql.join(
      columns.map((column) => sql.identifier(column.name)),
      sql`, `,
    )
    await run(
      sql`update ${table} t set (${list}) = (select ${list} from jsonb_populate_record(t, e.before)) from change_entry e where ${some} and e.before is not null and t.id = e.record_id`,
    )
  }
  const [made] = await run(
    sql`select 1 from change_entry e where ${some} and e.before is null limit 1`,
  )
  if (!made) return
  await run(
    sql`update ${table} t set deleted_at = now(), deleted_reason = ${reason.trim()} from change_entry e where ${some} and e.before is null and t.id = e.record_id`,
  )
}

/** Words for search are no part of the history, since they follow from code and name. */
async function wordsForSearch(run: Run, changeId: number): Promise<void> {
  for (const name of ['parcel', 'park', 'zone', 'place']) {
    const table = sql.identifier(name)
    const renamed = await run<{ id: number; code: string; name: string }>(
      sql`select t.id, t.code, t.name from change_entry e join ${table} t on t.id = e.record_id where e.change_id = ${changeId}::int and e.table_name = ${name} and e.before ? 'name'`,
    )
    if (renamed.length === 0) continue
    const words = renamed.map((one) => ({ id: one.id, search: searchText(one.code, one.name) }))
    await run(
      sql`update ${table} t set search = w.search from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as w(id int, search text) where t.id = w.id`,
    )
  }
}

/** What stands again must not lie over what was drawn meanwhile. */
async function refuseOverlaps(run: Run, changeId: number): Promise<void> {
  const standing = (name: string) =>
    sql.raw(`${name}.deleted_at is null and ${name}.stage <> 'REMOVED'`)
  const met = await run<{ one: string; other: string }>(
    sql`select p.code as one, o.code as other from change_entry e join parcel p on p.id = e.record_id join parcel o on o.id <> p.id and o.geom && p.geom and ST_Intersects(o.geom, p.geom) and not ST_Touches(o.geom, p.geom)
      where e.change_id = ${changeId}::int and e.table_name = 'parcel' and (e.before ? 'geom' or e.before ? 'deleted_at') and ${standing('p')} and ${standing('o')}
        and o.id not in (select record_id from change_entry where change_id = ${changeId}::int and table_name = 'parcel')
        and ST_Area(ST_Intersection(o.geom, p.geom, ${GRID})::geography) > ${MOST_OVERLAP_M2}::float8 limit 5`,
  )
  if (met.length === 0) return
  const named = met.map(({ one, other }) => `${one} / ${other}`)
  throw new GuardNotMet([
    {
      code: 'UNSOUND',
      said: {
        zh: `撤销后会与后来画的地块重叠：${named.join('、')}`,
        en: `after undoing, plots would lie over others drawn since: ${named.join(', ')}`,
      },
    },
  ])
}
