import type { Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { cornerAdded, cornerDropped, handleMoved, handlesOf } from './handles.ts'
import {
  boxOfRing,
  boxRing,
  circleOf,
  circleRing,
  distanceM,
  filterOfDrawing,
} from './shapeGeometry.ts'

const area = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] })
const ringOf = ({ coordinates }: Polygon) => coordinates[0] ?? []
const kinds = (of: ReturnType<typeof handlesOf>) => of.map(({ kind }) => kind)
const box = area(boxRing([118.6, 24.9, 118.61, 24.91]))
const triangle = area([
  [118.6, 24.9],
  [118.61, 24.9],
  [118.61, 24.91],
  [118.6, 24.9],
])

describe('a polygon', () => {
  it('is changed corner by corner, and as a whole', () => {
    expect(kinds(handlesOf('polygon', triangle))).toEqual(['corner', 'corner', 'corner', 'whole'])
    const corner = ringOf(handleMoved('polygon', triangle, 1, 10, 0))
    expect(distanceM(corner[1] ?? [], [118.61, 24.9])).toBeCloseTo(10, 0)
    expect(corner[0]).toEqual([118.6, 24.9])
    const whole = ringOf(handleMoved('polygon', triangle, 3, 0, 100))
    for (const [index, at] of ringOf(triangle).entries()) {
      expect(distanceM(whole[index] ?? [], at)).toBeCloseTo(100, 0)
    }
  })

  it('takes a corner more, and gives one up for as long as three are left', () => {
    const more = cornerAdded(triangle, 2)
    expect(handlesOf('polygon', more)).toHaveLength(5)
    expect(ringOf(more)[3]?.[0]).toBeCloseTo(118.605, 9)
    expect(ringOf(more).at(-1)).toEqual(ringOf(more)[0])
    expect(ringOf(cornerDropped(more, 3))).toEqual(ringOf(triangle))
    expect(ringOf(cornerDropped(triangle, 0))).toEqual(ringOf(triangle))
    // The whole is no corner.
    expect(cornerAdded(triangle, 3)).toBe(triangle)
  })
})

describe('a rectangle', () => {
  it.each([
    [0, [118.6, 24.9]],
    [1, [118.61, 24.9]],
    [2, [118.61, 24.91]],
    [3, [118.6, 24.91]],
  ])('stays one when its corner %i is moved, and the opposite one where it was', (index, from) => {
    expect(handlesOf('rectangle', box)[index]?.at).toEqual(from)
    const moved = boxOfRing(ringOf(handleMoved('rectangle', box, index, 10, 10)))
    const [west, south, east, north] = boxOfRing(ringOf(box))
    const isWest = index === 0 || index === 3
    expect(isWest ? moved[2] : moved[0]).toBe(isWest ? east : west)
    expect(index < 2 ? moved[3] : moved[1]).toBe(index < 2 ? north : south)
    expect(moved).not.toEqual([west, south, east, north])
  })

  it('does not turn over', () => {
    expect(handleMoved('rectangle', box, 0, 5_000, 0)).toBe(box)
  })
})

describe('a circle', () => {
  const circle = area(circleRing([118.6, 24.9], 300))
  it('grows and shrinks by its edge and moves as a whole', () => {
    expect(kinds(handlesOf('circle', circle))).toEqual(['edge', 'whole'])
    expect(circleOf(ringOf(handleMoved('circle', circle, 0, 10, 0))).metres).toBe(310)
    expect(circleOf(ringOf(handleMoved('circle', circle, 0, -1_000, 0))).metres).toBe(1)
    const near = filterOfDrawing('circle', handleMoved('circle', circle, 1, 100, 0)).near
    const point = near?.geometry as { coordinates: Position } | undefined
    expect(near?.metres).toBe(300)
    expect(distanceM(point?.coordinates ?? [], [118.6, 24.9])).toBeCloseTo(100, 0)
  })
})
