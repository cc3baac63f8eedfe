import { maySee, type Role } from '@panhuo/shared/access/access'
import { arbitraryFilter } from '@panhuo/shared/filter/arbitraryFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import { exclusionsIn } from '@panhuo/shared/filter/exclusions'
import type { AnyFilter, Choice } from '@panhuo/shared/filter/field'
import { filterToText } from '@panhuo/shared/filter/text'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type Counted, chartFields, chartRows } from '@panhuo/web/chart/chartRows'
import { facetQuery } from '@panhuo/web/filter/facetQuery'
import { isChosen as isIn } from '@panhuo/web/filter/filterModel'
import { filterOfPicked, isEmpty } from '@panhuo/web/picked/pickModel'
import { sumQuery } from '@panhuo/web/picked/sumQuery'
import type { Picked } from '@panhuo/web/url/view'
import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { townMaterial } from '../support/townMaterial.ts'
import { decodeTile, townTiles } from './decodedTile.ts'

interface Sum {
  count: number
  areaMu: number
}
interface Plot {
  code: string
  areaMu: number
}
interface Page {
  nodes: Plot[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

const roles: readonly Role[] = ['GUEST', 'INVESTMENT_STAFF', 'ANALYST', 'LAND_OFFICIAL']
/** Facets whose choices share no plot, so that they add up. */
const parts = [
  'stage',
  'method',
  'inefficiencyType',
  'landUse',
  'park',
  'community',
  'provenance',
  'hasProject',
]
const listQuery = `query ($filter: ParcelFilter, $after: String) { parcels(filter: $filter, first: 20, after: $after) {
  nodes { code areaMu } totalCount pageInfo { hasNextPage endCursor } } }`
const sumsQuery = `query ($filter: ParcelFilter) { parcels(filter: $filter) { summary { count areaMu }
  facets { ${parts.map((name) => `${name} { count areaMu }`).join(' ')} }
  one: groups(by: [STAGE]) { count areaMu } two: groups(by: [PARK, METHOD]) { count areaMu } three: groups(by: [ZONE, COMMUNITY, LAND_USE]) { count areaMu } } }`

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })

  async function listed(role: Role, filter: unknown) {
    const plots: Plot[] = []
    for (let after: string | undefined; ; ) {
      const { parcels } = await desk.ask<{ parcels: Page }>(role, listQuery, { filter, after })
      plots.push(...parcels.nodes)
      const codes = plots.map(({ code }) => code)
      if (!parcels.pageInfo.hasNextPage) return { codes, plots, totalCount: parcels.totalCount }
      after = parcels.pageInfo.endCursor
    }
  }
  const download = async (role: Role, path: string, text: string) => {
    const response = await desk.fetch(role, `${path}?${new URLSearchParams({ filter: text })}`)
    expect(response.status).toBe(200)
    return response
  }
  const inCsv = async (role: Role, text: string) => {
    const csv = await (await download(role, '/export/parcels.csv', text)).text()
    return csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0])
  }
  /** What the charts show of a filter: rows of each, as the page asks and draws them. */
  const inCharts = async (role: Role, filter: AnyFilter) => {
    const { parcels } = await desk.ask<{
      parcels: { totalCount: number; summary: Sum; facets: Record<string, Counted[]> }
    }>(role, facetQuery(role), { filter, locale: 'ZH' })
    const charts = chartFields(parcelFilter).flatMap(({ name, field }) => {
      const counted = parcels.facets[name]
      if (!counted) return []
      const isChosen = (value: string | null) => isIn(filter[name] as Choice | undefined, value)
      const words = { locale: 'zh', notFilled: '未填' } as const
      const rows = chartRows(field, counted, words, { inOrder: false, isChosen })
      return [{ name, rows, isChosen }]
    })
    return { ...parcels, charts }
  }
  /** The sum of what is picked, as the page asks it. */
  const pickedSum = async (role: Role, picked: Picked, filter: AnyFilter) => {
    const { parcels } = await desk.ask<{ parcels: { totalCount: number; summary: Sum } }>(
      role,
      sumQuery,
      { filter: filterOfPicked(picked, filter) },
    )
    return parcels
  }
  const inGeoJson = async (role: Role, text: string) => {
    const { features }: FeatureCollection = await (
      await download(role, '/export/parcels.geojson', text)
    ).json()
    return features.map(({ properties }) => properties?.code)
  }
  const inTiles = async (role: Role, text: string) => {
    const found = new Map<number, unknown>()
    for (const { z, x, y } of townTiles()) {
      const bytes = await (
        await download(role, `/tiles/parcels/${z}/${x}/${y}.mvt`, text)
      ).arrayBuffer()
      for (const { id, properties } of decodeTile(new Uint8Array(bytes), 'parcels')) {
        found.set(id, properties.code)
      }
    }
    return [...found.values()].sort()
  }

  describe.each(roles)('for %s', (role) => {
    const visible = Object.fromEntries(
      Object.entries(parcelFilter).filter(([, field]) => maySee(role, field)),
    )
    const randomFilter = arbitraryFilter(visible, townMaterial(true))

    test('list, count, facets, groups, charts, picks, exports and tiles agree on random filters', async () => {
      await fc.assert(
        fc.asyncProperty(randomFilter, randomPick, async (random, pick) => {
          const filter = checkFilter(parcelFilter, random, role) as AnyFilter
          const text = filterToText(parcelFilter, filter)
          const { codes, plots, totalCount } = await listed(role, filter)
          const sorted = [...codes].sort()
          expect(totalCount).toBe(codes.length)
          expect(new Set(codes).size).toBe(codes.length)
          const { parcels } = await desk.ask<{
            parcels: { summary: Sum; facets: Record<string, Sum[]> } & Record<
              'one' | 'two' | 'three',
              Sum[]
            >
          }>(role, sumsQuery, { filter })
          expect(parcels.summary.count).toBe(totalCount)
          expect(parcels.summary.areaMu).toBeCloseTo(areaOf(plots), 1)
          const excluded = exclusionsIn(parcelFilter, filter).byField
          for (const name of parts) {
            if (filter[name] === undefined && !excluded[name])
              expect(sumOf(parcels.facets[name]), name).toBe(totalCount)
          }
          for (const name of ['one', 'two', 'three'] as const) {
            expect(sumOf(parcels[name])).toBe(totalCount)
            expect(areaOf(parcels[name])).toBeCloseTo(parcels.summary.areaMu, 1)
          }

          const shown = await inCharts(role, filter)
          expect(shown.totalCount).toBe(totalCount)
          expect(shown.summary.areaMu).toBe(parcels.summary.areaMu)
          for (const { name, rows, isChosen } of shown.charts) {
            const condition = filter[name] as Choice | undefined
            if (condition?.isNull === false) continue
            // A chart leaves its own condition and its own exclusion out: what was chosen and not
            // excluded is what its bars add up to.
            const bars = rows.filter(
              ({ value }) =>
                (!condition || isChosen(value)) &&
                !isIn(excluded[name] as Choice | undefined, value),
            )
            expect(sumOf(bars), name).toBe(totalCount)
            expect(areaOf(bars), name).toBeCloseTo(parcels.summary.areaMu, 1)
          }

          expect(await inCsv(role, text)).toEqual(codes)
          expect(await inGeoJson(role, text)).toEqual(codes)
          expect(await inTiles(role, text)).toEqual(sorted)

          const picked = { all: pick.all, codes: codes.filter((_, index) => pick.every(index)) }
          const taken = plots.filter(({ code }) => picked.codes.includes(code) !== picked.all)
          if (isEmpty(picked)) return
          const sum = await pickedSum(role, picked, filter)
          expect(sum.totalCount).toBe(taken.length)
          expect(sum.summary.areaMu).toBeCloseTo(areaOf(taken), 1)
          const takenText = filterToText(
            parcelFilter,
            checkFilter(parcelFilter, filterOfPicked(picked, filter), role),
          )
          if (takenText !== '') {
            expect(await inCsv(role, takenText)).toEqual(taken.map(({ code }) => code))
          }
        }),
        { numRuns: 16 },
      )
    })

    test('and on everything', async () => {
      const { codes, totalCount } = await listed(role, null)
      expect(totalCount).toBe(46)
      expect(await inCsv(role, '')).toEqual(codes)
      expect(await inTiles(role, '')).toEqual(codes)
    })
  })
})

/** Which plots of the filter are picked, or left out of all of them: each n-th, or none. */
const randomPick = fc
  .record({ all: fc.boolean(), step: fc.integer({ min: 1, max: 6 }), none: fc.boolean() })
  .map(({ all, step, none }) => ({ all, every: (index: number) => !none && index % step === 0 }))

const areaOf = (sums: readonly { areaMu: number }[]) =>
  sums.reduce((sum, { areaMu }) => sum + areaMu, 0)
const sumOf = (sums: readonly Sum[] | undefined) =>
  (sums ?? []).reduce((sum, { count }) => sum + count, 0)
