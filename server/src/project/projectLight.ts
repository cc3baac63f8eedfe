import { lagRule, projectInvestment } from '@panhuo/db/schema/projectProgress'
import { type SQL, sql } from 'drizzle-orm'
import { dayAt, standing } from '../list/asOf.ts'

/** Today in Beijing, as the database knows it. */
export const beijingDay = dayAt(undefined)

/** The rule in force on a day, by what is known today or was at a moment; a subquery of one row or none. */
export function ruleOn(day: SQL, moment?: Date): SQL {
  return sql`select * from ${standing(lagRule, moment)} where deleted_at is null and valid_from <= ${day} and coalesce(valid_to >= ${day}, true) order by valid_from desc, id desc limit 1`
}

/**
 * The light of the row that the query knows as `project`, on a day, by what is known today or was at a
 * moment; the same rule as `judge` in projectRules.ts, in SQL, so that lists can be filtered by it.
 */
export function lightOn(day: SQL, moment?: Date): SQL {
  const year = sql`i.month >= date_trunc('year', l.last) and i.month < date_trunc('year', l.last) + interval '1 year'`
  const planOfYear = sql`case when project.plan_year = extract(year from l.last) and project.year_plan is not null then project.year_plan else coalesce(sum(i.planned), 0) end`
  const sums = sql`
    select l.last, extract(month from l.last) as months, ${planOfYear} as whole,
      sum(i.planned) filter (where i.month <= l.last) as planned,
      sum(i.actual) filter (where i.month <= l.last) as actual,
      bool_and(i.planned is not null) filter (where i.month <= l.last) as by_month
    from (
      select max(month) as last from ${standing(projectInvestment, moment)}
      where project_id = project.id and actual is not null and month < date_trunc('month', ${day})
    ) l
    join ${standing(projectInvestment, moment, { alias: 'i' })} on i.project_id = project.id and ${year}
    group by l.last`
  const gap = sql`
    select round(case when by_month then (planned - actual) * 100 / whole
      else (whole * months - actual * 12) * 100 / (whole * 12) end, 1) as points
    from (${sums}) s where whole > 0`
  const later = (date: SQL, months: SQL) =>
    sql`${day} > (${date} + make_interval(months => ${months}))::date`
  const start = sql`project.planned_start`
  return sql`(
    select case
      when project.finished_on is not null or coalesce(project.stage in ('FINISHED', 'PRODUCING'), false) then 'GREEN'
      when rule.id is null then 'UNKNOWN'
      else (array['UNKNOWN', 'GREEN', 'YELLOW', 'RED'])[greatest(
        case when gap.points is null then 1 when gap.points < rule.yellow_points then 2
          when gap.points > rule.red_points then 4 else 3 end,
        case when ${start} is null or project.started_on is not null
            or coalesce(project.stage in ('STARTED', 'BUILDING'), false) then 1
          when ${day} <= ${start} then 2
          when project.stage is null then 1
          when ${later(start, sql`rule.start_red_months`)} then 4
          when ${later(start, sql`rule.start_yellow_months`)} then 3 else 2 end,
        case when ${later(sql`project.planned_end`, sql`rule.end_yellow_months`)} then 3 else 1 end
      )] end
    from (select 1) one
    left join lateral (${ruleOn(day, moment)}) rule on true
    left join lateral (${gap}) gap on true
  )`
}
