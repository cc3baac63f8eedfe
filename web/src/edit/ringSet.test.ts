import type { Position } from 'geojson'
import { expect, it } from 'vitest'
import { withoutRing, withRing } from './ringSet.ts'

/** A square in units of about ten metres. */
function square(x: number, y: number, size: number): Position[] {
  const at = (east: number, north: number) => [118.6 + (x + east) / 1e4, 24.9 + (y + north) / 1e4]
  return [at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]
}
const plot = [[square(0, 0, 10)]]
const hole = square(2, 2, 3)
const apart = square(20, 0, 4)

it('takes a ring inside as a hole of its part and one outside as another part', () => {
  expect(withRing(plot, hole)).toEqual([[square(0, 0, 10), hole]])
  expect(withRing(plot, apart)).toEqual([[square(0, 0, 10)], [apart]])
  expect(withRing([[square(40, 0, 5)], ...plot], hole)?.[1]).toEqual([square(0, 0, 10), hole])
  const island = square(3, 3, 1)
  expect(withRing([[square(0, 0, 10), hole]], island)).toEqual([[square(0, 0, 10), hole], [island]])
})

it('takes no ring that lies half inside, around the whole, or over a hole', () => {
  expect(withRing(plot, square(8, 8, 4))).toBeNull()
  expect(withRing(plot, square(-5, -5, 30))).toBeNull()
  expect(withRing([[square(0, 0, 10), hole]], square(1, 1, 3))).toBeNull()
})

it('takes out a hole alone, and an outline with its holes', () => {
  const shape = [[square(0, 0, 10), hole], [apart]]
  expect(withoutRing(shape, 1)).toEqual([[square(0, 0, 10)], [apart]])
  expect(withoutRing(shape, 0)).toEqual([[apart]])
  expect(withoutRing(shape, 2)).toEqual([[square(0, 0, 10), hole]])
})
