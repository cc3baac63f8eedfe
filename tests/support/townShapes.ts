import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { boxOf, codeOf, ORIGIN, SIZE } from './smallTown.ts'

const [x, y] = [round(ORIGIN[0] + SIZE[0] / 2), round(ORIGIN[1] + SIZE[1] / 2)]
const [west, south, east, north] = boxOf(0)
const column = (from: number, to: number) =>
  Array.from({ length: 46 }, (_, index) => index).filter(
    (index) => index % 8 >= from && index % 8 <= to,
  )
const square = [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** Shapes over the small town and the places of the plots that they meet, told by hand. */
export const shapes: readonly [string, NonNullable<ParcelFilter['within']>, readonly number[]][] = [
  ['a box around the first', { bbox: [west, south, east, north] }, [0]],
  ['a box that touches an edge', { bbox: [round(west - 0.0003), south, west, north] }, [0]],
  ['a box between plots', { bbox: [round(east + 0.0001), south, round(east + 0.0004), north] }, []],
  [
    'a box over the first two rows',
    { bbox: [118.5, 24.9, 118.7, 24.9612] },
    [0, 1, 2, 3, 4, 5, 6, 7],
  ],
  ['a point inside', { intersects: { type: 'Point', coordinates: [x, y] } }, [0]],
  [
    'a line through the first row',
    {
      intersects: {
        type: 'LineString',
        coordinates: [
          [118.5, y],
          [118.6045, y],
        ],
      },
    },
    [0, 1, 2],
  ],
  ['a polygon', { intersects: { type: 'Polygon', coordinates: [square] } }, [0]],
  [
    'a polygon with the first two in its hole',
    {
      intersects: {
        type: 'Polygon',
        coordinates: [
          [
            [118.59, 24.95],
            [118.6065, 24.95],
            [118.6065, 24.9612],
            [118.59, 24.9612],
            [118.59, 24.95],
          ],
          [
            [118.595, 24.955],
            [118.60275, 24.955],
            [118.60275, 24.961],
            [118.595, 24.961],
            [118.595, 24.955],
          ],
        ],
      },
    },
    [2, 3, 4],
  ],
  ['the notch of the L', { intersects: { type: 'Point', coordinates: inBox(12, 0.75, 0.75) } }, []],
  ['the hole of a plot', { intersects: { type: 'Point', coordinates: inBox(13, 0.4, 0.42) } }, []],
  [
    'between two parts of a plot',
    { intersects: { type: 'Point', coordinates: inBox(14, 0.5, 0.5) } },
    [],
  ],
  [
    'the second part of a plot',
    { intersects: { type: 'Point', coordinates: inBox(14, 0.9, 0.5) } },
    [14],
  ],
  ['a park, with the plots that it halves', { park: 'YQ-A' }, column(0, 2)],
  [
    'a zone, without the plots that it touches',
    { zone: 'PQ-A' },
    column(0, 3).filter((index) => index < 32),
  ],
  [
    '0 metres from a corner',
    { near: { geometry: { type: 'Point', coordinates: [west, south] }, metres: 0 } },
    [0],
  ],
  // The gap to the second plot is 0.00052 degrees, 52.5 m here; to the second row 37.7 m.
  [
    '40 metres around the first',
    { near: { geometry: { type: 'Polygon', coordinates: [square] }, metres: 40 } },
    [0, 8],
  ],
  [
    '53 metres around the first',
    { near: { geometry: { type: 'Polygon', coordinates: [square] }, metres: 53 } },
    [0, 1, 8],
  ],
  ['53 metres around a plot', { near: { parcel: codeOf(0), metres: 53 } }, [0, 1, 8]],
  ['around a park', { near: { park: 'YQ-A', metres: 20 } }, column(0, 2)],
  ['far away', { near: { geometry: { type: 'Point', coordinates: [0, 0] }, metres: 100_000 } }, []],
]

function round(value: number) {
  return Number(value.toFixed(7))
}

function inBox(index: number, right: number, up: number): [number, number] {
  const [west, south, east, north] = boxOf(index)
  return [west + (east - west) * right, south + (north - south) * up]
}
