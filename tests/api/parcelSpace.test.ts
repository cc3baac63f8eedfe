import { recordId } from '@panhuo/shared/filter/recordId'
import type { MultiPolygon, Point, Position } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { boxOf, codeOf } from '../support/smallTown.ts'

interface Shaped {
  code: string
  overlapShare: number | null
  geometry: MultiPolygon
  centroid: Point
  bbox: number[]
}

const shareQuery =
  'query ($filter: ParcelFilter) { parcels(filter: $filter, first: 200) { totalCount nodes { code overlapShare } } }'
const shapeQuery =
  'query ($metres: Float) { parcels(first: 200) { nodes { code bbox centroid geometry(simplifyMetres: $metres) } } }'

const [west, south, east, north] = boxOf(0)
const quarter = [
  [west, south],
  [(west + east) / 2, south],
  [(west + east) / 2, (south + north) / 2],
  [west, (south + north) / 2],
  [west, south],
]

/** Twice the signed area: positive for counterclockwise rings. */
const turn = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? []
    return sum + (px * y - x * py)
  }, 0)

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const within = async (filter: object) =>
    (await desk.ask<{ parcels: { nodes: Shaped[] } }>('ANALYST', shareQuery, { filter })).parcels
      .nodes
  const shapes = async (metres?: number) =>
    (await desk.ask<{ parcels: { nodes: Shaped[] } }>('ANALYST', shapeQuery, { metres })).parcels
      .nodes

  describe('the share inside', () => {
    test('a park: whole, or half where its edge halves the plot', async () => {
      for (const park of ['YQ-A', recordId('IndustrialPark', 'YQ-A')]) {
        const nodes = await within({ within: { park } })
        expect(nodes).toHaveLength(18)
        for (const { code, overlapShare } of nodes) {
          const column = (Number(code.slice(-4)) - 1) % 8
          expect(overlapShare, code).toBeCloseTo(column === 2 ? 0.5 : 1, 6)
        }
      }
    })

    test.each<[string, object, number]>([
      ['a box', { bbox: [west, south, (west + east) / 2, north] }, 0.5],
      ['a polygon', { intersects: { type: 'Polygon', coordinates: [quarter] } }, 0.25],
      ['a zone', { zone: 'PQ-A' }, 1],
    ])('%s', async (_, shape, share) => {
      const [first] = await within({ within: shape })
      expect(first?.code).toBe(codeOf(0))
      expect(first?.overlapShare).toBeCloseTo(share, 6)
    })

    test('is unknown without an area', async () => {
      const point = { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] }
      const none = [
        {},
        { within: { near: { geometry: point, metres: 1 } } },
        { within: { intersects: point } },
        { not: { within: { park: 'YQ-A' } } },
      ]
      for (const filter of none) {
        const nodes = await within(filter)
        expect(nodes.length).toBeGreaterThan(0)
        expect(nodes.every(({ overlapShare }) => overlapShare === null)).toBe(true)
      }
    })
  })

  test('what is not near is what no circle finds', async () => {
    const near = { near: { geometry: { type: 'Point', coordinates: [west, south] }, metres: 150 } }
    const inside = await within({ within: near })
    const outside = await within({ not: { within: near } })
    expect(inside.length + outside.length).toBe(46)
    expect(inside.map(({ code }) => code)).toEqual([0, 8].map(codeOf))
  })

  test('a distance from a record is one from its outline, by code and by id', async () => {
    const codes = async (near: object) =>
      (await within({ within: { near } })).map(({ code }) => code)
    expect(await codes({ parcel: codeOf(0), metres: 53 })).toEqual([0, 1, 8].map(codeOf))
    const id = recordId('Parcel', codeOf(0))
    expect(await codes({ parcel: id, metres: 40 })).toEqual([0, 8].map(codeOf))
    expect(await codes({ zone: 'PQ-A', metres: 0 })).toEqual(
      expect.arrayContaining((await within({ within: { zone: 'PQ-A' } })).map(({ code }) => code)),
    )
  })

  describe('unsound shapes are refused by name', () => {
    const bow = [
      [118.6, 24.96],
      [118.61, 24.97],
      [118.61, 24.96],
      [118.6, 24.97],
      [118.6, 24.96],
    ]
    test.each<[string, object]>([
      ['within.zone', { within: { zone: 'nowhere' } }],
      ['within.park', { within: { park: 'YQ-X' } }],
      ['within.intersects', { within: { intersects: { type: 'Polygon', coordinates: [bow] } } }],
      [
        'within.near.geometry',
        { within: { near: { geometry: { type: 'Polygon', coordinates: [bow] }, metres: 5 } } },
      ],
      ['within.near.parcel', { within: { near: { parcel: 'nowhere', metres: 5 } } }],
      ['within.near.park', { within: { near: { park: 'YQ-X', metres: 5 } } }],
      ['within.near.project', { within: { near: { project: 'nowhere', metres: 5 } } }],
      ['within.near', { within: { near: { metres: 5, park: 'YQ-A', zone: 'PQ-A' } } }],
      ['or.1.not.within.park', { or: [{ text: 'a' }, { not: { within: { park: 'nowhere' } } }] }],
      ['within.bbox', { within: { bbox: [1, 2, 3] } }],
      ['within.intersects', { within: { intersects: { type: 'Point', coordinates: [1, 2, 3] } } }],
    ])('%s', async (field, filter) => {
      const [error] = await desk.complain('GUEST', shareQuery, { filter })
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field })
      for (const path of ['/export/parcels.csv', '/tiles/parcels/14/13590/7019.mvt']) {
        const query = new URLSearchParams({ filter: JSON.stringify(filter) })
        const response = await desk.fetch('GUEST', `${path}?${query}`)
        expect(response.status, path).toBe(400)
        expect((await response.json()).error.field).toBe(field)
      }
    })

    test('a long list of codes and a drawing of many vertices are answered', async () => {
      const many = Array.from({ length: 200 }, (_, index) => codeOf(index))
      expect(await within({ code: { in: many } })).toHaveLength(46)
      const circle = Array.from({ length: 20_000 }, (_, index) => {
        const angle = (index / 20_000) * 2 * Math.PI
        return [118.606 + 0.02 * Math.cos(angle), 24.963 + 0.02 * Math.sin(angle)]
      })
      const polygon = { type: 'Polygon', coordinates: [[...circle, circle[0]]] }
      expect(await within({ within: { intersects: polygon } })).toHaveLength(46)
    })
  })

  describe('outlines', () => {
    test('follow RFC 7946: closed, counterclockwise, holes clockwise, no other members', async () => {
      for (const { code, geometry, bbox, centroid } of await shapes()) {
        expect(Object.keys(geometry).sort()).toEqual(['coordinates', 'type'])
        expect(geometry.type).toBe('MultiPolygon')
        for (const polygon of geometry.coordinates) {
          for (const [index, ring] of polygon.entries()) {
            expect(ring[0]).toEqual(ring.at(-1))
            expect(turn(ring) > 0, code).toBe(index === 0)
          }
        }
        expect(bbox).toEqual(boxOf(Number(code.slice(-4)) - 1))
        const [x = 0, y = 0] = centroid.coordinates
        const [w = 0, s = 0, e = 0, n = 0] = bbox
        expect(x > w && x < e && y > s && y < n, code).toBe(true)
      }
      const nodes = await shapes()
      expect(nodes[12]?.geometry.coordinates[0]?.[0]).toHaveLength(7)
      expect(nodes[13]?.geometry.coordinates[0]).toHaveLength(2)
      expect(nodes[14]?.geometry.coordinates).toHaveLength(2)
      // The inner point of the plot with a hole is not in the hole.
      const hole = nodes[13]?.geometry.coordinates[0]?.[1] ?? []
      const [x = 0, y = 0] = nodes[13]?.centroid.coordinates ?? []
      const [xs, ys] = [hole.map(([x = 0]) => x), hole.map(([, y = 0]) => y)]
      const inHole =
        x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys)
      expect(inHole).toBe(false)
    })

    test('lose vertices and nothing else when simplified', async () => {
      const count = (nodes: Shaped[]) =>
        nodes.map(({ geometry }) => geometry.coordinates.flat(2).length)
      const [exact, rough] = [await shapes(), await shapes(1_000_000)]
      for (const [index, vertices] of count(rough).entries()) {
        expect(vertices).toBeLessThanOrEqual(count(exact)[index] as number)
        expect(vertices).toBeGreaterThanOrEqual(4)
      }
      expect(count(rough)[12]).toBeLessThan(count(exact)[12] as number)
      expect(await shapes(0)).toEqual(exact)
      expect(await shapes(-5)).toEqual(exact)
      expect(await shapes(1)).toEqual(exact)
    })
  })
})
