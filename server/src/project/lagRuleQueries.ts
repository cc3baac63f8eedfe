import { lagRule } from '@panhuo/db/schema/projectProgress'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { dayAt, standing } from '../list/asOf.ts'
import type { Context } from '../request/context.ts'
import type { LagRule } from './projectRules.ts'

export interface LagRuleRow extends LagRule {
  readonly source: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly version: number
  /** Whether it holds today in Beijing. */
  readonly inForce: boolean
}

/** All rules of the light that ever held, as they were kept at the moment that is asked of; the newest first. */
export function lagRules({ db, signal, moment }: Context): Promise<LagRuleRow[]> {
  const day = dayAt(moment)
  return db.query<LagRuleRow>(
    sql`select ${lagRule.yellowPoints} as "yellowPoints", ${lagRule.redPoints} as "redPoints", ${lagRule.startYellowMonths} as "startYellowMonths", ${lagRule.startRedMonths} as "startRedMonths", ${lagRule.endYellowMonths} as "endYellowMonths", ${lagRule.source} as source, ${lagRule.validFrom} as "validFrom", ${lagRule.validTo} as "validTo", ${lagRule.version} as version, ${lagRule.validFrom} <= ${day} and coalesce(${lagRule.validTo} >= ${day}, true) as "inForce" from ${standing(lagRule, moment)} where ${lagRule.deletedAt} is null order by ${lagRule.validFrom} desc, ${lagRule.id} desc`,
    { signal },
  )
}
