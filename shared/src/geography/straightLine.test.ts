import { expect, test } from 'vitest'
import { mainRoad } from './mainRoad.ts'
import type { Position } from './position.ts'
import { straightLines } from './straightLine.ts'

test('a point on the main road is nearest to it, and each distance says how well it is known', () => {
  const [nearest, ...others] = straightLines(mainRoad.line[2] as Position)
  expect(nearest).toMatchObject({ id: 'mainRoad', metres: 0, accuracyM: 2000 })
  expect(others.every(({ metres }) => metres > 0)).toBe(true)
})

test('a degree of latitude is about 111 km, and the nearest stands first', () => {
  const distances = straightLines([118.6656, 24.9432 + 0.1])
  const office = distances.find(({ name }) => name.en === 'Luojiang District Government')
  expect(Math.round((office?.metres ?? 0) / 100)).toBe(111)
  expect(distances.map(({ metres }) => metres)).toEqual(
    distances.map(({ metres }) => metres).toSorted((a, b) => a - b),
  )
})
