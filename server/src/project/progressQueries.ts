import { obstacle } from '@panhuo/db/schema/obstacle'
import { project } from '@panhuo/db/schema/project'
import { projectInvestment, projectStep } from '@panhuo/db/schema/projectProgress'
import { blockingStatuses } from '@panhuo/shared/obstacle/obstacle'
import type { Day } from '@panhuo/shared/project/month'
import type { ProjectFunding, ProjectStepKind } from '@panhuo/shared/project/progress'
import type { ProjectStage } from '@panhuo/shared/project/project'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { dayAt, standing } from '../list/asOf.ts'
import { batchedAsOf, groupedBy } from '../list/records.ts'
import { ruleOn } from './projectLight.ts'
import {
  type Judgement,
  judge,
  type LagRule,
  type MonthFigure,
  type ProjectState,
} from './projectRules.ts'

/** A month's investment as it is kept, 万元. */
export interface InvestmentRow extends MonthFigure {
  readonly version: number
  readonly provenance: string
}

export interface StepRow {
  readonly projectId: number
  readonly kind: ProjectStepKind
  readonly begunOn: Day | null
  readonly doneOn: Day | null
  readonly waitingFor: string | null
  /** Days since it began, or that it took; null where it has not begun. */
  readonly waitingDays: number | null
  readonly note: string | null
  readonly version: number
  readonly provenance: string
}

export interface Progress extends Judgement {
  readonly stage: ProjectStage | null
  readonly funding: ProjectFunding | null
  readonly months: readonly InvestmentRow[]
  readonly today: Day
  /** An open obstacle of it has a lead unit and a date: somebody is dealing with it. */
  readonly held: boolean
}

interface ProgressRow extends Omit<ProjectState, 'months'> {
  readonly funding: ProjectFunding | null
  readonly id: number
  readonly months: InvestmentRow[] | null
  readonly rule: LagRule | null
  readonly today: Day
  readonly held: boolean
}

/** Figures, light and reasons of each project today or at its moment, one statement for all. */
export const progressOf = batchedAsOf<Progress>(async ({ db, signal }, ids, moment) => {
  const today = dayAt(moment)
  const rows = await db.query<ProgressRow>(
    sql`select ${project.id} as id, ${project.stage} as stage, ${project.funding} as funding, ${project.plannedStart} as "plannedStart", ${project.plannedEnd} as "plannedEnd", ${project.startedOn} as "startedOn", ${project.finishedOn} as "finishedOn", ${project.planYear} as "planYear", ${project.yearPlan} as "yearPlan", ${today} as today, exists (select 1 from ${standing(obstacle, moment)} where ${obstacle.projectId} = ${project.id} and ${obstacle.deletedAt} is null and ${obstacle.status} = any(${textArray(blockingStatuses)}) and ${obstacle.leadUnit} is not null and ${obstacle.dueOn} is not null) as held, (select json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'planned', planned, 'actual', actual, 'version', version, 'provenance', provenance) order by month) from ${standing(projectInvestment, moment)} where project_id = ${project.id} and num_nonnulls(planned, actual) > 0) as months, (select json_build_object('yellowPoints', yellow_points, 'redPoints', red_points, 'startYellowMonths', start_yellow_months, 'startRedMonths', start_red_months, 'endYellowMonths', end_yellow_months) from (${ruleOn(today, moment)}) r) as rule from ${standing(project, moment)} where ${project.id} = any(${`{${ids.join(',')}}`}::text::int[])`,
    { signal },
  )
  return new Map(
    rows.map(({ id, rule, today, held, ...row }) => {
      const months: readonly InvestmentRow[] = row.months ?? []
      const { stage, funding } = row
      return [
        id,
        { ...judge({ ...row, months }, rule, today), stage, funding, months, today, held },
      ]
    }),
  )
})

/** Approvals of each project that are on record, in the order of the list; one statement for all. */
export const stepsOf = batchedAsOf<StepRow[]>(async ({ db, signal }, ids, moment) => {
  const rows = await db.query<StepRow>(
    sql`select ${projectStep.projectId} as "projectId", ${projectStep.kind} as kind, ${projectStep.begunOn} as "begunOn", ${projectStep.doneOn} as "doneOn", ${projectStep.waitingFor} as "waitingFor", coalesce(${projectStep.doneOn}, ${dayAt(moment)}) - ${projectStep.begunOn} as "waitingDays", ${projectStep.note} as note, ${projectStep.version} as version, ${projectStep.provenance} as provenance from ${standing(projectStep, moment)} where num_nonnulls(${projectStep.begunOn}, ${projectStep.waitingFor}, ${projectStep.note}) > 0 and ${projectStep.projectId} = any(${`{${ids.join(',')}}`}::text::int[]) order by ${projectStep.projectId}, ${projectStep.id}`,
    { signal },
  )
  return groupedBy(rows, ({ projectId }) => projectId)
})

/** Totals up to each month of its year, 万元; null while nothing of the kind is known. */
export function cumulated(months: readonly InvestmentRow[]) {
  const sums = new Map<string, { planned: number | null; actual: number | null }>()
  return months.map((figure) => {
    const year = figure.month.slice(0, 4)
    const before = sums.get(year) ?? { planned: null, actual: null }
    const sum = {
      planned: added(before.planned, figure.planned),
      actual: added(before.actual, figure.actual),
    }
    sums.set(year, sum)
    return {
      ...figure,
      plannedSoFar: sum.planned,
      // After the last report the sum would look like a standstill.
      actualSoFar: figure.actual === null ? null : sum.actual,
    }
  })
}

function added(sum: number | null, amount: number | null): number | null {
  if (amount === null) return sum
  return Math.round(((sum ?? 0) + amount) * 100) / 100
}

export type CumulatedMonth = ReturnType<typeof cumulated>[number]
