import { describe, expect, it } from 'vitest'
import {
  judge,
  type LagRule,
  type MonthFigure,
  measureOf,
  type ProjectState,
} from './projectRules.ts'

const rule: LagRule = {
  yellowPoints: 10,
  redPoints: 30,
  startYellowMonths: 0,
  startRedMonths: 3,
  endYellowMonths: 0,
}
const unknown: ProjectState = {
  stage: null,
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  finishedOn: null,
  planYear: null,
  yearPlan: null,
  months: [],
}

/** Months of 2026 from January, each with what was planned and what was done. */
function months(...pairs: readonly (readonly [number | null, number | null])[]): MonthFigure[] {
  return pairs.map(([planned, actual], index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    planned,
    actual,
  }))
}

const building = (behind: number): ProjectState => ({
  ...unknown,
  stage: 'BUILDING',
  planYear: 2026,
  yearPlan: 1000,
  // Half of the year is over: 500 was due.
  months: months([null, 500 - behind], [null, 0], [null, 0], [null, 0], [null, 0], [null, 0]),
})

describe('the light by investment', () => {
  it.each([
    [-200, 'GREEN'],
    [0, 'GREEN'],
    [99.4, 'GREEN'],
    [99.5, 'YELLOW'],
    [100, 'YELLOW'],
    [300, 'YELLOW'],
    [300.4, 'YELLOW'],
    [301, 'RED'],
    [500, 'RED'],
  ])('is told by the points behind: %d of 1,000 万元 gives %s', (behind, light) => {
    expect(judge(building(behind), rule, '2026-07-10').light).toBe(light)
  })

  it('says how far behind, and at which month', () => {
    expect(judge(building(250), rule, '2026-07-10')).toEqual({
      light: 'YELLOW',
      reasons: [{ code: 'BEHIND_PLAN', light: 'YELLOW', points: 25, month: '2026-06' }],
      measure: { month: '2026-06', planned: 500, actual: 250, whole: 1000, gapPoints: 25 },
    })
  })

  it('follows the plan of the months where each month has one', () => {
    const project = { ...unknown, months: months([100, 80], [100, 90], [300, null], [500, null]) }
    expect(measureOf(project, '2026-04-20')).toEqual({
      month: '2026-02',
      planned: 200,
      actual: 170,
      whole: 1000,
      gapPoints: 3,
    })
  })

  it('spreads the plan evenly where a month lacks one', () => {
    const project = {
      ...unknown,
      planYear: 2026,
      yearPlan: 1200,
      months: months([null, 100], [300, 100]),
    }
    expect(measureOf(project, '2026-03-01')?.gapPoints).toBe(0)
  })

  it('does not count the month that still runs', () => {
    const project = {
      ...unknown,
      planYear: 2026,
      yearPlan: 1200,
      months: months([null, 90], [null, 5]),
    }
    expect(measureOf(project, '2026-02-25')?.month).toBe('2026-01')
    expect(measureOf(project, '2026-03-01')?.month).toBe('2026-02')
  })

  it('adds hundredths without error', () => {
    const project = { ...unknown, months: months([0.1, 0.1], [0.2, 0.2], [0.7, null]) }
    expect(measureOf(project, '2026-05-01')).toMatchObject({
      planned: 0.3,
      actual: 0.3,
      gapPoints: 0,
    })
  })
})

describe('what is not known', () => {
  it('gives no light, and says what is missing', () => {
    expect(judge(unknown, rule, '2026-07-10')).toEqual({
      light: 'UNKNOWN',
      reasons: [{ code: 'NO_FIGURES', light: 'UNKNOWN' }],
      measure: null,
    })
    expect(judge({ ...unknown, months: months([null, 5]) }, rule, '2026-02-10').reasons).toEqual([
      { code: 'NO_PLAN', light: 'UNKNOWN' },
    ])
    expect(judge({ ...unknown, plannedStart: '2026-01-01' }, rule, '2026-02-10').reasons).toEqual([
      { code: 'NO_FIGURES', light: 'UNKNOWN' },
      { code: 'STAGE_UNKNOWN', light: 'UNKNOWN' },
    ])
  })

  it('includes the rule: none in force, no light', () => {
    expect(judge(building(500), null, '2026-07-10')).toMatchObject({
      light: 'UNKNOWN',
      reasons: [{ code: 'NO_RULE' }],
    })
  })

  it('tells of figures that are overdue beside the light', () => {
    const of = (today: string) => judge(building(0), rule, today).reasons
    expect(of('2026-08-31')).toEqual([])
    expect(of('2026-09-01')).toEqual([{ code: 'FIGURES_OLD', light: 'UNKNOWN', month: '2026-06' }])
  })
})

describe('the light by dates', () => {
  const planned = (plannedStart: string): ProjectState => ({
    ...unknown,
    stage: 'APPROVAL',
    plannedStart,
  })

  it.each([
    ['2026-03-31', 'GREEN'],
    ['2026-04-01', 'YELLOW'],
    ['2026-06-30', 'YELLOW'],
    ['2026-07-01', 'RED'],
  ])('of a start planned for 2026-03-31 is on %s %s', (today, light) => {
    expect(judge(planned('2026-03-31'), rule, today).light).toBe(light)
  })

  it('forgets a missed start once work has begun', () => {
    expect(judge({ ...planned('2026-01-01'), stage: 'STARTED' }, rule, '2026-09-01').light).toBe(
      'UNKNOWN',
    )
    expect(
      judge({ ...planned('2026-01-01'), startedOn: '2026-08-01' }, rule, '2026-09-01').light,
    ).toBe('UNKNOWN')
  })

  it('is yellow behind a planned end, and green once finished', () => {
    const late = { ...building(0), plannedEnd: '2026-06-30' }
    expect(judge(late, rule, '2026-07-10')).toMatchObject({
      light: 'YELLOW',
      reasons: [{ code: 'END_MISSED', on: '2026-06-30', days: 10 }],
    })
    expect(judge({ ...building(500), stage: 'FINISHED' }, rule, '2026-07-10').light).toBe('GREEN')
  })

  it('is not told by dates that the rule leaves out', () => {
    const none = { ...rule, startYellowMonths: null, startRedMonths: null, endYellowMonths: null }
    expect(judge(planned('2026-01-01'), none, '2026-09-01').light).toBe('GREEN')
  })
})
