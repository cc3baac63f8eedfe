import { expect, it } from 'vitest'
import { exchangeName } from './exchangeNames.ts'
import { parcelFields } from './parcelFields.ts'

it('gives each field of a plot a name of its own, of ten letters at most', () => {
  const fields = [...Object.keys(parcelFields), 'community', 'park', 'zone']
  const names = fields.map(exchangeName)
  expect(new Set(names).size).toBe(fields.length)
  expect(names.filter((name) => !/^[A-Z][A-Z0-9_]{0,9}$/.test(name))).toEqual([])
})
