import type { SiteKind } from '@panhuo/shared/match/aspects'
import { sql } from 'drizzle-orm'
import { groupCodes, readGroups } from '../assembly/assemblyQueries.ts'
import type { DemandRow } from '../demand/demandQueries.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { isReleased } from '../parcel/releasedPlots.ts'
import type { Context } from '../request/context.ts'
import type { MatchAnswer } from './matchAnswer.ts'
import { readMatch } from './matchQueries.ts'
import type { SiteGroup } from './siteSql.ts'

export interface MatchOrder {
  readonly kinds: readonly SiteKind[]
  readonly first: number
}

/** Plots that only a road parts may be taken together; more than four are nobody's site. */
const GAP_M = 20
const MEMBERS = 4
/** The closest together are ranked; the others would be longer to read than to dismiss. */
const MOST_GROUPS = 150

/** Ranks released plots, groups of them and parks by a demand. */
export async function matchDemand(
  context: Context,
  demand: DemandRow,
  { kinds, first }: MatchOrder,
): Promise<MatchAnswer> {
  const groups = kinds.includes('ASSEMBLY') ? await groupsFor(context, demand) : []
  return readMatch(context, demand, { kinds, groups }, first)
}

async function groupsFor(context: Context, demand: DemandRow): Promise<SiteGroup[]> {
  const { areaMuMin, areaMuMax } = demand
  if (areaMuMin === null || areaMuMin <= 0) return []
  const { viewer } = context
  const land = sql`parcel.deleted_at is null and parcel.stage <> 'REMOVED' and ${parcelScope(viewer)} and ${isReleased(sql`parcel.id`)}`
  const reach = { areaMuMin, areaMuMax: areaMuMax ?? areaMuMin * 2, members: MEMBERS }
  const { groups } = await readGroups(context, land, { ...reach, gapM: GAP_M })
  return groupCodes(context, groups.slice(0, MOST_GROUPS))
}
