import { expect, it } from 'vitest'
import { namesOf } from './nameSources.ts'

const piece = (
  code: string,
  west: number,
  east: number,
): Parameters<typeof namesOf>[0][number] => ({
  properties: { code, name: `plot ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [east, 0],
        [east, 2],
        [west, 2],
        [west, 0],
      ],
    ],
  },
})

it('names an area once, however many tiles hold a piece of it', () => {
  const names = namesOf([piece('B', 4, 6), piece('A', 0, 2), piece('B', 6, 8)])
  expect(names.features.map(({ properties }) => properties)).toEqual([
    { code: 'A', name: 'plot A' },
    { code: 'B', name: 'plot B' },
  ])
  expect(names.features[1]?.geometry).toMatchObject({ type: 'Point' })
  expect(JSON.stringify(names.features[1])).toContain('[6,1')
})
