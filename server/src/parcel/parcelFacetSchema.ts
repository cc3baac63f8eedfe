import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Bucket } from '../list/histogram.ts'
import { builder } from '../schema/builder.ts'
import { facetType } from '../schema/facetType.ts'
import { constantCase, described } from '../schema/words.ts'

/** One list of choices for every countable field of the plot filter. */
export const ParcelFacetsRef = facetType('ParcelFacets', parcelFilter)

export const ParcelRange = builder.enumType('ParcelRange', {
  description: '区间字段 / Range fields',
  values: Object.fromEntries(
    Object.entries(parcelFilter)
      .filter(([, field]) => field.kind === 'range')
      .map(([name, field]) => [constantCase(name), { value: name, description: described(field) }]),
  ),
})

export const HistogramBucketRef = builder.objectRef<Bucket>('HistogramBucket').implement({
  description: '分布的一段 gte ≤ x < lt / One step of a distribution, gte <= x < lt',
  fields: (t) => ({
    gte: t.exposeFloat('gte', { description: '下限(含) / Lower bound, included' }),
    lt: t.exposeFloat('lt', { description: '上限(不含) / Upper bound, excluded' }),
    count: t.exposeInt('count', { description: '宗数 / Count' }),
    areaM2: t.exposeFloat('areaM2', { description: '面积，平方米 / Area, m²' }),
    areaMu: t.float({
      description: '面积，亩 / Area in mu',
      resolve: ({ areaM2 }) => toMu(areaM2),
    }),
  }),
})
