import { expect, test } from 'vitest'
import { cameraOf, groupOf } from './hitGroups.ts'

test('places are told apart by their kind', () => {
  expect(groupOf({ kind: 'PARK', detail: 'DIGITAL' })).toBe('PARK')
  expect(groupOf({ kind: 'PLACE', detail: 'COMMUNITY' })).toBe('COMMUNITY')
  expect(groupOf({ kind: 'PLACE', detail: 'ENTERPRISE' })).toBe('ENTERPRISE')
  expect(groupOf({ kind: 'PLACE', detail: 'LANDMARK' })).toBe('PLACE')
})

test('a point is seen from near by, a box as a whole, from no farther than the district', () => {
  expect(cameraOf([118.62, 24.98, 118.62, 24.98])).toEqual({ zoom: 16, lat: 24.98, lon: 118.62 })
  expect(cameraOf([118.6, 24.96, 118.64, 25])).toEqual({ zoom: 12.85, lat: 24.98, lon: 118.62 })
  expect(cameraOf([100, 20, 140, 30])?.zoom).toBe(10)
  expect(cameraOf([])).toBeNull()
})
