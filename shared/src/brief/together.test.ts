import { expect, test } from 'vitest'
import { fieldsTogether } from './together.ts'

const plot = {
  ...{ landUse: '100101', planRatioMax: 2.5, powerKva: 800, discharge: 'INDUSTRIAL' },
  ...{ offers: ['LAND', 'RENT'], deliverableOn: '2027-03-01', tenureYears: 31, priceGuide: 40 },
}

test('of plots together the least generous limit holds and quantities add up', () => {
  const other = {
    ...{ landUse: '100102', planRatioMax: 2, powerKva: 200, discharge: 'DOMESTIC' },
    ...{ offers: ['LAND'], deliverableOn: '2026-12-01', tenureYears: 40, priceGuide: 50 },
  }
  expect(fieldsTogether([plot, other])).toEqual({
    ...{ landUse: ['100101', '100102'], planRatioMax: 2, powerKva: 1000, discharge: 'DOMESTIC' },
    ...{ offers: ['LAND'], deliverableOn: '2027-03-01', tenureYears: 31 },
  })
})

test('what is unknown of one plot is unknown of all', () => {
  expect(fieldsTogether([plot, { planRatioMax: 2 }])).toEqual({ planRatioMax: 2 })
  expect(fieldsTogether([{ ...plot, offers: ['RENT'] }, { offers: ['LAND'] }])).toEqual({})
})
