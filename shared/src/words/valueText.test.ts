import { expect, test } from 'vitest'
import { parcelFields } from '../parcel/parcelFields.ts'
import { valueText } from './valueText.ts'

test('a value is said with its unit, a sum as people say it', () => {
  expect(valueText(parcelFields.priceGuide, 38, 'zh')).toBe('38.0 万元/亩')
  expect(valueText(parcelFields.priceGuide, 38, 'en')).toBe('CNY 380,000/mu')
  expect(valueText(parcelFields.offers, ['LAND', 'RENT'], 'en')).toBe('Land, Plant for rent')
  expect(valueText(parcelFields.offers, [], 'zh')).toBeNull()
})
