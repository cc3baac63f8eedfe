import type { Run } from '@panhuo/db/database'
import { dealParcel } from '@panhuo/db/schema/deal'
import { document } from '@panhuo/db/schema/document'
import { obstacle } from '@panhuo/db/schema/obstacle'
import { parcel } from '@panhuo/db/schema/parcel'
import { projectParcel } from '@panhuo/db/schema/project'
import { searchText } from '@panhuo/db/searchText'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { editedProvenance } from './parcelCommands.ts'
import { idList, shapeFrom } from './parcelGeometryQueries.ts'

/** What a new row does not take over from the one that it comes from. */
const own = new Set(['id', 'version', 'created_at', 'updated_at', 'deleted_at', 'deleted_reason'])

const takenOver = (table: PgTable) =>
  Object.values(getTableColumns(table))
    .filter(({ name, generated }) => !own.has(name) && generated === undefined)
    .map(({ name }) => name)

/** What stands on a plot and holds for each of its heirs: its table, and which rows of it still count. */
const handedOn: readonly (readonly [PgTable, SQL])[] = [
  [projectParcel, sql`true`],
  [obstacle, sql`status <> 'SOLVED' and deleted_at is null`],
  [document, sql`deleted_at is null`],
  [dealParcel, sql`active`],
]

export interface Heir {
  readonly code: string
  readonly name: string
  /** EWKB hex. */
  readonly hex: string
  /** Recorded, m². */
  readonly areaM2: number
}

/** Makes a plot that takes over all other attributes from another one; returns its id. */
export async function makeHeir(run: Run, fromId: number, heir: Heir): Promise<number> {
  const { code, name, hex, areaM2 } = heir
  const values: Record<string, SQL> = {
    code: sql`${code}`,
    name: sql`${name}`,
    search: sql`${searchText(code, name)}`,
    area_m2: sql`${areaM2}::float8`,
    geom: shapeFrom(hex),
    provenance: editedProvenance,
  }
  const inherited = takenOver(parcel)
  const columns = inherited.map((column) => sql.identifier(column))
  const taken = inherited.map((column) => values[column] ?? sql.identifier(column))
  const [made] = await run<{ id: number }>(
    sql`insert into parcel (${sql.join(columns, sql`, `)}) select ${sql.join(taken, sql`, `)} from parcel where id = ${fromId}::int returning id`,
  )
  if (!made) throw new Error('a plot without an heir')
  return made.id
}

/**
 * Takes plots out of the register for a reason, leads their codes on to their successors and gives
 * these what stood on them: projects, obstacles that are not solved, documents and deals.
 */
export async function retireInto(
  run: Run,
  changeId: number,
  formerIds: readonly number[],
  heirIds: readonly number[],
  reason: string,
): Promise<void> {
  const [former, heirs] = [idList(formerIds), idList(heirIds)]
  await run(
    sql`update parcel set stage = 'REMOVED', deleted_at = now(), deleted_reason = ${reason} where id = any(${former})`,
  )
  await run(
    sql`insert into parcel_lineage (predecessor_id, successor_id, change_id) select f, h, ${changeId}::int from unnest(${former}) f, unnest(${heirs}) h`,
  )
  for (const [table, counts] of handedOn) {
    const columns = takenOver(table).filter((name) => name !== 'parcel_id')
    const list = sql.join(
      columns.map((name) => sql.identifier(name)),
      sql`, `,
    )
    // Plots that are merged may share a project, or an obstacle that they have from one before them.
    await run(
      sql`insert into ${table} (parcel_id, ${list}) select distinct h, ${list} from ${table} cross join unnest(${heirs}) h where parcel_id = any(${former}) and ${counts} on conflict do nothing`,
    )
  }
}

/** The next free codes of the series that a code belongs to: `350504-SY-0143` → `350504-SY-0144`. */
export async function nextCodes(run: Run, code: string, count: number): Promise<string[]> {
  const series = code.replace(/\d+$/, '')
  const digits = code.length - series.length
  await run(sql`select pg_advisory_xact_lock(hashtext('parcel codes'))`)
  const [last] = await run<{ number: number }>(
    sql`select coalesce(max(substring(code from '[0-9]+$')::int), 0) as number from parcel where code like ${`${series}%`} and code ~ ${`^${series}[0-9]{4,6}$`}`,
  )
  return Array.from({ length: count }, (_, index) => {
    const number = String((last?.number ?? 0) + 1 + index)
    return series + number.padStart(digits, '0')
  })
}

/**
 * Shares a recorded area out by weights, in m² to the square centimetre; the last share takes what
 * rounding leaves, so that the sum stays exact.
 */
export function sharedOut(areaM2: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => Math.round(((areaM2 * weight) / whole) * 1e4) / 1e4)
  const others = shares.slice(0, -1).reduce((sum, share) => sum + share, 0)
  return [...shares.slice(0, -1), Math.round((areaM2 - others) * 1e4) / 1e4]
}
