import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { expect, it } from 'vitest'
import { drawnChoices } from './drawnChoices.ts'

const counted = [{ value: 'SWAP' }, { value: 'MIXED_USE' }, { value: null }]
const drawn = (filter: ParcelFilter) =>
  drawnChoices(counted, 'method', filter).map(({ value }) => value)

it('leaves out choices that the filter does not draw', () => {
  expect(drawn({ method: { in: ['SWAP'] } })).toEqual(['SWAP'])
  expect(drawn({ method: { in: ['SWAP'], isNull: true } })).toEqual(['SWAP', null])
  expect(drawn({ method: { isNull: true } })).toEqual([null])
  expect(drawn({ method: { isNull: false } })).toEqual(['SWAP', 'MIXED_USE'])
})

it('leaves out choices that the filter excludes, alone or beside another field', () => {
  const not = { method: { in: ['SWAP'] } } as const
  expect(drawn({ not })).toEqual(['MIXED_USE', null])
  expect(drawn({ not: { or: [{ stage: { in: ['SURVEYED'] } }, not] } })).toEqual([
    'MIXED_USE',
    null,
  ])
})

it('keeps all of them where nothing is asked of the field', () => {
  expect(drawn({})).toEqual(['SWAP', 'MIXED_USE', null])
  expect(drawn({ stage: { in: ['SURVEYED'] }, method: null })).toEqual(['SWAP', 'MIXED_USE', null])
  // What holds of two fields at once is counted by the server.
  const both = { stage: { in: ['SURVEYED'] }, method: { in: ['SWAP'] } } as const
  expect(drawn({ not: both })).toEqual(['SWAP', 'MIXED_USE', null])
})
