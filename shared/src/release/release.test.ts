import { expect, test } from 'vitest'
import { parcelFields } from '../parcel/parcelFields.ts'
import { valuesOf } from '../words/codeList.ts'
import { groupOfField, releaseGroups } from './release.ts'

test('every field for investors belongs to a group, and no other field does', () => {
  const forInvestors = Object.entries(parcelFields)
    .filter(([, { access }]) => access === 'I')
    .map(([name]) => name)
  expect(Object.keys(groupOfField).sort()).toEqual(forInvestors.sort())
  expect(new Set(Object.values(groupOfField))).toEqual(new Set(valuesOf(releaseGroups)))
})
