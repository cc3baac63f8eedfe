import type { ParcelFieldName } from '../parcel/parcelFields.ts'
import type { Label } from '../words/label.ts'

export interface SiteSection extends Label {
  readonly id: string
  readonly fields: readonly ParcelFieldName[]
}

/**
 * What a site is shown by, in order, on briefs, links and in presentations. All of it is of class P
 * or I; a field that was not released is simply not there.
 */
export const siteSections: readonly SiteSection[] = [
  {
    id: 'plan',
    zh: '规划条件',
    en: 'Planning terms',
    fields: ['landUse', 'blockLineLevel', 'planRatioMin', 'planRatioMax', 'heightLimitM'],
  },
  {
    id: 'offer',
    zh: '供应与权利',
    en: 'Offer and tenure',
    fields: ['offers', 'priceGuide', 'deliverableOn', 'rightType', 'tenureEnd', 'tenureYears'],
  },
  {
    id: 'utilities',
    zh: '配套',
    en: 'Utilities',
    fields: ['powerKva', 'waterTd', 'discharge'],
  },
  {
    id: 'present',
    zh: '现状',
    en: 'As it stands',
    fields: [
      'condition',
      'plotRatio',
      'buildingDensity',
      'buildingCoefficient',
      'industry',
      'method',
    ],
  },
]

/** The fields of all sections. */
export const siteFieldNames: readonly ParcelFieldName[] = siteSections.flatMap(
  ({ fields }) => fields,
)
