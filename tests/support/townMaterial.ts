import type { Material } from '@panhuo/shared/filter/arbitraryFilter'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import fc from 'fast-check'
import { boxOf, codeOf } from './smallTown.ts'

const codes: Record<string, readonly string[]> = {
  park: ['YQ-A', 'YQ-B', 'YQ-X', 'nowhere'],
  zone: ['PQ-A', 'PQ-A1', 'PQ-X', 'nowhere'],
  community: ['350504002001', '350504002002', '350504002003'],
  code: [codeOf(0), codeOf(12), codeOf(33), codeOf(46), 'nowhere'],
}

const place = fc
  .tuple(fc.integer({ min: 0, max: 45 }), fc.double({ min: -0.3, max: 1.3, noNaN: true }))
  .map(([index, share]): [number, number] => {
    const [west, south, east, north] = boxOf(index)
    return [west + (east - west) * share, south + (north - south) * share]
  })

const corners = fc.tuple(place, place).map(([[a, b], [c, d]]) => {
  const [west, east] = [Math.min(a, c), Math.max(a, c) + 0.0001]
  const [south, north] = [Math.min(b, d), Math.max(b, d) + 0.0001]
  return [west, south, east, north] as const
})

/** Shapes over the small town, valid ones only: what is not valid is refused elsewhere. */
const shape: fc.Arbitrary<SpatialFilter> = fc.oneof(
  fc.constantFrom<SpatialFilter>(
    { park: 'YQ-A' },
    { park: 'YQ-B' },
    { zone: 'PQ-A' },
    { zone: 'PQ-A1' },
  ),
  corners.map((box): SpatialFilter => ({ bbox: [...box] })),
  corners.map(
    ([west, south, east, north]): SpatialFilter => ({
      intersects: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, south],
          ],
        ],
      },
    }),
  ),
  fc
    .integer({ min: 0, max: 400 })
    .map((metres): SpatialFilter => ({ near: { park: 'YQ-A', metres } })),
  fc.tuple(place, fc.integer({ min: 0, max: 400 })).map(
    ([coordinates, metres]): SpatialFilter => ({
      near: { geometry: { type: 'Point', coordinates }, metres },
    }),
  ),
)

/** What random filters over the small town are made from; without shapes their truth can be computed. */
export function townMaterial(withShapes: boolean): Material {
  return {
    text: fc.constantFrom(
      '老',
      '1',
      'SY-000',
      'lcf',
      '园',
      '东片',
      '双阳 2',
      '%',
      '_',
      '\\',
      ' ',
      'nobody',
    ),
    codes: (field) => fc.constantFrom(...(codes[field] ?? ['nowhere'])),
    number: fc.oneof(
      fc.constantFrom(0, 0.3, 0.35, 0.8, 1, 5, 10, 15, 20, 55.5),
      fc.double({ min: 0, max: 60, noNaN: true }),
    ),
    shape: withShapes ? shape : fc.constant(null as never),
    depth: 2,
  }
}
