import { filterToText } from '@panhuo/shared/filter/text'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { expect, test } from 'vitest'
import { exclusionsOf, placeOf, turnedRound, withExclusion } from './exclusions.ts'

const stage = { in: ['REMOVED' as const] }
const park = { in: ['YQ-1'] }
const text = (filter: ParcelFilter) => filterToText(parcelFilter, filter)

test('one field is left out plainly, several by or', () => {
  const one = withExclusion({ text: 'a' }, 'stage', stage)
  expect(text(one)).toBe('text:a;not(stage:REMOVED)')
  const two = withExclusion(one, 'park', park)
  expect(text(two)).toBe('text:a;not(or(stage:REMOVED|park:YQ-1))')
  expect(exclusionsOf(two)).toEqual({ stage, park })
  expect(withExclusion(two, 'stage', undefined)).toEqual({ text: 'a', not: { park } })
  expect(withExclusion(one, 'stage', undefined)).toEqual({ text: 'a' })
})

test('what the form cannot show is told apart', () => {
  expect(exclusionsOf({})).toEqual({})
  expect(exclusionsOf({ not: { stage, park } })).toBeNull()
  expect(exclusionsOf({ not: { areaMu: { lt: 5 } } })).toBeNull()
  expect(exclusionsOf({ not: { or: [{ stage }, { stage }] } })).toBeNull()
  expect(exclusionsOf({ not: { not: { stage } } })).toBeNull()
})

test('a place is left out like a value, beside others', () => {
  const within = { near: { park: 'YQ-1', metres: 500 } }
  const turned = turnedRound({ stage, within }, 'within', true)
  expect(text(turned)).toBe('stage:REMOVED;not(within:near(500,park(YQ-1)))')
  expect(placeOf(turned)).toEqual({ shape: within, excludes: true })
  expect(placeOf({ ...turned, within: { park: 'YQ-2' } }).excludes).toBe(false)
  expect(placeOf({ stage })).toEqual({ shape: undefined, excludes: false })
  const both = withExclusion(turned, 'park', park)
  expect(exclusionsOf(both)).toEqual({ within, park })
  expect(turnedRound(both, 'within', false)).toEqual({ stage, within, not: { park } })
})

test('turning a field round keeps what was chosen', () => {
  const turned = turnedRound({ stage }, 'stage', true)
  expect(turned).toEqual({ not: { stage } })
  expect(turnedRound(turned, 'stage', false)).toEqual({ stage })
  expect(turnedRound({ text: 'a' }, 'stage', true)).toEqual({ text: 'a' })
})
