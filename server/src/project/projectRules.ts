import {
  type Day,
  daysBetween,
  daysMonthsLater,
  type Month,
  monthOf,
  monthsBetween,
  monthsLater,
  numberOf,
  yearOf,
} from '@panhuo/shared/project/month'
import type { LagReasonCode, ProjectLight } from '@panhuo/shared/project/progress'
import type { ProjectStage } from '@panhuo/shared/project/project'

/** What a project is judged by, as it stands in the register; null is unknown. */
export interface ProjectState {
  readonly stage: ProjectStage | null
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  /** The year that `yearPlan` is of. */
  readonly planYear: number | null
  /** 万元. */
  readonly yearPlan: number | null
  readonly months: readonly MonthFigure[]
}

/** Investment of one month, 万元 with two decimals. */
export interface MonthFigure {
  readonly month: Month
  readonly planned: number | null
  readonly actual: number | null
}

/** When a light changes; null in a field of months means that it is not judged. */
export interface LagRule {
  /** Percentage points behind the plan from which it is yellow. */
  readonly yellowPoints: number
  /** Percentage points beyond which it is red. */
  readonly redPoints: number
  readonly startYellowMonths: number | null
  readonly startRedMonths: number | null
  readonly endYellowMonths: number | null
}

/** One reason with the light that it alone would give; UNKNOWN where it only says what is missing. */
export interface LagReason {
  readonly code: LagReasonCode
  readonly light: ProjectLight
  /** Percentage points behind the plan, to 0.1; BEHIND_PLAN only. */
  readonly points?: number
  /** The day that passed. */
  readonly on?: Day
  readonly days?: number
  /** The last month with a figure. */
  readonly month?: Month
}

/** Investment against plan up to the last reported month of its year, 万元 and shares 0 to 1. */
export interface Measure {
  readonly month: Month
  readonly planned: number | null
  readonly actual: number
  readonly whole: number | null
  /** Positive where behind; null without a plan. */
  readonly gapPoints: number | null
}

export interface Judgement {
  readonly light: ProjectLight
  readonly reasons: readonly LagReason[]
  readonly measure: Measure | null
}

const underway: readonly ProjectStage[] = ['STARTED', 'BUILDING', 'FINISHED', 'PRODUCING']
const finished: readonly ProjectStage[] = ['FINISHED', 'PRODUCING']
const weight: readonly ProjectLight[] = ['UNKNOWN', 'GREEN', 'YELLOW', 'RED']

/**
 * The light of a project on a day, by the rule in force. Default rule: 10 to 30 points behind is
 * yellow, more is red; a planned start missed is yellow, for three months red (银川 2025).
 * `lightSql` says the same in SQL; a test holds the two together.
 */
export function judge(project: ProjectState, rule: LagRule | null, today: Day): Judgement {
  const measure = measureOf(project, today)
  if (project.finishedOn !== null || (project.stage && finished.includes(project.stage))) {
    return { light: 'GREEN', reasons: [], measure }
  }
  if (rule === null) {
    return { light: 'UNKNOWN', reasons: [{ code: 'NO_RULE', light: 'UNKNOWN' }], measure }
  }
  const verdicts = [byInvestment(measure, rule), byStart(project, rule, today)]
  const end = byEnd(project, rule, today)
  const reasons = [...verdicts, end].flatMap((verdict) => verdict.reason ?? [])
  const light = worst([...verdicts, end].map((verdict) => verdict.light))
  return { light, reasons: [...reasons, ...overdue(measure, project, today)], measure }
}

interface Verdict {
  readonly light: ProjectLight
  readonly reason?: LagReason
}

/**
 * Sums of the year of the last month that is over and has a figure. The plan is that of the months
 * where each of them has one, else the year's plan spread evenly.
 */
