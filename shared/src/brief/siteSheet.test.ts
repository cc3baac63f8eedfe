import { expect, test } from 'vitest'
import { type ParcelFieldName, parcelFields } from '../parcel/parcelFields.ts'
import { siteFieldNames } from './siteSheet.ts'

test('a site is shown by what is public or can be released, and by nothing else', () => {
  const classes = siteFieldNames.map((name: ParcelFieldName) => parcelFields[name].access)
  expect(new Set(classes)).toEqual(new Set(['P', 'I']))
  expect(new Set(siteFieldNames).size).toBe(siteFieldNames.length)
})
