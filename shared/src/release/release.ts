import type { ParcelFieldName } from '../parcel/parcelFields.ts'
import { codeList, type ValueOf } from '../words/codeList.ts'

/** What of a plot a release may show to investors, beside what is public anyway. */
export const releaseGroups = codeList({
  name: 'ReleaseGroup',
  label: { zh: '发布范围', en: 'What is released' },
  source: 'Panhuo',
  codes: [
    { value: 'CONDITION', zh: '使用状况', en: 'Condition' },
    { value: 'BUILDING', zh: '建筑指标', en: 'Building figures' },
    { value: 'TENURE', zh: '权利与年限', en: 'Right and tenure' },
    { value: 'INDUSTRY', zh: '产业', en: 'Industry' },
    { value: 'PLAN', zh: '规划条件', en: 'Planning terms' },
    { value: 'UTILITIES', zh: '配套', en: 'Utilities' },
    { value: 'OFFER', zh: '供应与价格', en: 'Offer and price' },
  ],
})
export type ReleaseGroup = ValueOf<typeof releaseGroups>

/**
 * The group that opens each field of class I. Every such field stands in exactly one, so that none
 * reaches an investor without a release that says so.
 */
export const groupOfField = {
  condition: 'CONDITION',
  plotRatio: 'BUILDING',
  buildingDensity: 'BUILDING',
  buildingCoefficient: 'BUILDING',
  rightType: 'TENURE',
  tenureEnd: 'TENURE',
  tenureYears: 'TENURE',
  industry: 'INDUSTRY',
  planRatioMin: 'PLAN',
  planRatioMax: 'PLAN',
  heightLimitM: 'PLAN',
  powerKva: 'UTILITIES',
  waterTd: 'UTILITIES',
  discharge: 'UTILITIES',
  offers: 'OFFER',
  priceGuide: 'OFFER',
  deliverableOn: 'OFFER',
} satisfies Partial<Record<ParcelFieldName, ReleaseGroup>>
