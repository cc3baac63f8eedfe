import type { CaseTrack } from '@panhuo/shared/case/case'
import type { RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import type { ParcelSeed } from './parcelSeed.ts'
import { sampleCases } from './sampleCases/sampleCases.ts'

/** Gives the sample plots the cases and obstacles that their stages speak of, marked as samples. */
export async function insertCases(run: Run, plots: readonly ParcelSeed[], today: Day) {
  const templates = await run<{
    method: RevitalizationMethod
    track: CaseTrack | null
    count: number
  }>(
    sql`select method, track, count(*)::int as count from milestone_template where valid_to is null group by 1, 2`,
  )
  const stepCount = (method: RevitalizationMethod, track: CaseTrack | null) =>
    templates.find((one) => one.method === method && one.track === track)?.count ?? 0
  const { cases, obstacles } = sampleCases(plots, stepCount, today)
  const given = sql`${JSON.stringify(cases)}::text::jsonb`
  await run(sql`
    insert into revitalization_case (code, method, track, status, opened_on, closed_on, lead_unit, published_on, note, provenance)
    select r.code, r.method, r.track, case when r.completed then 'COMPLETED' else 'OPEN' end, r."openedOn",
      case when r.completed then (r.done ->> -1)::date end, r."leadUnit", r."publishedOn", '样例案件，并非真实案件', 'ILLUSTRATIVE'
    from jsonb_to_recordset(${given}) as r(code text, method text, track text, completed boolean, "openedOn" date, "leadUnit" text, "publishedOn" date, done jsonb)
    order by r.code`)
  await run(sql`
    insert into case_parcel (case_id, parcel_id, active)
    select c.id, parcel.id, c.status = 'OPEN'
    from jsonb_to_recordset(${given}) as r(code text, plot text)
    join revitalization_case c on c.code = r.code
    join parcel on parcel.code = r.plot
    order by c.id`)
  await run(sql`
    insert into case_milestone (case_id, template_id, code, position, name_zh, name_en, evidence_required, closes_case, planned_on, actual_on)
    select c.id, t.id, t.code, t.position, t.name_zh, t.name_en, t.evidence_required, t.closes_case,
      case when t.position = jsonb_array_length(r.done) + 1 then r."nextOn" end,
      (r.done ->> (t.position - 1))::date
    from jsonb_to_recordset(${given}) as r(code text, done jsonb, "nextOn" date)
    join revitalization_case c on c.code = r.code
    join milestone_template t on t.method = c.method and t.track is not distinct from c.track
    order by c.id, t.position`)
  await run(sql`
    insert into case_party (case_id, kind, name)
    select c.id, case when c.method = 'JUDICIAL_RESTRUCTURING' then 'TRUSTEE' else 'OWNER' end, r.party
    from jsonb_to_recordset(${given}) as r(code text, party text)
    join revitalization_case c on c.code = r.code
    order by c.id`)
  await run(sql`
    insert into obstacle (parcel_id, case_id, kind, text, status, found_on, lead_unit, due_on, measure, closed_on, evidence, provenance)
    select case when r."ofCase" then null else parcel.id end, case when r."ofCase" then link.case_id end,
      r.kind, r.text, r.status, r."foundOn", r."leadUnit", r."dueOn", r.measure, r."closedOn", r.evidence, 'ILLUSTRATIVE'
    from jsonb_to_recordset(${JSON.stringify(obstacles)}::text::jsonb) as r(
      plot text, "ofCase" boolean, kind text, text text, status text, "foundOn" date, "leadUnit" text,
      "dueOn" date, measure text, "closedOn" date, evidence text
    )
    join parcel on parcel.code = r.plot
    left join case_parcel link on link.parcel_id = parcel.id
    order by parcel.id`)
}
