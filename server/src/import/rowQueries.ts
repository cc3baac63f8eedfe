import type { ImportMatch, ImportOutcome } from '@panhuo/shared/import/importBatch'
import type { Severity } from '@panhuo/shared/import/issueKind'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { batched, groupedBy } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import type { Batch } from './importTypes.ts'
import { targetTables } from './targets.ts'

export interface StagedRow {
  readonly batchId: number
  readonly number: number
  readonly file: number
  readonly fileRow: number | null
  readonly fileLine: number | null
  readonly values: Readonly<Record<string, unknown>>
  readonly edits: Readonly<Record<string, unknown>>
  readonly attributes: Readonly<Record<string, unknown>> | null
  readonly difference: Readonly<Record<string, { before: unknown; after: unknown }>> | null
  readonly code: string | null
  readonly areaM2: number | null
  readonly matchedCode: string | null
  readonly matchedBy: ImportMatch | null
  readonly outcome: ImportOutcome | null
  readonly leftOut: boolean
  readonly severity: Severity | null
  /** West, south, east, north, of its own shape or else of its record's; null without either. */
  readonly box: readonly number[] | null
}

export interface RowsAsked {
  readonly first: number
  readonly after?: number | null | undefined
  readonly outcome?: ImportOutcome | null | undefined
  readonly severity?: Severity | null | undefined
  readonly finding?: string | null | undefined
  readonly number?: number | null | undefined
}

/** Rows of an import in the order of its files. */
export function stagedRows(
  { db, signal }: Context,
  batch: Batch,
  asked: RowsAsked,
): Promise<StagedRow[]> {
  const table = sql.identifier(targetTables[batch.target].name)
  return db.query<StagedRow>(
    sql`select r.batch_id as "batchId", r.number, r.layer as file, r.file_row as "fileRow", r.file_line as "fileLine", r."values", r.edits, r.attributes, r.difference, r.code, r.area_m2 as "areaM2", t.code as "matchedCode", r.matched_by as "matchedBy", r.outcome, r.left_out as "leftOut", r.severity,
        case when at.geom is not null then json_build_array(ST_XMin(at.geom), ST_YMin(at.geom), ST_XMax(at.geom), ST_YMax(at.geom)) end as box
      from import_row r left join ${table} t on t.id = r.matched_id cross join lateral (select coalesce(r.geom, t.geom) as geom) as at where ${conditionOf(batch, asked)} order by r.number limit ${asked.first}::int`,
    { signal, primary: true },
  )
}

/** How many rows would come without a page. */
export async function countRows(
  { db, signal }: Context,
  batch: Batch,
  asked: RowsAsked,
): Promise<number> {
  const [found] = await db.query<{ rows: number }>(
    sql`select count(*)::int as rows from import_row r where ${conditionOf(batch, { ...asked, after: null })}`,
    { signal, primary: true },
  )
  return found?.rows ?? 0
}

function conditionOf(batch: Batch, { after, outcome, severity, finding, number }: RowsAsked): SQL {
  const parts = [sql`r.batch_id = ${batch.id}::int`]
  if (after != null) parts.push(sql`r.number > ${after}::int`)
  if (number != null) parts.push(sql`r.number = ${number}::int`)
  if (outcome === 'LEFT_OUT') parts.push(sql`r.left_out`)
  else if (outcome) parts.push(sql`r.outcome = ${outcome} and not r.left_out`)
  if (severity) parts.push(sql`r.severity = ${severity} and not r.left_out`)
  if (finding) {
    parts.push(
      sql`r.number in (select f."row" from import_finding f where f.batch_id = r.batch_id and f.code = ${finding})`,
    )
  }
  return sql.join(parts, sql` and `)
}

export interface StagedFinding {
  readonly row: number | null
  readonly fileLine: number | null
  readonly step: string
  readonly code: string
  readonly severity: Severity
  readonly field: string | null
  readonly detail: Readonly<Record<string, string | number>>
  readonly lon: number | null
  readonly lat: number | null
}

const findingColumns = sql`f."row", f.file_line as "fileLine", f.step, f.code, f.severity, f.field, f.detail, ST_X(f.place) as lon, ST_Y(f.place) as lat`
const byWeight = sql`array_position(array['ERROR', 'WARNING', 'NOTE'], f.severity)`

/** Findings of rows, the worst first, by `batchId number`. */
export const findingsOfRow = batched<string, StagedFinding[]>(async ({ db, signal }, keys) => {
  const rows = await db.query<StagedFinding & { key: string }>(
    sql`select f.batch_id || ' ' || f."row" as key, ${findingColumns} from import_finding f
      where (f.batch_id, f."row") in (select split_part(key, ' ', 1)::int, split_part(key, ' ', 2)::int from unnest(${textArray([...keys])}) as key) order by ${byWeight}, f.id`,
    { signal, primary: true },
  )
  return groupedBy(rows, ({ key }) => key)
})

