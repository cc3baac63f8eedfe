import { expect, test } from 'vitest'
import { type ComparedRow, compareRow } from './compareRules.ts'

const filling = {
  initial: {},
  defaults: {},
  needed: {},
  isPlot: true,
  written: ['name', 'area_m2'],
}
const present = { code: '350504-SY-0001', name: '甲', area_m2: 15_733.82, stage: 'COMPLETED' }
const row: ComparedRow = {
  ...{ number: 1, leftOut: false, attributes: { name: '甲' }, code: '350504-SY-0001' },
  ...{ codeRefused: false, hasShape: true, areaM2: 9, areaWithin: 0, present: null },
  ...{ revived: false, sample: false, shapeDiffers: false, standingM2: null },
}
const outcomeOf = (given: Partial<ComparedRow>) => {
  const { outcome, found, attributes, difference } = compareRow({ ...row, ...given }, filling)
  return { outcome, found: found.map(({ code }) => code), attributes, difference }
}

test('keeps new plots of a stage that needs a case at registered, and says so', () => {
  expect(outcomeOf({ attributes: { name: '甲', stage: 'IN_PROGRESS' } })).toMatchObject({
    ...{ outcome: 'NEW', found: ['STAGE_NEEDS_CASE'], attributes: { stage: 'REGISTERED' } },
  })
  const known = { attributes: { name: '甲', stage: 'COMPLETED' }, present }
  expect(outcomeOf(known)).toMatchObject({ outcome: 'UNCHANGED', found: [] })
})

test('tells of a missing code once', () => {
  expect(outcomeOf({ code: null }).found).toEqual(['CODE_MISSING'])
  expect(outcomeOf({ code: null, codeRefused: true }).found).toEqual([])
})

test('takes a rounded area for the exact one, and a different one for a change', () => {
  const rounded = { attributes: { area_m2: 15_733.33 }, present }
  expect(outcomeOf({ ...rounded, areaWithin: 3.4 })).toMatchObject({
    ...{ outcome: 'UNCHANGED', attributes: { area_m2: 15_733.82 } },
  })
  expect(outcomeOf({ ...rounded, areaWithin: 0.05 })).toMatchObject({
    ...{ outcome: 'CHANGED', difference: { area_m2: { after: 15_733.33 } } },
  })
})

test('measures an area of a ledger by the shape that stands', () => {
  const ledger = { present, hasShape: false, areaM2: null, standingM2: 15_733.82 }
  const found = (area_m2?: number) =>
    outcomeOf({ ...ledger, attributes: area_m2 === undefined ? {} : { area_m2 } }).found
  expect([15_780, 16_000, 23.6, undefined].map(found)).toEqual([
    ...[[], ['AREA_DIFFERS'], ['UNIT_SUSPECTED'], []],
  ])
})

test('replaces a sample by what has a shape, never by a ledger, and leaves an equal one', () => {
  const other = { attributes: { name: '乙' }, present, sample: true }
  expect(outcomeOf(other)).toMatchObject({ outcome: 'CHANGED', found: ['REPLACES_SAMPLE'] })
  expect(outcomeOf({ ...other, hasShape: false }).found).toEqual(['SAMPLE_WITHOUT_SHAPE'])
  expect(outcomeOf({ present, sample: true })).toMatchObject({ outcome: 'UNCHANGED', found: [] })
})
