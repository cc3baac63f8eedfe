import type { ObstacleKind } from '@panhuo/shared/obstacle/obstacle'
import {
  type Day,
  type Month,
  monthOf,
  monthsLater,
  numberOf,
  yearOf,
} from '@panhuo/shared/project/month'
import type { ProjectStepKind } from '@panhuo/shared/project/progress'

/**
 * Made-up progress of four documented projects, so that lights, approvals and the morning page can
 * be tried. The sources tell none of it: each row is ILLUSTRATIVE, class S (no guest reads it), the
 * screen says so at every light, and one command takes the samples out.
 */
export interface SampleProgress {
  readonly project: string
  readonly months: readonly { month: Month; planned: number; actual: number | null }[]
  readonly steps: readonly SampleStep[]
  readonly obstacles: readonly SampleObstacle[]
}

export interface SampleObstacle {
  readonly kind: ObstacleKind
  readonly text: string
  readonly foundOn: Day
  readonly leadUnit: string
  readonly dueOn: Day
  readonly measure: string
}

export interface SampleStep {
  readonly kind: ProjectStepKind
  readonly begunOn: Day
  readonly doneOn: Day | null
  readonly waitingFor: string | null
}

/** Parts of a year's work in each month, in hundredths; building is slow at the start of a year. */
const monthParts = [4, 3, 8, 9, 10, 10, 9, 9, 10, 10, 10, 8]

const invested: readonly { project: string; wholeYear: number; pointsBehind: number }[] = [
  { project: '350504-XM-01', wholeYear: 12_000, pointsBehind: 18 },
  { project: '350504-XM-02', wholeYear: 26_000, pointsBehind: 2 },
  { project: '350504-XM-05', wholeYear: 4_800, pointsBehind: 35 },
]

/** Of the two that lag, this one is being dealt with; nobody deals with the other. */
const HELD = '350504-XM-01'

/** Days before today at which an approval began and ended. */
const approvals: readonly {
  kind: ProjectStepKind
  begun: number
  done: number | null
  waitingFor: string | null
}[] = [
  { kind: 'INITIATION', begun: 140, done: 118, waitingFor: null },
  { kind: 'SITE', begun: 112, done: 74, waitingFor: null },
  { kind: 'LAND', begun: 70, done: null, waitingFor: '区自然资源局' },
  { kind: 'ENVIRONMENT', begun: 45, done: null, waitingFor: '区生态环境局' },
]

/** The samples as they are on a day; they end with the last month that is over. */
export function sampleProgress(today: Day): readonly SampleProgress[] {
  const { year, months } = reportedYear(today)
  const share = monthParts.slice(0, months).reduce((sum, part) => sum + part, 0)
  const money = invested.map(({ project, wholeYear, pointsBehind }) => ({
    project,
    months: monthParts.map((part, index) => {
      const planned = (wholeYear * part) / 100
      const actual = Math.round(planned * (1 - pointsBehind / share))
      const month = `${year}-${String(index + 1).padStart(2, '0')}`
      return { month, planned, actual: index < months ? actual : null }
    }),
    steps: [],
    obstacles: project === HELD ? [heldUp(today)] : [],
  }))
  const steps = approvals.map(({ kind, begun, done, waitingFor }) => ({
    kind,
    begunOn: daysEarlier(today, begun),
    doneOn: done === null ? null : daysEarlier(today, done),
    waitingFor,
  }))
  return [...money, { project: '350504-XM-06', months: [], steps, obstacles: [] }]
}

function heldUp(today: Day): SampleObstacle {
  return {
    kind: 'RELOCATION',
    text: '样例：两户厂房的搬迁协议还没有签',
    foundOn: daysEarlier(today, 40),
    leadUnit: '街道征迁办',
    dueOn: daysEarlier(today, -20),
    measure: '样例：分户上门，逐户核定补偿',
  }
}

/** Early in a year there is too little of it to be behind: then the year before stands complete. */
function reportedYear(today: Day): { year: number; months: number } {
  const last = monthsLater(monthOf(today), -1)
  const months = numberOf(last)
  return months < 6 ? { year: yearOf(today) - 1, months: 12 } : { year: yearOf(last), months }
}

function daysEarlier(today: Day, days: number): Day {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
}
