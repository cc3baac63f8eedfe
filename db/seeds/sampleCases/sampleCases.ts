import type { CaseTrack } from '@panhuo/shared/case/case'
import type { ObstacleKind, ObstacleStatus } from '@panhuo/shared/obstacle/obstacle'
import type { ParcelStage, RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import type { Day } from '@panhuo/shared/project/month'
import type { ParcelSeed } from '../parcelSeed.ts'
import { type Random, seededRandom } from '../samplePlots/random.ts'
import { type ObstacleStory, obstacleStories } from './obstacleStories.ts'

const SEED = 350504007

/** A made-up obstacle of a case or, without one, of a plot. */
export interface ObstacleSeed {
  readonly plot: string
  readonly ofCase: boolean
  readonly kind: ObstacleKind
  readonly text: string
  readonly status: ObstacleStatus
  readonly foundOn: Day
  readonly leadUnit: string
  readonly dueOn: Day
  readonly measure: string
  readonly closedOn: Day | null
  readonly evidence: string | null
}

/** A made-up case of one sample plot; its milestones are named by their place from 0. */
export interface CaseSeed {
  readonly code: string
  readonly plot: string
  readonly method: RevitalizationMethod
  readonly track: CaseTrack | null
  readonly completed: boolean
  readonly openedOn: Day
  readonly leadUnit: string
  readonly publishedOn: Day | null
  readonly party: string
  /** Days on which the first steps were done, in order; with `completed` there is one for each. */
  readonly done: readonly Day[]
  /** Planned day of the step that comes next. */
  readonly nextOn: Day | null
}

/** How many steps the way of a case has. */
export type StepCount = (method: RevitalizationMethod, track: CaseTrack | null) => number

const inCase: readonly ParcelStage[] = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED']

/**
 * Cases and obstacles of the sample plots whose stage asks for them, all made up (ILLUSTRATIVE). The
 * same every time for the same day: dates count back from it, so that some steps are always late.
 */
export function sampleCases(
  plots: readonly ParcelSeed[],
  stepCount: StepCount,
  today: Day,
): { readonly cases: readonly CaseSeed[]; readonly obstacles: readonly ObstacleSeed[] } {
  const random = seededRandom(SEED)
  const cases: CaseSeed[] = []
  const obstacles: ObstacleSeed[] = []
  for (const plot of plots) {
    const { stage, method } = plot
    if (inCase.includes(stage) && method) {
      const made = aCase(plot.code, stage, method, cases.length, stepCount, today, random)
      cases.push(made)
      if (stage !== 'COMPLETED' && random.chance(0.55)) {
        const story = random.pick(obstacleStories(method))
        obstacles.push(anObstacle(plot.code, true, story, today, random))
      }
    } else if (stage === 'VERIFIED' && random.chance(0.2)) {
      const story = random.pick(obstacleStories(null))
      obstacles.push(anObstacle(plot.code, false, story, today, random))
    }
  }
  return { cases, obstacles }
}

function aCase(
  plot: string,
  stage: ParcelStage,
  method: RevitalizationMethod,
  index: number,
  stepCount: StepCount,
  today: Day,
  random: Random,
): CaseSeed {
  const judicial = method === 'JUDICIAL_RESTRUCTURING'
  const track = judicial ? (random.chance(0.5) ? 'AUCTION' : 'REORGANIZATION') : null
  const steps = stepCount(method, track)
  const completed = stage === 'COMPLETED'
  const count = completed ? steps : stage === 'METHOD_SET' ? 0 : random.whole(1, steps - 2)
  const pace = random.whole(18, 40)
  const age = (count + 1) * pace + random.whole(0, 20)
  const openedOn = daysLater(today, -age)
  const done = Array.from({ length: count }, (_, step) => daysLater(openedOn, (step + 1) * pace))
  const lateness = random.weighted({ late: 3, soon: 5, unplanned: 1 })
  const nextOn =
    completed || lateness === 'unplanned'
      ? null
      : daysLater(today, lateness === 'late' ? -random.whole(3, 45) : random.whole(5, 60))
  return {
    code: `350504-AJ-${String(index + 1).padStart(4, '0')}`,
    plot,
    method,
    track,
    completed,
    openedOn,
    leadUnit: judicial ? '区法院、街道' : random.pick(['街道办事处', '区自然资源局', '区工信局']),
    publishedOn: judicial && random.chance(0.5) ? openedOn : null,
    party: judicial ? '样例管理人' : '样例企业',
    done,
    nextOn: nextOn !== null && nextOn < openedOn ? openedOn : nextOn,
  }
}

function anObstacle(
  plot: string,
  ofCase: boolean,
  { kind, text, leadUnit, measure }: ObstacleStory,
  today: Day,
  random: Random,
): ObstacleSeed {
  const found = random.whole(20, 120)
  const solved = random.chance(0.25)
  const foundOn = daysLater(today, -found)
  return {
    plot,
    ofCase,
    kind,
    text: `样例：${text}`,
    leadUnit,
    measure,
    status: solved ? 'SOLVED' : random.chance(0.6) ? 'DOING' : 'OPEN',
    foundOn,
    dueOn: daysLater(today, random.whole(-15, 60)),
    closedOn: solved ? daysLater(foundOn, random.whole(5, 18)) : null,
    evidence: solved ? '样例：会议纪要' : null,
  }
}

function daysLater(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
