import { shapeToText } from '@panhuo/shared/filter/shapeText'
import type { Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import {
  circleOf,
  circleRing,
  crossesItself,
  DRAWN_DECIMALS,
  distanceM,
  drawable,
  drawingOf,
  filterOfDrawing,
  ringAreaM2,
} from './shapeGeometry.ts'

const box: Position[] = [
  [118.6, 24.97],
  [118.61, 24.97],
  [118.61, 24.98],
  [118.6, 24.98],
  [118.6, 24.97],
]
const polygon = (ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] })

test('area and distance agree with the ellipsoid to half a percent', () => {
  // ST_Area and ST_Distance of the same box on the ellipsoid.
  expect(Math.abs(ringAreaM2(box) / 1_118_300 - 1)).toBeLessThan(0.005)
  expect(Math.abs(distanceM([118.6, 24.97], [118.6, 24.98]) / 1107.7 - 1)).toBeLessThan(0.005)
})

test('a circle drawn and read again has its centre and its metres', () => {
  expect(circleOf(circleRing([118.62, 24.98], 500))).toEqual({
    center: [118.62, 24.98],
    metres: 500,
  })
})

test('a circle is given to the drawing library with no more decimals than it takes', () => {
  const given = drawingOf({
    near: { geometry: { type: 'Point', coordinates: [118.615704, 24.97846] }, metres: 260 },
  })
  if (!given) throw new Error('a circle is a drawing')
  const ring = drawable(given.polygon).coordinates[0] ?? []
  const numbers = ring.flat()
  expect(numbers).toHaveLength(130)
  expect(numbers.filter((one) => one !== Number(one.toFixed(DRAWN_DECIMALS)))).toEqual([])
  expect(circleOf(ring)).toEqual({ center: [118.615704, 24.97846], metres: 260 })
})

test('every kind becomes the shortest filter that says it', () => {
  expect(shapeToText(filterOfDrawing('rectangle', polygon(box)))).toBe(
    'bbox(118.6,24.97,118.61,24.98)',
  )
  const circle = polygon(circleRing([118.6200004, 24.98], 300.2))
  expect(shapeToText(filterOfDrawing('circle', circle))).toBe('near(300,118.62 24.98)')
  const drawn = polygon([
    [118.60000012, 24.97],
    [118.60000013, 24.97],
    [118.61, 24.97],
    [118.61, 24.98],
    [118.60000012, 24.97],
  ])
  expect(shapeToText(filterOfDrawing('polygon', drawn))).toBe(
    'intersects(118.6 24.97,118.61 24.97,118.61 24.98)',
  )
})

test('what was drawn can be drawn again, named records and holes cannot', () => {
  for (const kind of ['rectangle', 'polygon'] as const) {
    const filter = filterOfDrawing(kind, polygon(box))
    expect(drawingOf(filter)).toEqual({ kind, polygon: polygon(box) })
  }
  const circle = filterOfDrawing('circle', polygon(circleRing([118.62, 24.98], 200)))
  expect(drawingOf(circle)?.kind).toBe('circle')
  expect(drawingOf({ park: 'A' })).toBeNull()
  expect(drawingOf({ near: { park: 'A', metres: 5 } })).toBeNull()
  expect(drawingOf({ intersects: { type: 'Polygon', coordinates: [box, box] } })).toBeNull()
  expect(drawingOf(null)).toBeNull()
})

describe('crossing', () => {
  const bow: Position[] = [
    [0, 0],
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ]
  const dent: Position[] = [
    [0, 0],
    [2, 0],
    [2, 2],
    [1, 1],
    [0, 2],
    [0, 0],
  ]
  test.each<[string, Position[], boolean]>([
    ['a box', box, false],
    ['a bow', bow, true],
    ['a dent', dent, false],
    [
      'a triangle',
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      false,
    ],
  ])('%s', (_, ring, crosses) => expect(crossesItself(ring)).toBe(crosses))
})