export function measureOf(
  { months, planYear, yearPlan }: ProjectState,
  today: Day,
): Measure | null {
  const over = months.filter(({ month }) => month < monthOf(today))
  const last = over
    .filter(({ actual }) => actual !== null)
    .map(({ month }) => month)
    .sort()
    .at(-1)
  if (last === undefined) return null
  const year = months.filter(({ month }) => yearOf(month) === yearOf(last))
  const gone = year.filter(({ month }) => month <= last)
  const actual = hundredths(gone.map((figure) => figure.actual))
  const monthly = hundredths(year.map((figure) => figure.planned))
  const whole = planYear === yearOf(last) && yearPlan !== null ? cents(yearPlan) : monthly
  if (whole <= 0)
    return { month: last, planned: null, actual: actual / 100, whole: null, gapPoints: null }
  const byMonth = gone.every(({ planned }) => planned !== null)
  const planned = byMonth ? hundredths(gone.map((figure) => figure.planned)) : null
  const behind = planned === null ? whole * numberOf(last) - actual * 12 : planned - actual
  return {
    month: last,
    planned: (planned ?? (whole * numberOf(last)) / 12) / 100,
    actual: actual / 100,
    whole: whole / 100,
    gapPoints: toTenth((behind * 1000) / (planned === null ? whole * 12 : whole)),
  }
}

function byInvestment(measure: Measure | null, rule: LagRule): Verdict {
  if (measure === null) return missing('NO_FIGURES')
  if (measure.gapPoints === null) return missing('NO_PLAN')
  const points = measure.gapPoints
  if (points < rule.yellowPoints) return { light: 'GREEN' }
  const light = points > rule.redPoints ? 'RED' : 'YELLOW'
  return { light, reason: { code: 'BEHIND_PLAN', light, points, month: measure.month } }
}

function byStart(project: ProjectState, rule: LagRule, today: Day): Verdict {
  const { stage, plannedStart, startedOn } = project
  if (plannedStart === null || startedOn !== null) return { light: 'UNKNOWN' }
  if (stage !== null && underway.includes(stage)) return { light: 'UNKNOWN' }
  if (today <= plannedStart) return { light: 'GREEN' }
  if (stage === null) return missing('STAGE_UNKNOWN')
  const light = passed(plannedStart, rule.startRedMonths, today)
    ? 'RED'
    : passed(plannedStart, rule.startYellowMonths, today)
      ? 'YELLOW'
      : 'GREEN'
  if (light === 'GREEN') return { light }
  return { light, reason: missedOf('START_MISSED', light, plannedStart, today) }
}

function byEnd({ plannedEnd }: ProjectState, rule: LagRule, today: Day): Verdict {
  if (plannedEnd === null || !passed(plannedEnd, rule.endYellowMonths, today)) {
    return { light: 'UNKNOWN' }
  }
  return { light: 'YELLOW', reason: missedOf('END_MISSED', 'YELLOW', plannedEnd, today) }
}

/** Figures of a month are due when the next one is over; said beside the light, not part of it. */
function overdue(measure: Measure | null, { stage }: ProjectState, today: Day): LagReason[] {
  if (measure === null || stage === 'PLANNED' || stage === 'SIGNED') return []
  const due = monthsLater(monthOf(today), -2)
  if (monthsBetween(measure.month, due) <= 0) return []
  return [{ code: 'FIGURES_OLD', light: 'UNKNOWN', month: measure.month }]
}

function missing(code: LagReasonCode): Verdict {
  return { light: 'UNKNOWN', reason: { code, light: 'UNKNOWN' } }
}

function missedOf(code: LagReasonCode, light: ProjectLight, on: Day, today: Day): LagReason {
  return { code, light, on, days: daysBetween(on, today) }
}

function passed(day: Day, months: number | null, today: Day): boolean {
  return months !== null && today > daysMonthsLater(day, months)
}

function worst(lights: readonly ProjectLight[]): ProjectLight {
  return lights.reduce((a, b) => (weight.indexOf(b) > weight.indexOf(a) ? b : a), 'UNKNOWN')
}

// Whole hundredths of 万元, so that sums are exact and equal to those of the database.
function cents(amount: number): number {
  return Math.round(amount * 100)
}

function hundredths(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + cents(amount ?? 0), 0)
}

/** Tenths to one decimal, halves away from zero as `round(numeric)` does. */
function toTenth(tenths: number): number {
  return (Math.sign(tenths) * Math.round(Math.abs(tenths))) / 10 || 0
}
