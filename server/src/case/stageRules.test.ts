import { type ParcelStage, parcelStages } from '@panhuo/shared/parcel/parcel'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { expect, test } from 'vitest'
import { goesBack, type MovingPlot, possibleStages, stageGuards } from './stageRules.ts'

const ready: MovingPlot = {
  stage: 'SURVEYED',
  hasRightHolder: true,
  areaMismatch: false,
  openTitleObstacles: 0,
  hasRecognition: true,
  overlaps: [],
  hasActiveCase: true,
  milestonesDone: 3,
  closingDone: true,
  caseCompleted: false,
}
const codes = (plot: Partial<MovingPlot>, to: ParcelStage) =>
  stageGuards({ ...ready, ...plot }, to).map(({ code }) => code)

const order = valuesOf(parcelStages)

test('each stage opens when its conditions hold', () => {
  for (const [index, stage] of order.slice(0, -2).entries()) {
    expect(codes({ stage }, order[index + 1] as ParcelStage)).toEqual([])
  }
})

test.each([
  ['SURVEYED', 'VERIFIED', { hasRightHolder: false }, ['RIGHT_HOLDER']],
  [
    'VERIFIED',
    'RECOGNIZED',
    { openTitleObstacles: 1, hasRecognition: false },
    ['NO_TITLE_DISPUTE', 'RECOGNITION'],
  ],
  [
    'RECOGNIZED',
    'REGISTERED',
    { areaMismatch: true, overlaps: ['X'] },
    ['AREA_AGREES', 'NO_OVERLAP'],
  ],
  ['REGISTERED', 'METHOD_SET', { hasActiveCase: false }, ['ACTIVE_CASE']],
  ['METHOD_SET', 'IN_PROGRESS', { milestonesDone: 0 }, ['CASE_BEGUN']],
  ['IN_PROGRESS', 'COMPLETED', { closingDone: false }, ['CLOSING_MILESTONE']],
  ['SURVEYED', 'RECOGNIZED', {}, ['NOT_NEXT']],
  ['SURVEYED', 'SURVEYED', {}, ['SAME_STAGE']],
  ['IN_PROGRESS', 'REMOVED', {}, ['NO_ACTIVE_CASE']],
  ['IN_PROGRESS', 'REGISTERED', {}, ['NO_ACTIVE_CASE']],
  ['REMOVED', 'REGISTERED', {}, ['NOT_NEXT']],
] as const)('%s to %s asks for what is missing', (stage, to, plot, missing) => {
  expect(codes({ stage, ...plot }, to)).toEqual(missing)
})

test('the way back is free of conditions, but not past an open case', () => {
  expect(codes({ stage: 'COMPLETED', closingDone: false }, 'IN_PROGRESS')).toEqual([])
  expect(codes({ stage: 'IN_PROGRESS', hasActiveCase: false }, 'VERIFIED')).toEqual([])
  expect(goesBack('COMPLETED', 'IN_PROGRESS')).toBe(true)
})

test('a removed plot can only be surveyed anew', () => {
  expect(possibleStages('REMOVED')).toEqual(['SURVEYED'])
  expect(possibleStages('VERIFIED')).toEqual(['SURVEYED', 'RECOGNIZED', 'REMOVED'])
})

test('overlapping plots are named', () => {
  const [guard] = stageGuards(
    { ...ready, stage: 'RECOGNIZED', overlaps: ['A', 'B', 'C', 'D'] },
    'REGISTERED',
  )
  expect(guard?.said.zh).toContain('A、B、C')
})
