import { type Role, roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { FeatureCollection } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { boxOf, townPlots } from '../support/smallTown.ts'

const countQuery = 'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }'

function boxAround(boxes: readonly number[][]): number[] | null {
  if (boxes.length === 0) return null
  const edges = (at: number) => boxes.map((box) => box[at] ?? Number.NaN)
  const [west, south] = [Math.min(...edges(0)), Math.min(...edges(1))]
  return [west, south, Math.max(...edges(2)), Math.max(...edges(3))]
}

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })

  describe('the exact boundary', () => {
    const off = (box: readonly number[]) =>
      box.filter((value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) > 1e-3)
    const found = async (role: Role, within: object) =>
      (
        await desk.ask<{ parcels: { totalCount: number } }>(role, countQuery, {
          filter: { within },
        })
      ).parcels.totalCount

    test('is given to staff and kept from guests, who get the generalised outline', async () => {
      const query = '{ parcels(first: 200) { nodes { bbox geometry centroid } } }'
      for (const role of valuesOf(roles)) {
        const { parcels } = await desk.ask<{
          parcels: { nodes: { bbox: number[]; geometry: object }[] }
        }>(role, query)
        const exact = parcels.nodes.filter(({ bbox }) => off(bbox).length > 0)
        expect(exact).toHaveLength(role === 'GUEST' ? 0 : townPlots.length)
        const digits = JSON.stringify(parcels.nodes.map(({ geometry }) => geometry)).match(
          /\.\d{5,}/g,
        )
        expect(digits === null).toBe(role === 'GUEST')
        const geojson: FeatureCollection = await (
          await desk.fetch(role, '/export/parcels.geojson')
        ).json()
        const inExport = JSON.stringify(geojson.features.map(({ geometry }) => geometry)).match(
          /\.\d{5,}/g,
        )
        expect(inExport === null).toBe(role === 'GUEST')
      }
    })

    test('nor does the box around a whole set tell it, however few of them are read', async () => {
      const query = `query ($filter: ParcelFilter) {
        one: parcels(filter: $filter, first: 1) { bbox }
        all: parcels(filter: $filter, first: 200) { nodes { bbox } } }`
      for (const role of valuesOf(roles)) {
        for (const filter of [{}, { stage: { in: ['SURVEYED'] } }, { text: 'nobody' }]) {
          const { one, all } = await desk.ask<{
            one: { bbox: number[] | null }
            all: { nodes: { bbox: number[] }[] }
          }>(role, query, { filter })
          expect(one.bbox).toEqual(boxAround(all.nodes.map(({ bbox }) => bbox)))
        }
      }
    })

    test('nor does the search box tell it', async () => {
      for (const role of valuesOf(roles)) {
        const query = '{ search(text: "SY-0001") { code bbox } }'
        const { search } = await desk.ask<{ search: { bbox: number[] }[] }>(role, query)
        expect(search).toHaveLength(1)
        expect(off(search[0]?.bbox ?? []).length === 0).toBe(role === 'GUEST')
      }
    })

    test('cannot be probed by a guest: filters meet the generalised outline', async () => {
      // The exact west edge lies 3 m east of the public one: the strip between tells them apart.
      const [west, south, , north] = boxOf(0)
      const strip = { bbox: [west - 0.00002, south, west - 0.00001, north] }
      const line = {
        intersects: {
          type: 'LineString',
          coordinates: [
            [west - 0.00001, south],
            [west - 0.00001, north],
          ],
        },
      }
      const near = {
        near: {
          geometry: { type: 'Point', coordinates: [west - 0.00002, south + 0.0003] },
          metres: 0.5,
        },
      }
      for (const probe of [strip, line, near]) {
        expect(await found('GUEST', probe)).toBe(1)
        expect(await found('LAND_OFFICIAL', probe)).toBe(0)
      }
      const vertex = { intersects: { type: 'Point', coordinates: [west, south] } }
      expect(await found('GUEST', vertex)).toBe(1)
      const share =
        'query ($filter: ParcelFilter) { parcels(filter: $filter) { nodes { overlapShare } } }'
      const half = { within: { bbox: [118.6, 24.95, 118.6005, 24.961] } }
      const [guest, official] = await Promise.all(
        (['GUEST', 'LAND_OFFICIAL'] as const).map((role) =>
          desk.ask<{ parcels: { nodes: { overlapShare: number }[] } }>(role, share, {
            filter: half,
          }),
        ),
      )
      expect(guest?.parcels.nodes[0]?.overlapShare).toBeCloseTo(0.5, 6)
      expect(official?.parcels.nodes[0]?.overlapShare).toBeCloseTo(0.47 / 0.98, 6)
    })
  })
})
