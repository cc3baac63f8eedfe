import { expect, it } from 'vitest'
import { leavePlace, placeLeft } from './listPlace.ts'

it('keeps the place of each list, of the newest ones only', () => {
  leavePlace('stage:SURVEYED', 340)
  leavePlace('', 72)
  expect(placeLeft('stage:SURVEYED')).toBe(340)
  expect(placeLeft('')).toBe(72)
  for (let one = 0; one < 20; one += 1) leavePlace(`areaMu:${one}..`, one)
  expect(placeLeft('stage:SURVEYED')).toBe(0)
  expect(placeLeft('areaMu:19..')).toBe(19)
})
