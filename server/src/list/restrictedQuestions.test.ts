import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { expect, it } from 'vitest'
import { restrictedInFilter, restrictedInOrder } from './restrictedQuestions.ts'

it('finds restricted fields in a filter, however deep, and in an order', () => {
  const filter = {
    stage: { in: ['SURVEYED'] },
    not: { or: [{ taxPerMu: { gte: 1 } }, { and: [{ outputPerMu: { lt: 2 } }] }] },
    taxPerMu: { lt: 9 },
    text: null,
  }
  expect(restrictedInFilter(parcelFilter, filter)).toEqual(['taxPerMu', 'outputPerMu'])
  expect(restrictedInFilter(parcelFilter, {})).toEqual([])
  expect(restrictedInOrder(parcelFields, [{ field: 'code' }, { field: 'taxPerMu' }])).toEqual([
    'taxPerMu',
  ])
})
