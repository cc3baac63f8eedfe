import { seedMany } from '@panhuo/db/seeds/manyParcels'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { openEmbeddedCopy, openNativeCopy } from '../support/database.ts'
import { type DecodedFeature, decodeTile, tilesOver } from './decodedTile.ts'

type Copy = Awaited<ReturnType<typeof openNativeCopy>>
interface Sums {
  parcels: { summary: { count: number; areaMu: number } }
}

const district = [118.5, 24.8, 118.8, 25.3]
const sumsQuery =
  'query ($filter: ParcelFilter) { parcels(filter: $filter) { summary { count areaMu } } }'

describe('a crowded tile far out', () => {
  let copies: Copy[]
  let desks: Desk[]

  beforeAll(async () => {
    copies = await Promise.all([openNativeCopy(), openEmbeddedCopy()])
    for (const { database } of copies) await seedMany(database, 3000)
    desks = copies.map(({ database }) => openDesk(database))
  })
  afterAll(() => Promise.all(copies.map((copy) => copy.remove())))

  async function drawn(desk: Desk, zoom: number, filter = ''): Promise<DecodedFeature[]> {
    const tiles = await Promise.all(
      tilesOver(district, zoom).map(async ({ z, x, y }) => {
        const path = `/tiles/parcels/${z}/${x}/${y}.mvt?filter=${encodeURIComponent(filter)}`
        const response = await desk.fetch('LAND_OFFICIAL', path)
        expect(response.status).toBe(200)
        return decodeTile(new Uint8Array(await response.arrayBuffer()), 'parcels')
      }),
    )
    return tiles.flat()
  }

  it.each([
    [8, '', undefined],
    [9, '', undefined],
    [8, 'stage:SURVEYED,VERIFIED', { stage: { in: ['SURVEYED', 'VERIFIED'] } }],
    [
      9,
      'areaMu:20..;not(stage:SURVEYED)',
      { areaMu: { gte: 20 }, not: { stage: { in: ['SURVEYED'] } } },
    ],
  ] as const)('adds up to the list at zoom %i for %j', async (zoom, text, filter) => {
    for (const desk of desks) {
      const features = await drawn(desk, zoom, text)
      const { parcels } = await desk.ask<Sums>('LAND_OFFICIAL', sumsQuery, { filter })
      const { count, areaMu } = parcels.summary
      expect(count).toBeGreaterThan(1024)
      const sum = (value: (feature: DecodedFeature) => number) =>
        features.reduce((total, feature) => total + value(feature), 0)
      expect(sum(({ properties }) => Number(properties.plots ?? 1))).toBe(count)
      // Each plot is rounded before it is added, the register's sum after.
      const area = sum(({ properties }) => Number(properties.areaMu))
      expect(Math.abs(area - areaMu)).toBeLessThan(count * 0.00005 + 0.01)
      expect(features.length).toBeLessThanOrEqual(1024)
    }
  })

  it('names a plot that stands alone, and gives a group no code', async () => {
    const [desk] = desks as [Desk]
    const features = await drawn(desk, 9)
    const groups = features.filter(({ properties }) => properties.plots !== undefined)
    expect(groups.length).toBeGreaterThan(10)
    for (const { kind, properties } of features) {
      expect(kind).toBe('point')
      if (properties.plots === undefined) {
        expect(properties).toMatchObject({ code: expect.stringMatching(/^350504-/), home: true })
      } else {
        expect(properties).not.toHaveProperty('home')
        expect(properties).not.toHaveProperty('code')
        expect(properties.plots).toBeGreaterThan(1)
        expect(properties.stage).toMatch(/^[A-Z_]+$/)
      }
    }
  })

  it('holds every plot as itself where few are, and from zoom 13 on', async () => {
    const [desk] = desks as [Desk]
    const { parcels } = await desk.ask<Sums>('LAND_OFFICIAL', sumsQuery, { filter: null })
    const near = await drawn(desk, 13)
    const codes = new Set(near.map(({ properties }) => properties.code))
    expect(codes.size).toBe(parcels.summary.count)
    // Many reach into several tiles, and each is at home in one.
    expect(near.length).toBeGreaterThan(codes.size)
    const atHome = near.filter(({ properties }) => properties.home === true)
    expect(atHome.map(({ properties }) => properties.code).sort()).toEqual([...codes].sort())
    const few = await drawn(desk, 8, 'stage:REMOVED')
    expect(few.length).toBeGreaterThan(5)
    for (const { properties } of few) expect(properties).not.toHaveProperty('plots')
  })

  it('gives each of few plots as one point up to zoom 11, and by its outline from zoom 12 on', async () => {
    const filter = { stage: { in: ['REMOVED'] } }
    for (const desk of desks) {
      const { parcels } = await desk.ask<Sums>('LAND_OFFICIAL', sumsQuery, { filter })
      for (const zoom of [8, 11]) {
        const dots = await drawn(desk, zoom, 'stage:REMOVED')
        expect(dots.map(({ kind }) => kind)).toEqual(dots.map(() => 'point'))
        expect(new Set(dots.map(({ properties }) => properties.code)).size).toBe(dots.length)
        expect(dots.length).toBe(parcels.summary.count)
        expect(dots.filter(({ properties }) => properties.home !== true)).toEqual([])
      }
      const outlines = await drawn(desk, 12, 'stage:REMOVED')
      expect(outlines.map(({ kind }) => kind)).toEqual(outlines.map(() => 'area'))
      const codes = new Set(outlines.map(({ properties }) => properties.code))
      expect(codes.size).toBe(parcels.summary.count)
      const atHome = outlines.filter(({ properties }) => properties.home === true)
      expect(atHome.map(({ properties }) => properties.code).sort()).toEqual([...codes].sort())
    }
  })

  it.each([8, 9, 10, 11, 12])('is the same from both databases at zoom %i', async (zoom) => {
    const [native, embedded] = (await Promise.all(desks.map((desk) => drawn(desk, zoom)))).map(
      (features) => features.map(({ id, kind, properties }) => ({ id, kind, properties })),
    )
    expect(embedded).toEqual(native)
  })
})
