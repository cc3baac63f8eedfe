import { insertProjects } from '@panhuo/db/seeds/insertFacts'
import { aProject } from '@panhuo/db/seeds/makers'
import { lightOn, ruleOn } from '@panhuo/server/project/projectLight'
import { judge, type LagRule, type ProjectState } from '@panhuo/server/project/projectRules'
import { projectStages } from '@panhuo/shared/project/project'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

const COUNT = 250
const days = ['2025-12-31', '2026-01-31', '2026-03-01', '2026-07-15', '2026-10-31', '2027-02-28']

/** The same numbers every time, from 0 up to but not including `below`. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const roll = dice(20260101)
const maybe = <Value>(make: () => Value) => (roll(3) === 0 ? null : make())
const day = () =>
  `202${5 + roll(3)}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`

function aState(): ProjectState {
  const plannedStart = maybe(day)
  const startedOn = roll(4) === 0 ? day() : null
  const months = Array.from({ length: 26 }, (_, index) => ({
    month: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    // Round numbers often, so that points fall on the borders of the rule.
    planned: roll(8) === 0 ? null : roll(2) ? 100 : roll(20000) / 100,
    actual: roll(6) === 0 ? null : roll(2) ? roll(3) * 50 : roll(20000) / 100,
  }))
  const kept = months.slice(roll(3), 1 + roll(26))
  const planYear = maybe(() => 2025 + roll(3))
  return {
    stage: maybe(() => valuesOf(projectStages)[roll(7)] ?? 'PLANNED'),
    plannedStart,
    plannedEnd: maybe(() => (plannedStart ?? '2026-01-01').replace(/^\d+/, String(2026 + roll(2)))),
    startedOn,
    finishedOn: roll(12) === 0 && startedOn === null ? '2027-01-01' : null,
    planYear,
    yearPlan: planYear === null ? null : maybe(() => (roll(2) ? 1200 : roll(300000) / 100)),
    months: roll(5) === 0 ? [] : kept,
  }
}

const states = Array.from({ length: COUNT }, aState).map((state) => ({
  ...state,
  // The table refuses an end before its start.
  plannedEnd:
    state.plannedEnd && state.plannedStart && state.plannedEnd < state.plannedStart
      ? null
      : state.plannedEnd,
}))
const codeOf = (index: number) => `XM-L-${String(index).padStart(3, '0')}`

eachDatabase((at) => {
  beforeAll(() =>
    inChange(at.database, async (run) => {
      await insertProjects(
        run,
        states.map((_, index) => aProject({ code: codeOf(index), name: `项目 ${index}` })),
      )
      const rows = states.map((state, index) => ({ ...state, code: codeOf(index) }))
      await run(sql`
        update project set stage = r.stage, planned_start = r."plannedStart", planned_end = r."plannedEnd",
          started_on = r."startedOn", finished_on = r."finishedOn", plan_year = r."planYear", year_plan = r."yearPlan"
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(code text, stage text,
          "plannedStart" date, "plannedEnd" date, "startedOn" date, "finishedOn" date, "planYear" int, "yearPlan" numeric)
        where project.code = r.code`)
      await run(sql`
        insert into project_investment (project_id, month, planned, actual, provenance)
        select project.id, (m.month || '-01')::date, m.planned, m.actual, 'ILLUSTRATIVE'
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(code text, months jsonb)
        join project on project.code = r.code
        cross join jsonb_to_recordset(r.months) as m(month text, planned numeric, actual numeric)`)
      await run(sql`insert into lag_rule (yellow_points, red_points, start_yellow_months, start_red_months, end_yellow_months, source, valid_from, valid_to)
        values (5.5, 12.5, 1, null, null, '试行', '2026-07-01', '2026-10-30')`)
    }),
  )

  it.each(days)('is one answer in SQL and in the rule, on %s', async (today) => {
    const on = sql`${today}::date`
    const [rule] = await at.database.query<LagRule>(
      sql`select yellow_points as "yellowPoints", red_points as "redPoints", start_yellow_months as "startYellowMonths", start_red_months as "startRedMonths", end_yellow_months as "endYellowMonths" from (${ruleOn(on)}) rule`,
    )
    const rows = await at.database.query<{ code: string; light: string }>(
      sql`select code, ${lightOn(on)} as light from project where code like 'XM-L-%' order by code`,
    )
    const expected = states.map((state, index) => ({
      code: codeOf(index),
      light: judge(state, rule ?? null, today).light,
    }))
    expect(rows).toEqual(expected)
    expect(new Set(rows.map(({ light }) => light)).size).toBeGreaterThan(2)
  })
})
