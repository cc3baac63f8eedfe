import type { Database } from '@panhuo/db/database'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { type SQL, sql } from 'drizzle-orm'
import { featureText } from '../export/geojsonText.ts'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import { conjunction } from '../filter/where.ts'
import { recordsOf } from '../list/asOf.ts'
import { behind, readCursor, writeCursor } from '../list/cursor.ts'
import { orderBy, orderKeys } from '../list/order.ts'
import type { Register } from '../list/register.ts'
import { selected } from '../list/selection.ts'
import type { Viewer } from '../request/viewer.ts'
import type { FeatureColumn } from './collections.ts'

export interface FeatureQuery {
  readonly register: Register
  readonly viewer: Viewer
  /** Checked for this viewer's role. */
  readonly filter: FilterOf<Vocabulary>
  readonly columns: readonly FeatureColumn[]
  /** Last change not before and not after, as ISO texts. */
  readonly changed: { readonly from?: string | undefined; readonly to?: string | undefined }
  readonly limit: number
  readonly after: string | undefined
}

export interface FeaturePage {
  /** GeoJSON text of each feature. */
  readonly features: readonly string[]
  readonly numberMatched: number
  /** Cursor of the page behind this one. */
  readonly next: string | undefined
}

type FeatureRow = Record<string, unknown> & { code: string; shape: string | null }

/** One keyset page of features by code, and how many there are, in two statements. */
export async function readFeatures(
  db: Database,
  query: FeatureQuery,
  signal?: AbortSignal,
): Promise<FeaturePage> {
  const { register, viewer, filter, limit, after } = query
  await refuseUnsoundShapes(db, viewer, filter, signal)
  const keys = orderKeys(register, [], viewer.role)
  const where = conditionOf(query)
  const limits = after ? [behind(keys, readCursor(register.type, keys, after, 'after'), false)] : []
  const rows = await db.query<FeatureRow>(
    sql`select ${columnsOf(query)} from ${recordsOf(register, viewer)} where ${conjunction([where, ...limits])} order by ${orderBy(keys, false)} limit ${limit + 1}::int`,
    { signal },
  )
  const [counted] = await db.query<{ count: number }>(
    sql`select count(*)::int as count from ${recordsOf(register, viewer)} where ${where}`,
    { signal },
  )
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return {
    features: kept.map((row) => featureText(query.columns, row)),
    numberMatched: counted?.count ?? 0,
    next: rows.length > limit && last ? writeCursor(register.type, keys, [last.code]) : undefined,
  }
}

/** One feature by code as GeoJSON text; undefined where this viewer is shown none. */
export async function readFeature(
  db: Database,
  query: Omit<FeatureQuery, 'limit' | 'after'>,
  code: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (code.includes('\0')) return undefined
  const { register, viewer } = query
  const [row] = await db.query<FeatureRow>(
    sql`select ${columnsOf(query)} from ${recordsOf(register, viewer)} where ${conditionOf(query)} and ${register.table}.code = ${code}`,
    { signal },
  )
  return row && featureText(query.columns, row)
}

type Asked = Omit<FeatureQuery, 'limit' | 'after'>

function conditionOf({ register, viewer, filter, changed: { from, to } }: Asked): SQL {
  const { table } = register
  const limits = [
    ...(from ? [sql`${table}.updated_at >= ${from}::text::timestamptz`] : []),
    ...(to ? [sql`${table}.updated_at <= ${to}::text::timestamptz`] : []),
  ]
  return conjunction([selected(register, viewer, filter), ...limits])
}

function columnsOf({ register, viewer, columns }: Asked): SQL {
  const { outline } = register.shape(viewer)
  const list = columns.map(({ name, expression }) => sql`${expression} as ${sql.identifier(name)}`)
  // Options 0: no crs member, which RFC 7946 does not know.
  list.push(sql`ST_AsGeoJSON(ST_ForcePolygonCCW(${outline}), 7, 0) as shape`)
  return sql.join(list, sql`, `)
}
