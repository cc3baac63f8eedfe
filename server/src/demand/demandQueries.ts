import { demand } from '@panhuo/db/schema/demand'
import type { Wish } from '@panhuo/shared/demand/demand'
import type { AspectName } from '@panhuo/shared/match/aspects'
import type { WantedValues } from '@panhuo/shared/match/matchText'
import { type SQL, sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import { demandScope } from './demandScope.ts'

/** What is asked for, as matching needs it; null asks for nothing. */
export interface Wanted extends WantedValues {
  readonly wishes: readonly Wish[]
  readonly weights: Readonly<Partial<Record<AspectName, number>>>
  readonly hard: readonly AspectName[] | null
}

export interface DemandRow extends Wanted {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly investor: string | null
  readonly keptById: string | null
  readonly keptBy: string | null
  readonly note: string | null
  readonly provenance: string
  readonly version: number
  readonly updatedAt: Date
}

const columns = sql`id, code, name, investor, kept_by_id as "keptById", kept_by as "keptBy", industry, offer, area_mu_min as "areaMuMin", area_mu_max as "areaMuMax", plot_ratio as "plotRatio", height_m as "heightM", power_kva as "powerKva", water_td as "waterTd", discharge, budget, needed_by as "neededBy", wishes, weights, hard, note, provenance, version, updated_at as "updatedAt"`

async function read({ db, viewer, signal }: Context, more: SQL): Promise<DemandRow[]> {
  return db.query<DemandRow>(
    sql`select ${columns} from ${demand} where deleted_at is null and ${demandScope(viewer)} ${more}`,
    { signal },
  )
}

/** The demands that the viewer may see, the one changed last first. */
export function readDemands(context: Context, first: number): Promise<DemandRow[]> {
  return read(context, sql`order by updated_at desc, id desc limit ${first}::int`)
}

/** Demands by id, as far as the viewer may see them. */
export const demandById = batched<number, DemandRow>(async (context, ids) => {
  const rows = await read(context, sql`and id = any(${`{${ids.join(',')}}`}::text::int[])`)
  return new Map(rows.map((row) => [row.id, row]))
})

export async function demandByCode(context: Context, code: string): Promise<DemandRow | null> {
  if (code.includes('\0')) return null
  return (await read(context, sql`and code = ${code}`))[0] ?? null
}
