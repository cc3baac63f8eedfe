import { expect, it } from 'vitest'
import { PICTURE, projectionOf } from '../area/picture.ts'
import { freeCorner } from './freeCorner.ts'

it('gives the corner that no shape reaches into, the lower left one where all are free', () => {
  const at = projectionOf([0, 0, 4, 3])
  const square = (x: number, y: number): GeoJSON.Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 0.2, y],
        [x + 0.2, y + 0.2],
        [x, y],
      ],
    ],
  })
  const { width, height } = PICTURE
  expect(freeCorner([square(2, 1.5), null], at, 0.25)).toEqual([0, height * 0.75])
  expect(freeCorner([square(0, 0)], at, 0.25)).toEqual([width * 0.75, height * 0.75])
  const both = {
    type: 'MultiPolygon',
    coordinates: [square(0, 0), square(3.7, 0)].map((one) => one.coordinates),
  } as const
  expect(freeCorner([{ ...both, coordinates: [...both.coordinates] }], at, 0.25)).toEqual([0, 0])
})
