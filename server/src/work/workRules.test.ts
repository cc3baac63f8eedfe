import { describe, expect, it } from 'vitest'
import {
  type MilestoneState,
  type ObstacleState,
  type ProjectState,
  type StepState,
  type WorkState,
  workOf,
} from './workRules.ts'

const today = '2026-07-10'
const target = { record: 'PROJECT', code: 'A', name: '甲', parcelCode: null } as const
const about = { zh: '资金', en: 'Funds' }
const state = (given: Partial<WorkState>): WorkState => ({
  today,
  projects: [],
  obstacles: [],
  milestones: [],
  steps: [],
  ...given,
})
const aProject = (given: Partial<ProjectState> = {}): ProjectState => ({
  ...target,
  light: 'GREEN',
  points: null,
  missedOn: null,
  figuresOld: false,
  held: false,
  sample: false,
  ...given,
})
const anObstacle = (given: Partial<ObstacleState> = {}): ObstacleState => ({
  ...target,
  about,
  text: '缺口',
  unit: '财政局',
  dueOn: '2026-08-30',
  foundOn: '2026-06-10',
  sample: false,
  ...given,
})
const aMilestone = (given: Partial<MilestoneState> = {}): MilestoneState => ({
  ...target,
  record: 'CASE',
  about,
  unit: null,
  plannedOn: null,
  closingDone: false,
  sample: false,
  ...given,
})
const aStep = (begunOn: string): StepState => ({
  ...target,
  about,
  unit: null,
  begunOn,
  sample: false,
})

const told = (given: Partial<WorkState>) =>
  workOf(state(given)).map(({ list, kind, days }) => [list, kind, days])

describe('projects', () => {
  it('that nobody deals with stand on top, red before yellow', () => {
    const items = workOf(
      state({
        projects: [
          aProject({ code: 'yellow', light: 'YELLOW', held: true }),
          aProject({ code: 'red', light: 'RED', held: true }),
          aProject({ code: 'bare', light: 'YELLOW' }),
          aProject({ code: 'fine' }),
          aProject({ code: 'dark', light: 'UNKNOWN' }),
        ],
        obstacles: [anObstacle({ code: 'old', dueOn: '2026-01-01' })],
      }),
    )
    const late = items.filter(({ list }) => list === 'LATE')
    expect(late.map(({ code, needsObstacle }) => [code, needsObstacle])).toEqual([
      ['bare', true],
      ['red', false],
      ['yellow', false],
      ['old', false],
    ])
  })

  it('ask for figures that are overdue, whatever their light', () => {
    expect(told({ projects: [aProject({ figuresOld: true })] })).toEqual([
      ['WAITING', 'FIGURES_DUE', null],
    ])
  })
})

it('puts what is real before samples, however old these are', () => {
  const items = workOf(
    state({
      obstacles: [
        anObstacle({ code: 'old sample', foundOn: '2025-01-01', sample: true }),
        anObstacle({ code: 'new', foundOn: today }),
      ],
    }),
  )
  expect(items.map(({ code }) => code)).toEqual(['new', 'old sample'])
})

describe('obstacles', () => {
  it.each([
    ['2026-07-09', 'LATE', 'OBSTACLE_LATE', 1],
    ['2026-07-10', 'WAITING', 'OBSTACLE_SOON', 0],
    ['2026-07-17', 'WAITING', 'OBSTACLE_SOON', -7],
  ])('due on %s are %s', (dueOn, list, kind, days) => {
    expect(told({ obstacles: [anObstacle({ dueOn })] })).toEqual(
      expect.arrayContaining([
        ['BLOCKED', 'OBSTACLE_OPEN', 30],
        [list, kind, days],
      ]),
    )
  })

  it('only hold up while their date is far', () => {
    expect(told({ obstacles: [anObstacle({ dueOn: '2026-07-18' })] })).toEqual([
      ['BLOCKED', 'OBSTACLE_OPEN', 30],
    ])
  })

  it('without lead or date wait for one', () => {
    for (const given of [{ unit: null }, { dueOn: null }]) {
      expect(told({ obstacles: [anObstacle(given)] })).toContainEqual([
        'WAITING',
        'OBSTACLE_UNLED',
        30,
      ])
    }
  })
})

describe('milestones and approvals', () => {
  it('are late, near or not yet of interest', () => {
    expect(told({ milestones: [aMilestone({ plannedOn: '2026-07-01' })] })).toEqual([
      ['LATE', 'MILESTONE_LATE', 9],
    ])
    expect(told({ milestones: [aMilestone({ plannedOn: '2026-07-24' })] })).toEqual([
      ['WAITING', 'MILESTONE_SOON', -14],
    ])
    expect(told({ milestones: [aMilestone({ plannedOn: '2026-07-25' }), aMilestone()] })).toEqual(
      [],
    )
  })

  it('let a case be completed when its last milestone is done', () => {
    expect(told({ milestones: [aMilestone({ closingDone: true })] })).toEqual([
      ['WAITING', 'CASE_TO_CLOSE', null],
    ])
  })

  it('are asked after when an answer takes long', () => {
    expect(told({ steps: [aStep('2026-06-20'), aStep('2026-06-21')] })).toEqual([
      ['WAITING', 'STEP_WAITING', 20],
    ])
  })
})
