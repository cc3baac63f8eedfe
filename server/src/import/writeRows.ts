import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import { type SQL, sql } from 'drizzle-orm'
import type { Batch, RowRange } from './importTypes.ts'
import { type TargetTable, targetTables } from './targets.ts'

/** Adds the new records of some rows in one statement. */
export async function insertNew(run: Run, batch: Batch, range: RowRange): Promise<void> {
  const target = targetTables[batch.target]
  const table = sql.identifier(target.name)
  const names = columnsOf(target)
  const [into, from] = [listOf(names), listOf(names, sql`said.`)]
  const marks = target.name === 'parcel'
  await run(
    sql`insert into ${table} (${into}, geom${marks ? sql`, import_batch` : sql``})
      select ${from}, r.geom${marks ? sql`, ${batch.number}::text` : sql``} from import_row r cross join lateral jsonb_populate_record(null::${table}, r.attributes) as said
      where ${within(range)} and r.outcome = 'NEW' and coalesce(r.matched_id, 0) = 0`,
  )
}

interface Renamed {
  readonly number: number
  readonly code: string
  readonly name: string
}

/** Changes the records that rows belong to, only in the columns that differ. */
export async function updateMatched(run: Run, batch: Batch, range: RowRange): Promise<void> {
  const target = targetTables[batch.target]
  const table = sql.identifier(target.name)
  const marks = target.name === 'parcel'
  const matched = sql`${within(range)} and r.outcome in ('NEW', 'CHANGED') and r.matched_id > 0`
  const renamed = await run<Renamed>(
    sql`select r.number, t.code, r.attributes->>'name' as name from import_row r join ${table} t on t.id = r.matched_id where ${matched} and r.attributes ? 'name' and r.attributes->>'name' is distinct from t.name`,
  )
  const searches = renamed.map(({ number, code, name }) => ({
    number,
    search: searchText(code, name),
  }))
  const names = columnsOf(target).filter(
    (name) => !['search', 'provenance', 'accuracy_m'].includes(name),
  )
  // A sample, or a plot that was taken back, takes over everything; any other only what differs.
  const whole = sql`(r.outcome = 'NEW' or ${marks ? sql`m.provenance = 'ILLUSTRATIVE'` : sql`false`})`
  const shape = marks
    ? sql`, import_batch = ${batch.number}::text`
    : sql`, accuracy_m = case when given.moved then null else t.accuracy_m end`
  await run(
    sql`update ${table} t set
        ${names.length > 0 ? sql`(${listOf(names)}) = (select ${listOf(names)} from jsonb_populate_record(t, given.said)),` : sql``}
        search = coalesce(given.search, t.search), geom = case when given.moved then given.geom else t.geom end,
        provenance = 'IMPORTED', deleted_at = null, deleted_reason = null ${shape}
      from (
        select r.matched_id, r.geom, f.search, r.geom is not null and (${whole} or r.difference ? 'geom') as moved,
          case when ${whole} then r.attributes - 'search' else coalesce((select jsonb_object_agg(d.key, d.value->'after') from jsonb_each(r.difference) as d where d.key <> 'geom'), '{}') end as said
        from import_row r join ${table} m on m.id = r.matched_id left join jsonb_to_recordset(${JSON.stringify(searches)}::text::jsonb) as f(number int, search text) on f.number = r.number
        where ${matched}
      ) as given where t.id = given.matched_id`,
  )
}

function columnsOf({ columns, initial, name }: TargetTable): string[] {
  const own = name === 'place' ? [] : ['search']
  return [...new Set([...Object.values(columns), ...Object.keys(initial), ...own])].filter(
    (column) => name !== 'place' || column === 'source_ids',
  )
}

function listOf(names: readonly string[], before: SQL = sql``): SQL {
  return sql.join(
    names.map((name) => sql`${before}${sql.identifier(name)}`),
    sql`, `,
  )
}

function within({ batchId, from, to }: RowRange): SQL {
  return sql`r.batch_id = ${batchId}::int and r.number between ${from}::int and ${to}::int and not r.left_out`
}
