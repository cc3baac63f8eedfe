import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { holdBoundaries } from './holdBoundaries.ts'
import {
  GRID,
  geometryText,
  MOST_OVERLAP_M2,
  readDrawn,
  shapeFrom,
} from './parcelGeometryQueries.ts'
import { makeHeir, nextCodes, retireInto, sharedOut } from './parcelHeirs.ts'
import { parcelKind } from './parcelKind.ts'
import { refuseRetiring } from './retiring.ts'

const MOST_PARTS = 20

export interface SplitOrder extends RecordOrder {
  /** A line across the plot, or the parts themselves; exactly one of the two. */
  readonly line?: unknown
  readonly parts?: readonly unknown[] | null | undefined
  /** Names of the parts, west to east; `name-1` and so on where they are absent. */
  readonly names?: readonly string[] | null | undefined
}

interface Part {
  readonly hex: string
  readonly areaM2: number
}

/**
 * Splits a plot: the parts get new codes and take everything else over, the recorded area is shared
 * out by drawn area, the plot leaves the register and its code leads on. Returns the new codes.
 */
export function splitParcel(context: Context, input: SplitOrder): Promise<{ codes: string[] }> {
  const { code, expectedVersion } = input
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'splitParcel', input },
    async (run, changeId) => {
      const { id } = await lockRecord(run, parcelKind, context.viewer, code, expectedVersion)
      await refuseRetiring(run, [id])
      await holdBoundaries(run)
      const parts = await partsOf(run, id, input)
      const [former] = await run<{ name: string; areaM2: number }>(
        sql`select name, area_m2 as "areaM2" from parcel where id = ${id}::int`,
      )
      if (!former) throw new Error('the plot was held a moment ago')
      const codes = await nextCodes(run, code, parts.length)
      const names = namesFor(former.name, parts.length, input.names)
      const areas = sharedOut(
        former.areaM2,
        parts.map(({ areaM2 }) => areaM2),
      )
      const heirs: number[] = []
      for (const [index, { hex }] of parts.entries()) {
        const [code = '', name = '', areaM2 = 0] = [codes[index], names[index], areas[index]]
        heirs.push(await makeHeir(run, id, { code, name, areaM2, hex }))
      }
      await retireInto(run, changeId, [id], heirs, `分割：${input.reason.trim()}`)
      return { codes }
    },
  )
}

async function partsOf(run: Run, id: number, { line, parts }: SplitOrder): Promise<Part[]> {
  const byLine = line !== null && line !== undefined
  if (byLine === (parts !== null && parts !== undefined)) {
    throw new InvalidInput('line', { zh: '分割线与各部分恰好给一项', en: 'give a line or parts' })
  }
  const cut = byLine ? await cutBy(run, id, line) : await givenParts(run, id, parts ?? [])
  const field = byLine ? 'line' : 'parts'
  if (cut.length < 2) {
    throw new InvalidInput(field, { zh: '没有把地块分开', en: 'does not divide the plot' })
  }
  if (cut.length > MOST_PARTS || cut.some(({ areaM2 }) => areaM2 < MOST_OVERLAP_M2)) {
    throw new InvalidInput(field, {
      zh: `应分成 2 到 ${MOST_PARTS} 部分，每部分不小于 1 平方米`,
      en: `must give 2 to ${MOST_PARTS} parts of at least 1 m² each`,
    })
  }
  return cut
}

/** The pieces that a line leaves, west to east; parts of the plot that it misses go to the nearest one. */
async function cutBy(run: Run, id: number, line: unknown): Promise<Part[]> {
  const text = geometryText(line, 'line', ['LineString'])
  return run<Part>(
    sql`with blade as (select ST_SetSRID(ST_GeomFromGeoJSON(${text}::text), 4490) as g),
      part as (select (ST_Dump(geom)).geom as g from parcel where id = ${id}::int),
      piece as (select row_number() over () as n, d.geom as g from part, blade, lateral ST_Dump(ST_Split(part.g, blade.g)) d
        where ST_Intersects(part.g, blade.g) and ST_NumGeometries(ST_Split(part.g, blade.g)) > 1),
      missed as (select part.g from part, blade where not ST_Intersects(part.g, blade.g) or ST_NumGeometries(ST_Split(part.g, blade.g)) < 2),
      taken as (select n, g from piece union all
        select (select n from piece order by ST_Distance(piece.g, missed.g), n limit 1), g from missed)
      select hex, "areaM2" from (
        select ST_Multi(ST_ReducePrecision(ST_Collect(g), ${GRID}))::text as hex, ST_Area(ST_Collect(g)::geography) as "areaM2", min(ST_XMin(g)) as west, min(ST_YMin(g)) as south
        from taken where n is not null group by n) as cut order by west, south`,
  )
}

/** The parts that a person drew: together the plot, apart from each other. */
async function givenParts(run: Run, id: number, parts: readonly unknown[]): Promise<Part[]> {
  if (parts.length > MOST_PARTS) {
    throw new InvalidInput('parts', {
      zh: `最多 ${MOST_PARTS} 部分`,
      en: `at most ${MOST_PARTS} parts`,
    })
  }
  const cut: Part[] = []
  for (const [index, part] of parts.entries()) {
    const { hex } = await readDrawn(run, part, `parts.${index}`)
    const [inside] = await run<Part & { beside: number }>(
      sql`select ST_Multi(ST_CollectionExtract(ST_Intersection(geom, drawn, ${GRID}), 3))::text as hex, ST_Area(ST_Intersection(geom, drawn, ${GRID})::geography) as "areaM2", ST_Area(ST_Difference(drawn, geom, ${GRID})::geography) as beside
        from parcel, lateral (select ${shapeFrom(hex)} as drawn) d where id = ${id}::int`,
    )
    if (!inside || inside.beside > MOST_OVERLAP_M2) {
      throw new InvalidInput(`parts.${index}`, { zh: '超出原地块', en: 'leaves the plot' })
    }
    cut.push({ hex: inside.hex, areaM2: inside.areaM2 })
  }
  if (cut.length > 1) await refuseOtherThan(run, id, cut)
  return cut
}

async function refuseOtherThan(run: Run, id: number, parts: readonly Part[]): Promise<void> {
  const shapes = sql.join(
    parts.map(({ hex }) => shapeFrom(hex)),
    sql`, `,
  )
  const [row] = await run<{ missing: number; shared: number }>(
    sql`select ST_Area(ST_Difference(geom, whole, ${GRID})::geography) as missing, ${parts.reduce((sum, { areaM2 }) => sum + areaM2, 0)}::float8 - ST_Area(whole::geography) as shared
      from parcel, lateral (select ST_UnaryUnion(ST_Collect(array[${shapes}]), ${GRID}) as whole) w where id = ${id}::int`,
  )
  if (!row || row.missing > MOST_OVERLAP_M2) {
    throw new InvalidInput('parts', { zh: '没有盖满原地块', en: 'do not cover the plot' })
  }
  if (row.shared > MOST_OVERLAP_M2) {
    throw new InvalidInput('parts', { zh: '各部分互相重叠', en: 'overlap each other' })
  }
}

function namesFor(
  name: string,
  count: number,
  given: readonly string[] | null | undefined,
): string[] {
  return Array.from({ length: count }, (_, index) => {
    const own = given?.[index]?.trim() ?? ''
    if (own.length > 100 || own.includes('\0')) {
      throw new InvalidInput(`names.${index}`, { zh: '最多 100 字', en: 'at most 100 characters' })
    }
    return own === '' ? `${name.slice(0, 90)}-${index + 1}` : own
  })
}