/** Findings about the files as such. */
export function findingsOfFiles({ db, signal }: Context, { id }: Batch): Promise<StagedFinding[]> {
  return db.query<StagedFinding>(
    sql`select ${findingColumns} from import_finding f where f.batch_id = ${id}::int and f."row" is null order by ${byWeight}, f.id limit 100`,
    { signal, primary: true },
  )
}

export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly rows: number
  /** The first of them, to show what it is about. */
  readonly detail: Readonly<Record<string, string | number>>
}

/** What was found, each kind once, the worst and commonest first; rows that are left out do not count. */
export function findingGroups({ db, signal }: Context, { id }: Batch): Promise<FindingGroup[]> {
  return db.query<FindingGroup>(
    sql`select f.code, f.severity, count(distinct f."row")::int as rows, (array_agg(f.detail order by f.id))[1] as detail from import_finding f
      join import_row r on r.batch_id = f.batch_id and r.number = f."row" and not r.left_out
      where f.batch_id = ${id}::int group by f.code, f.severity order by ${byWeight}, 3 desc, 1`,
    { signal, primary: true },
  )
}

export interface OutcomeCounts {
  readonly rows: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly leftOut: number
  readonly errors: number
  readonly warnings: number
  readonly createdM2: number
  readonly changedM2: number
  readonly overSamples: number
}

/** What accepting would do, counted. */
export async function outcomeCounts(
  { db, signal }: Context,
  { id }: Batch,
): Promise<OutcomeCounts> {
  const recorded = sql`coalesce((attributes->>'area_m2')::float8, area_m2)`
  const [counts] = await db.query<OutcomeCounts>(
    sql`select count(*)::int as rows, (count(*) filter (where outcome = 'NEW' and not left_out))::int as created, (count(*) filter (where outcome = 'CHANGED' and not left_out))::int as changed,
        (count(*) filter (where outcome = 'UNCHANGED' and not left_out))::int as unchanged, (count(*) filter (where left_out))::int as "leftOut",
        (count(*) filter (where severity = 'ERROR' and not left_out))::int as errors, (count(*) filter (where severity = 'WARNING' and not left_out))::int as warnings,
        coalesce(sum(${recorded}) filter (where outcome = 'NEW' and not left_out), 0)::float8 as "createdM2", coalesce(sum(${recorded}) filter (where outcome = 'CHANGED' and not left_out), 0)::float8 as "changedM2",
        (select count(distinct f."row")::int from import_finding f where f.batch_id = ${id}::int and f.code = 'OVERLAPS_SAMPLE') as "overSamples"
      from import_row where batch_id = ${id}::int`,
    { signal, primary: true },
  )
  if (!counts) throw new Error('an import without counts')
  return counts
}

const MOST_SHAPES = 2000

/**
 * Shapes as GeoJSON features, those with findings first, as many as a small map can draw, and the box
 * of all; a row of a ledger stands where its record does. Holes run against their outlines, so that
 * they are drawn empty.
 */
export async function stagedShapes(
  { db, signal }: Context,
  { id, target }: Batch,
): Promise<object> {
  const table = sql.identifier(targetTables[target].name)
  const placed = sql`import_row r left join ${table} t on t.id = r.matched_id cross join lateral (select coalesce(r.geom, t.geom) as geom) as at where r.batch_id = ${id}::int and at.geom is not null`
  const primary = { signal, primary: true }
  const [whole] = await db.query<{ box: number[] | null }>(
    sql`select case when count(*) > 0 then json_build_array(min(ST_XMin(at.geom)), min(ST_YMin(at.geom)), max(ST_XMax(at.geom)), max(ST_YMax(at.geom))) end as box from ${placed}`,
    primary,
  )
  const rows = await db.query<{ number: number; weight: string; shape: string }>(
    sql`select r.number, case when r.left_out then 'LEFT_OUT' else coalesce(r.severity, r.outcome, 'NEW') end as weight, ST_AsGeoJSON(ST_ForcePolygonCCW(ST_SimplifyPreserveTopology(at.geom, 0.00001)), 6) as shape
      from ${placed} order by array_position(array['ERROR', 'WARNING', 'NOTE'], r.severity), r.number limit ${MOST_SHAPES}::int`,
    primary,
  )
  return {
    type: 'FeatureCollection',
    ...(whole?.box && { bbox: whole.box }),
    features: rows.map(({ number, weight, shape }) => ({
      type: 'Feature',
      id: number,
      properties: { number, weight },
      geometry: JSON.parse(shape) as object,
    })),
  }
}

/** Words of columns that are no value of their list, or were guessed, with how often they stand there. */
export function unknownWords(
  { db, signal }: Context,
  { id }: Batch,
): Promise<{ field: string; word: string; rows: number }[]> {
  return db.query(
    sql`select field, detail->>'value' as word, count(*)::int as rows from import_finding where batch_id = ${id}::int and code in ('CHOICE_UNKNOWN', 'CHOICE_GUESSED', 'LAND_USE_SCHEME') group by 1, 2 order by 3 desc limit 200`,
    { signal, primary: true },
  )
}
