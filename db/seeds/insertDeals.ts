import { stageRank } from '@panhuo/shared/deal/deal'
import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import { searchText } from '../src/searchText.ts'
import type { SampleDeal } from './sampleDeals/sampleDeals.ts'

/** Adds the sample deals with their steps, talks and plots, marked as samples. */
export async function insertDeals(run: Run, deals: readonly SampleDeal[]): Promise<void> {
  const given = deals.map((deal) => ({
    ...deal,
    search: searchText(deal.code, deal.name),
    steps: deal.steps.map((step) => ({
      ...step,
      evidence: stageRank(step.stage) >= stageRank('SIGNED') ? '样例，没有真实材料' : null,
    })),
  }))
  const all = sql`${JSON.stringify(given)}::text::jsonb`
  await run(sql`
    insert into deal (code, name, search, stage, standing, standing_on, standing_reason, investor, industry, investment, lead_source, contract_kind, owner_id, owner_name, follow_up_on, note, provenance)
    select code, name, search, stage, standing, "standingOn", "standingReason", investor, industry, investment, "leadSource", "contractKind", "ownerId", "ownerName", "followUpOn", '样例，并非真实招商项目', 'ILLUSTRATIVE'
    from jsonb_to_recordset(${all}) as r(code text, name text, search text, stage text, standing text, "standingOn" date, "standingReason" text, investor text, industry text, investment numeric, "leadSource" text, "contractKind" text, "ownerId" text, "ownerName" text, "followUpOn" date)
    order by code`)
  await run(sql`
    insert into deal_step (deal_id, stage, reached_on, evidence, person_name)
    select deal.id, step.stage, step."reachedOn", step.evidence, r."ownerName"
    from jsonb_to_recordset(${all}) as r(code text, "ownerName" text, steps jsonb)
    join deal on deal.code = r.code
    cross join jsonb_to_recordset(r.steps) as step(stage text, "reachedOn" date, evidence text)
    order by deal.id, step."reachedOn"`)
  await run(sql`
    insert into deal_talk (deal_id, talked_on, text, person_name)
    select deal.id, talk."talkedOn", talk.text, r."ownerName"
    from jsonb_to_recordset(${all}) as r(code text, "ownerName" text, talks jsonb)
    join deal on deal.code = r.code
    cross join jsonb_to_recordset(r.talks) as talk("talkedOn" date, text text)
    order by deal.id`)
  await run(sql`
    insert into deal_parcel (deal_id, parcel_id)
    select deal.id, parcel.id
    from jsonb_to_recordset(${all}) as r(code text, plot text)
    join deal on deal.code = r.code join parcel on parcel.code = r.plot
    order by deal.id`)
}
