import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import { type LockedRecord, lockRecord } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { holdBoundaries } from './holdBoundaries.ts'
import { GRID, idList } from './parcelGeometryQueries.ts'
import { makeHeir, nextCodes, retireInto } from './parcelHeirs.ts'
import { parcelKind } from './parcelKind.ts'
import { refuseRetiring } from './retiring.ts'

const MOST_PLOTS = 20
/** Neighbors may miss each other by this much and still be one piece of land, metres. */
const TOUCHING_M = 0.5

export interface MergeOrder extends Order {
  /** The plots, as they were seen; the first one gives attributes and the series of the code. */
  readonly parcels: readonly { readonly code: string; readonly expectedVersion: number }[]
  readonly name?: string | null | undefined
}

/**
 * Merges plots that touch, of one stage and method, into a new one; recorded areas are added, the
 * plots leave the register and their codes lead on. Returns the new code.
 */
export function mergeParcels(context: Context, input: MergeOrder): Promise<{ code: string }> {
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'mergeParcels', input },
    async (run, changeId) => {
      const plots = await lockAll(run, context, input)
      const ids = plots.map(({ id }) => id)
      await refuseRetiring(run, ids)
      await holdBoundaries(run)
      await refuseUnlike(run, ids)
      await refuseApart(run, ids)
      const [first] = plots as [LockedRecord]
      const [whole] = await run<{ hex: string; areaM2: number; name: string }>(
        sql`select ST_Multi(ST_UnaryUnion(ST_Collect(geom), ${GRID}))::text as hex, round(sum(area_m2)::numeric, 4)::float8 as "areaM2", (select name from parcel where id = ${first.id}::int) as name from parcel where id = any(${idList(ids)})`,
      )
      if (!whole) throw new Error('plots without a union')
      const [code = ''] = await nextCodes(run, first.code, 1)
      const heir = await makeHeir(run, first.id, {
        ...whole,
        code,
        name: nameOf(input, whole.name),
      })
      await retireInto(run, changeId, ids, [heir], `合并：${input.reason.trim()}`)
      return { code }
    },
  )
}

/** The plots in the order given, held in the order of their codes, so that two merges never cross. */
async function lockAll(
  run: Run,
  { viewer }: Context,
  { parcels }: MergeOrder,
): Promise<LockedRecord[]> {
  const codes = new Set(parcels.map(({ code }) => code))
  if (parcels.length < 2 || codes.size !== parcels.length || parcels.length > MOST_PLOTS) {
    throw new InvalidInput('parcels', {
      zh: `应为 2 到 ${MOST_PLOTS} 宗不同的地块`,
      en: `must be 2 to ${MOST_PLOTS} different plots`,
    })
  }
  const held = new Map<string, LockedRecord>()
  for (const { code, expectedVersion } of [...parcels].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const field = `parcels.${parcels.findIndex((plot) => plot.code === code)}.code`
    held.set(code, await lockRecord(run, parcelKind, viewer, code, expectedVersion, field))
  }
  return parcels.map(({ code }) => held.get(code) as LockedRecord)
}

async function refuseUnlike(run: Run, ids: readonly number[]): Promise<void> {
  const [row] = await run<{ kinds: number }>(
    sql`select count(distinct (stage, method)) as kinds from parcel where id = any(${idList(ids)})`,
  )
  if (row?.kinds === 1) return
  throw new GuardNotMet([
    {
      code: 'SAME_STAGE_AND_METHOD',
      said: { zh: '阶段与盘活方式应相同', en: 'stage and method must be the same' },
    },
  ])
}

/** Throws GuardNotMet unless one can walk from each plot to each other one. */
async function refuseApart(run: Run, ids: readonly number[]): Promise<void> {
  const pairs = await run<{ one: number; other: number }>(
    sql`select one.id as one, other.id as other from parcel one join parcel other on one.id <> other.id and ST_DWithin(one.geom::geography, other.geom::geography, ${TOUCHING_M}::float8)
      where one.id = any(${idList(ids)}) and other.id = any(${idList(ids)})`,
  )
  const reached = new Set(ids.slice(0, 1))
  for (const id of reached) {
    for (const { one, other } of pairs) if (one === id) reached.add(other)
  }
  if (reached.size === ids.length) return
  throw new GuardNotMet([
    { code: 'TOUCHING', said: { zh: '地块应彼此相邻', en: 'the plots must touch each other' } },
  ])
}

function nameOf({ name }: MergeOrder, former: string): string {
  const own = name?.trim() ?? ''
  if (own.length <= 100 && !own.includes('\0')) return own === '' ? former : own
  throw new InvalidInput('name', { zh: '最多 100 字', en: 'at most 100 characters' })
}
