import { describe, expect, it } from 'vitest'
import { parcelFields } from '../parcel/parcelFields.ts'
import { titleWithUnit } from './titleWithUnit.ts'

describe('a title', () => {
  it.each([
    ['areaMu', '面积（亩）', 'Area (mu)'],
    ['areaM2', '面积(平方米)', 'Area (m²)'],
    ['tenureYears', '剩余年限（年）', 'Tenure left (years)'],
    ['heightLimitM', '限高（米）', 'Height limit (m)'],
    ['code', '地块编号', 'Code'],
  ] as const)('names the unit of %s once', (name, zh, en) => {
    expect(titleWithUnit(parcelFields[name], 'zh')).toBe(zh)
    expect(titleWithUnit(parcelFields[name], 'en')).toBe(en)
  })
})
