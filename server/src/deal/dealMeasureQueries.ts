import { LARGE_INVESTMENT } from '@panhuo/shared/deal/deal'
import { type Day, todayInBeijing, yearOf } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { LEAST_HOLDERS, roughly } from '../list/smallGroupRules.ts'
import type { Context } from '../request/context.ts'
import { dealSums, type PricedContract, tellableSums } from './dealMeasureRules.ts'
import { seesEveryContract } from './dealScope.ts'

/** Contract projects signed in one year, as they stood on a day; sums in 万元. */
export interface DealYear {
  readonly year: number
  /** Null where they are too few to be told without naming them. */
  readonly signed: number | null
  readonly fulfilled: number | null
  readonly started: number | null
  readonly producing: number | null
  readonly investment: number | null
  readonly fulfilledInvestment: number | null
  readonly startedInvestment: number | null
  readonly large: number | null
  readonly largeInvestment: number | null
  /** Contracts that say no sum; they are missing in the sums. */
  readonly unpriced: number | null
  readonly samples: number | null
  readonly targetContracts: number | null
  readonly targetInvestment: number | null
  readonly targetSource: string | null
  readonly targetVersion: number
}

type Told = Omit<DealYear, 'year' | `target${string}`>

const nothing: Told = {
  signed: null,
  fulfilled: null,
  started: null,
  producing: null,
  investment: null,
  fulfilledInvestment: null,
  startedInvestment: null,
  large: null,
  largeInvestment: null,
  unpriced: null,
  samples: null,
}

/**
 * The contracts of each signing year with what became of them up to a day, and the year's target;
 * the latest year first. Whoever does not see all deals is not told years of fewer than three, and
 * sums of today alone, to two digits and where they tell of no single investor.
 */
export async function dealYears(context: Context, asOn: Day): Promise<DealYear[]> {
  const { db, viewer, signal } = context
  const rows = await db.query<DealYear & { priced: readonly PricedContract[] }>(
    sql`with signed as (
      select extract(year from signing.reached_on)::int as year, deal.id, deal.investor, deal.investment::float8 as investment, deal.provenance
      from deal join deal_step signing on signing.deal_id = deal.id and signing.standing and signing.stage = 'SIGNED' and signing.reached_on <= ${asOn}::date
      where deal.deleted_at is null and deal.contract_kind = 'CONTRACT'
    ), reached as (
      select signed.*, later.fulfilled, later.started, later.producing from signed cross join lateral (
        select coalesce(bool_or(stage = 'FULFILLED'), false) as fulfilled, coalesce(bool_or(stage = 'STARTED'), false) as started, coalesce(bool_or(stage = 'PRODUCING'), false) as producing
        from deal_step where deal_id = signed.id and standing and reached_on <= ${asOn}::date
      ) later
    ), years as (
      select year, count(*)::int as signed, count(*) filter (where fulfilled)::int as fulfilled, count(*) filter (where started)::int as started, count(*) filter (where producing)::int as producing,
        coalesce(sum(investment), 0) as investment, coalesce(sum(investment) filter (where fulfilled), 0) as "fulfilledInvestment", coalesce(sum(investment) filter (where started), 0) as "startedInvestment",
        count(*) filter (where investment >= ${LARGE_INVESTMENT}::int)::int as large, coalesce(sum(investment) filter (where investment >= ${LARGE_INVESTMENT}::int), 0) as "largeInvestment",
        count(*) filter (where investment is null)::int as unpriced, count(*) filter (where provenance = 'ILLUSTRATIVE')::int as samples,
        json_agg(json_build_object('investor', investor, 'investment', investment, 'fulfilled', fulfilled, 'started', started)) filter (where investment is not null) as priced
      from reached group by year
    )
    select coalesce(years.year, deal_target.year) as year, coalesce(signed, 0) as signed, coalesce(fulfilled, 0) as fulfilled, coalesce(started, 0) as started, coalesce(producing, 0) as producing,
      coalesce(years.investment, 0) as investment, coalesce("fulfilledInvestment", 0) as "fulfilledInvestment", coalesce("startedInvestment", 0) as "startedInvestment",
      coalesce(large, 0) as large, coalesce("largeInvestment", 0) as "largeInvestment", coalesce(unpriced, 0) as unpriced, coalesce(samples, 0) as samples, coalesce(priced, '[]') as priced,
      contracts as "targetContracts", deal_target.investment::float8 as "targetInvestment", source as "targetSource", coalesce(deal_target.version, 0) as "targetVersion"
    from years full join deal_target on deal_target.year = years.year
    where coalesce(years.year, deal_target.year) <= ${yearOf(asOn)}::int order by 1 desc`,
    { signal },
  )
  if (seesEveryContract(viewer)) return rows
  return rows.map((row) => {
    if ((row.signed ?? 0) < LEAST_HOLDERS) return { ...row, ...nothing }
    const told = asOn === todayInBeijing() ? tellableSums(row.priced) : new Set()
    const sums = dealSums.map((name) => [name, told.has(name) ? roughly(row[name] ?? 0) : null])
    return { ...row, ...Object.fromEntries(sums) }
  })
}
