import { deal } from '@panhuo/db/schema/deal'
import { rankIn } from '@panhuo/db/schema/record'
import { dealStages } from '@panhuo/shared/deal/deal'
import { dealFields } from '@panhuo/shared/deal/dealFields'
import { dealFilter } from '@panhuo/shared/deal/dealFilter'
import { sql } from 'drizzle-orm'
import { containing } from '../filter/literal.ts'
import { conjunction } from '../filter/where.ts'
import type { Register } from '../list/register.ts'
import { dealScope } from './dealScope.ts'

const due = sql`(${deal.standing} = 'ACTIVE' and ${deal.followUpOn} is not null and ${deal.followUpOn} <= (now() at time zone 'Asia/Shanghai')::date)`

/** Deals, as the list engine knows them; they have no outline of their own. */
export const dealRegister: Register<typeof dealFilter> = {
  type: 'Deal',
  table: sql`${deal}`,
  vocabulary: dealFilter,
  answers: (viewer) => ({
    text: (words) =>
      conjunction(
        words.map((word) => {
          const like = containing(word)
          return sql`(${deal.search} like ${like} or lower(${deal.investor}) like ${like})`
        }),
      ),
    stage: deal.stage,
    standing: deal.standing,
    contractKind: deal.contractKind,
    leadSource: deal.leadSource,
    due,
    mine: sql`(${deal.ownerId} = ${viewer.person?.id ?? ''})`,
    provenance: deal.provenance,
  }),
  scope: dealScope,
  shape: () => ({ outline: sql`null::geometry`, mercator: sql`null::geometry` }),
  fields: dealFields,
  columns: {
    id: deal.id,
    code: deal.code,
    name: deal.name,
    stage: deal.stage,
    standing: deal.standing,
    standingOn: deal.standingOn,
    standingReason: deal.standingReason,
    investor: deal.investor,
    industry: deal.industry,
    investment: sql`${deal.investment}::float8`,
    leadSource: deal.leadSource,
    contractKind: deal.contractKind,
    ownerId: deal.ownerId,
    ownerName: deal.ownerName,
    followUpOn: deal.followUpOn,
    demandId: deal.demandId,
    note: deal.note,
    provenance: deal.provenance,
    version: deal.version,
    updatedAt: deal.updatedAt,
  },
  orders: {
    code: deal.code,
    name: deal.name,
    stage: rankIn(deal.stage, dealStages),
    investment: sql`${deal.investment}::float8`,
    followUpOn: deal.followUpOn,
    updatedAt: deal.updatedAt,
  },
}
