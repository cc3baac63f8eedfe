import { type Day, daysBetween } from '@panhuo/shared/project/month'
import type { ProjectLight } from '@panhuo/shared/project/progress'
import type { WorkKind, WorkList, WorkRecord } from '@panhuo/shared/work/work'

/** Days before a date from which it stands among what waits. */
export const SOON_DAYS = { obstacle: 7, milestone: 14 } as const
/** Days after which an approval that was not answered is worth asking after. */
export const SLOW_ANSWER_DAYS = 20

/** What a line leads to. */
export interface WorkTarget {
  readonly record: WorkRecord
  readonly code: string
  readonly name: string
  /** A plot of it, to be shown on the map; null for projects. */
  readonly parcelCode: string | null
}

export interface WorkItem extends WorkTarget {
  readonly list: WorkList
  readonly kind: WorkKind
  /** What it is about: a milestone, an obstacle, an approval; in the language of the record. */
  readonly about: { readonly zh: string; readonly en: string } | null
  readonly text: string | null
  /** Who must act or answer. */
  readonly unit: string | null
  readonly dueOn: Day | null
  /** Days past the date, or of waiting; negative where the date is still to come. */
  readonly days: number | null
  readonly light: ProjectLight | null
  /** Percentage points behind the plan. */
  readonly points: number | null
  /** A lagging project without an open obstacle that has a lead unit and a date. */
  readonly needsObstacle: boolean
  /** Follows from made-up rows. */
  readonly sample: boolean
}

export interface ProjectState extends WorkTarget {
  readonly light: ProjectLight
  readonly points: number | null
  readonly missedOn: Day | null
  readonly figuresOld: boolean
  readonly held: boolean
  readonly sample: boolean
}

export interface ObstacleState extends WorkTarget {
  readonly about: WorkItem['about']
  readonly text: string
  readonly unit: string | null
  readonly dueOn: Day | null
  readonly foundOn: Day
  readonly sample: boolean
}

export interface MilestoneState extends WorkTarget {
  readonly about: NonNullable<WorkItem['about']>
  readonly unit: string | null
  readonly plannedOn: Day | null
  /** The closing milestone is done: the case may be completed. */
  readonly closingDone: boolean
  readonly sample: boolean
}

export interface StepState extends WorkTarget {
  readonly about: NonNullable<WorkItem['about']>
  readonly unit: string | null
  readonly begunOn: Day
  readonly sample: boolean
}

export interface WorkState {
  readonly today: Day
  readonly projects: readonly ProjectState[]
  readonly obstacles: readonly ObstacleState[]
  readonly milestones: readonly MilestoneState[]
  readonly steps: readonly StepState[]
}

const nothing = {
  about: null,
  text: null,
  unit: null,
  dueOn: null,
  days: null,
  light: null,
  points: null,
  needsObstacle: false,
} as const

/**
 * The lines of the morning page, each list with the most urgent first: lagging projects that nobody
 * is dealing with, then red ones, then what is real before samples, then what is late for longest.
 */
export function workOf(state: WorkState): WorkItem[] {
  const items = [
    ...state.projects.flatMap(ofProject(state.today)),
    ...state.milestones.flatMap(ofMilestone(state.today)),
    ...state.obstacles.flatMap(ofObstacle(state.today)),
    ...state.steps.flatMap(ofStep(state.today)),
  ]
  return items.sort(
    (a, b) =>
      urgency(b) - urgency(a) ||
      Number(a.sample) - Number(b.sample) ||
      (b.days ?? 0) - (a.days ?? 0) ||
      byCode(a, b),
  )
}

function ofProject(today: Day) {
  return ({ light, points, missedOn, figuresOld, held, ...rest }: ProjectState): WorkItem[] => {
    const lags = light === 'RED' || light === 'YELLOW'
    const line = { ...nothing, ...rest, light, points }
    const days = missedOn === null ? null : daysBetween(missedOn, today)
    return [
      ...(lags
        ? [{ ...line, list: 'LATE', kind: 'PROJECT_LAGGING', days, needsObstacle: !held } as const]
        : []),
      ...(figuresOld ? [{ ...line, list: 'WAITING', kind: 'FIGURES_DUE' } as const] : []),
    ]
  }
}

function ofMilestone(today: Day) {
  return ({ plannedOn, closingDone, ...rest }: MilestoneState): WorkItem[] => {
    if (closingDone) return [{ ...nothing, ...rest, list: 'WAITING', kind: 'CASE_TO_CLOSE' }]
    if (plannedOn === null) return []
    const days = daysBetween(plannedOn, today)
    const line = { ...nothing, ...rest, dueOn: plannedOn, days }
    if (days > 0) return [{ ...line, list: 'LATE', kind: 'MILESTONE_LATE' }]
    if (days < -SOON_DAYS.milestone) return []
    return [{ ...line, list: 'WAITING', kind: 'MILESTONE_SOON' }]
  }
}

function ofObstacle(today: Day) {
  return ({ foundOn, ...rest }: ObstacleState): WorkItem[] => {
    const { dueOn, unit } = rest
    const open = { ...nothing, ...rest, list: 'BLOCKED', kind: 'OBSTACLE_OPEN' } as const
    const held = { ...open, days: daysBetween(foundOn, today) }
    if (dueOn === null || unit === null) {
      return [held, { ...held, list: 'WAITING', kind: 'OBSTACLE_UNLED' }]
    }
    const days = daysBetween(dueOn, today)
    if (days > 0) return [held, { ...held, days, list: 'LATE', kind: 'OBSTACLE_LATE' }]
    if (days < -SOON_DAYS.obstacle) return [held]
    return [held, { ...held, days, list: 'WAITING', kind: 'OBSTACLE_SOON' }]
  }
}

function ofStep(today: Day) {
  return ({ begunOn, ...rest }: StepState): WorkItem[] => {
    const days = daysBetween(begunOn, today)
    if (days < SLOW_ANSWER_DAYS) return []
    return [{ ...nothing, ...rest, days, list: 'WAITING', kind: 'STEP_WAITING' }]
  }
}

function urgency({ needsObstacle, light }: WorkItem): number {
  const color = light === 'RED' ? 2 : light === 'YELLOW' ? 1 : 0
  return needsObstacle ? 10 + color : color
}

function byCode(a: WorkItem, b: WorkItem): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
