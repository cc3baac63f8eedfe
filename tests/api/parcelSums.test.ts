import { constantCase } from '@panhuo/server/schema/words'
import { arbitraryFilter } from '@panhuo/shared/filter/arbitraryFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import { exclusionsIn } from '@panhuo/shared/filter/exclusions'
import { type AnyFilter, isDimension, isFacet } from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { codeOf as codeIn } from '@panhuo/shared/words/codeList'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { parks, type TownPlot, townPlots, zones } from '../support/smallTown.ts'
import { townMaterial } from '../support/townMaterial.ts'
import { factOf, holds, withPhases } from '../support/townTruth.ts'

interface Sum {
  count: number
  areaM2: number
}
interface Choice extends Sum {
  value: string | null
  label: string
  selected: boolean
}
interface Group extends Sum {
  areaMu: number
  label: string
  key: Record<string, string | { code: string } | null>
}
interface Answer {
  totalCount: number
  summary: Sum & { areaMu: number }
  facets: Record<string, Choice[]>
}

const facetNames = Object.entries(parcelFilter).flatMap(([name, field]) =>
  isFacet(field) ? [name] : [],
)
const dimensions = Object.entries(parcelFilter).flatMap(([name, field]) =>
  isDimension(field) ? [name] : [],
)
const records = ['park', 'zone', 'community']

const sumsQuery = `query ($filter: ParcelFilter) { parcels(filter: $filter) {
  totalCount summary { count areaM2 areaMu }
  facets { ${facetNames.map((name) => `${name} { value label(locale: ZH) count areaM2 selected }`).join(' ')} } } }`
const keyFields = dimensions.map((name) => (records.includes(name) ? `${name} { code }` : name))
const groupsQuery = `query ($filter: ParcelFilter, $by: [ParcelDimension!]!) { parcels(filter: $filter) {
  groups(by: $by) { count areaM2 areaMu label(locale: ZH) key { ${keyFields.join(' ')} } } } }`

const check = (filter: unknown) => checkFilter(parcelFilter, filter, 'ADMINISTRATOR') as AnyFilter
const sumOf = (plots: readonly TownPlot[]): Sum => ({
  count: plots.length,
  areaM2: plots.reduce((sum, { areaM2 }) => sum + areaM2, 0),
})
const round = (sum: Sum) => ({ count: sum.count, areaM2: Math.round(sum.areaM2 * 100) / 100 })

/** The values of a facet that a plot counts for; one who knows none counts as null. */
function valuesAt(plot: TownPlot, facet: string): (string | null)[] {
  const value = factOf(plot, facet)
  if (Array.isArray(value)) return value.length > 0 ? value : [null]
  if (typeof value === 'boolean') return [String(value)]
  if (facet === 'zone' && typeof value === 'string') {
    return zones.flatMap(({ code }) => (withPhases([code]).includes(value) ? [code] : []))
  }
  return [value as string | null]
}

/** Filters without shapes and without the other places where today or words count. */
const randomFilter = arbitraryFilter(parcelFilter, townMaterial(false))

/** The filter with nothing left out of one field. */
function withoutExclusion(filter: Record<string, unknown>, name: string): AnyFilter {
  const { choices, others } = exclusionsIn(parcelFilter, filter as AnyFilter)
  const kept = Object.entries(choices)
    .filter(([field]) => field !== name)
    .map(([field, choice]) => ({ [field]: choice }))
  const { not: _, ...rest } = filter
  const left = [...kept, ...others]
  return (left.length > 0 ? { ...rest, not: { or: left } } : rest) as AnyFilter
}

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const sums = async (filter: unknown) =>
    (await desk.ask<{ parcels: Answer }>('ADMINISTRATOR', sumsQuery, { filter })).parcels
  const groups = async (filter: unknown, by: string[]) =>
    (
      await desk.ask<{ parcels: { groups: Group[] } }>('ADMINISTRATOR', groupsQuery, {
        filter,
        by: by.map(constantCase),
      })
    ).parcels.groups

  test('summary is the sum, converted last', async () => {
    const { summary, totalCount } = await sums({})
    const expected = sumOf(townPlots)
    expect(totalCount).toBe(46)
    expect(round(summary)).toEqual(round(expected))
    expect(summary.areaMu).toBe(toMu(summary.areaM2))
    expect((await sums({ text: 'nobody' })).summary).toEqual({ count: 0, areaM2: 0, areaMu: 0 })
  })

  test('count, sum and facets are those of the town for random filters', async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter, async (filter) => {
        const checked = check(filter)
        const { totalCount, summary, facets } = await sums(filter)
        const found = townPlots.filter((plot) => holds(plot, checked))
        expect(totalCount).toBe(found.length)
        expect(round(summary)).toEqual(round(sumOf(found)))
        for (const name of facetNames) {
          // Each facet under all conditions but its own, and what `not` leaves out of it as if not.
          const { [name]: own, ...others } = checked
          const left = townPlots.filter((plot) => holds(plot, others as AnyFilter))
          const excluded = exclusionsIn(parcelFilter, checked).choices[name]
          const back = townPlots.filter((plot) => holds(plot, withoutExclusion(others, name)))
          const choices = facets[name] ?? []
          for (const choice of choices) {
            const counted = isChosen(excluded, choice.value) ? back : left
            const expected = counted.filter((plot) => valuesAt(plot, name).includes(choice.value))
            expect({ name, ...choice, ...round(choice) }).toMatchObject({
              name,
              ...round(sumOf(expected)),
              selected: isChosen(own, choice.value),
            })
          }
          const known = choices.map(({ value }) => value)
          const missing = left
            .flatMap((plot) => valuesAt(plot, name))
            .filter((v) => !known.includes(v))
          expect(missing, name).toEqual([])
          expect(new Set(known).size, name).toBe(known.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a choice that is left out counts what taking it back brings', async () => {
    const filter = {
      areaMu: { gte: 5 },
      not: {
        or: [
          { stage: { in: ['SURVEYED', 'VERIFIED'] } },
          { zone: { in: ['PQ-A'] } },
          { inefficiencyReasons: { in: ['SCATTERED'] } },
        ],
      },
    }
    const { totalCount, facets } = await sums(filter)
    for (const [index, [name, value]] of [
      ['stage', 'SURVEYED'],
      ['zone', 'PQ-A'],
      ['inefficiencyReasons', 'SCATTERED'],
    ].entries()) {
      const others = filter.not.or.filter((_, at) => at !== index)
      const only = { ...filter, not: { or: others }, [name as string]: { in: [value] } }
      const { totalCount: brought } = await sums(only)
      const count = facets[name as string]?.find((choice) => choice.value === value)?.count
      expect(count, name).toBe(brought)
    }
    const kept = facets.stage?.filter(
      ({ value }) => !['SURVEYED', 'VERIFIED'].includes(value ?? ''),
    )
    expect(kept?.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
  })

  test('what a facet promises is what choosing it leaves', async () => {
    const filter = { areaMu: { gte: 5 }, hasProject: true }
    const { facets } = await sums(filter)
    for (const name of ['stage', 'zone', 'park', 'community', 'inefficiencyReasons', 'landUse']) {
      for (const { value, count } of facets[name] ?? []) {
        const chosen = value === null ? { isNull: true } : { in: [value] }
        expect((await sums({ ...filter, [name]: chosen })).totalCount, `${name} ${value}`).toBe(
          count,
        )
      }
    }
  })

  describe('a distribution', () => {
    const query = `query ($filter: ParcelFilter, $field: ParcelRange!, $buckets: Int!) {
      parcels(filter: $filter) { histogram(field: $field, buckets: $buckets) { gte lt count areaM2 } } }`
    const ranges = Object.entries(parcelFilter).flatMap(([name, { kind }]) =>
      kind === 'range' ? [name] : [],
    )

    test.each(ranges)('of %s holds each known value once, as the filter would', async (name) => {
      for (const buckets of [1, 7, 20]) {
        const filter = { hasProject: true, [name]: { gte: 1e6 } }
        const { parcels } = await desk.ask<{
          parcels: { histogram: (Sum & { gte: number; lt: number })[] }
        }>('ADMINISTRATOR', query, { filter, field: constantCase(name), buckets })
        const left = townPlots.filter(
          (plot) => holds(plot, { hasProject: true }) && factOf(plot, name) !== null,
        )
        const total = parcels.histogram.reduce((sum, { count }) => sum + count, 0)
        expect(total).toBe(left.length)
        for (const { gte, lt, ...sum } of parcels.histogram) {
          const inside = left.filter((plot) => holds(plot, { [name]: { gte, lt } }))
          expect({ gte, lt, ...round(sum) }).toEqual({ gte, lt, ...round(sumOf(inside)) })
        }
      }
    })

    test.each([0, 61])('in %i steps is refused', async (buckets) => {
      const [error] = await desk.complain('ADMINISTRATOR', query, { field: 'AREA_MU', buckets })
      expect(error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'histogram.buckets',
      })
    })
  })

  describe('facets', () => {
    test('a list shows every code, a record facet what plots point to, none that is deleted', async () => {
      const { facets } = await sums({ text: 'nobody' })
      expect(facets.stage?.map(({ value }) => value)).toHaveLength(8)
      expect(facets.park?.map(({ value }) => value).sort()).toEqual(['YQ-A', 'YQ-B'])
      expect(facets.zone?.map(({ value }) => value).sort()).toEqual(['PQ-A', 'PQ-A1'])
      expect(facets.hasProject?.map(({ label }) => label)).toEqual(['是', '否'])
      expect(JSON.stringify(facets)).not.toMatch(/撤销园|旧片|裁撤/)
    })

    test('those without a value are named 未填, once', async () => {
      const { facets } = await sums({})
      for (const name of ['park', 'zone', 'community', 'method', 'inefficiencyReasons']) {
        const unknown = facets[name]?.filter(({ value }) => value === null)
        expect(
          unknown?.map(({ label }) => label),
          name,
        ).toEqual(['未填'])
      }
    })
  })

  describe('groups', () => {
    const pairs = dimensions.flatMap((one) => [[one], ...dimensions.map((other) => [one, other])])
    test('by each dimension and each pair add up, and are those of the town', async () => {
      const filter = { not: { stage: { in: ['SURVEYED'] } } }
      const found = townPlots.filter((plot) => holds(plot, check(filter)))
      for (const by of pairs) {
        const names = [...new Set(by)]
        const expected = new Map<string, TownPlot[]>()
        for (const plot of found) {
          const key = JSON.stringify(names.map((name) => factOf(plot, name)))
          expected.set(key, [...(expected.get(key) ?? []), plot])
        }
        const answer = await groups(filter, by)
        const given = answer.map(({ key, ...sum }) => [
          JSON.stringify(names.map((name) => plain(key[name] ?? null))),
          round(sum),
        ])
        expect(given.sort()).toEqual(
          [...expected].map(([key, plots]) => [key, round(sumOf(plots))]).sort(),
        )
        for (const { areaMu, areaM2 } of answer) expect(areaMu).toBe(toMu(areaM2))
      }
    })

    test('are named in full, the largest first', async () => {
      const answer = await groups({}, ['park', 'method'])
      const counts = answer.map(({ count }) => count)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
      const label = (code: string | null, name: string) =>
        code === null
          ? '未填'
          : (parks.find((park) => park.code === code)?.name ??
            (name === 'method' && codeIn(parcelFilter.method.list, code)?.zh))
      for (const { key, label: found } of answer) {
        const names = ['park', 'method'].map((name) => label(plain(key[name] ?? null), name))
        expect(found).toBe(names.join(' · '))
      }
      expect(answer.some(({ label }) => label.startsWith('未填'))).toBe(true)
      expect(JSON.stringify(answer)).not.toContain('撤销')
    })

    test.each([[[]], [['STAGE', 'METHOD', 'PARK', 'ZONE', 'COMMUNITY']]])(
      'by %j are refused',
      async (by) => {
        const [error] = await desk.complain('ADMINISTRATOR', groupsQuery, { by })
        expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'groups.by' })
      },
    )
  })
})

const plain = (key: string | { code: string } | null) =>
  typeof key === 'object' ? (key?.code ?? null) : key

function isChosen(condition: unknown, value: string | null): boolean {
  if (typeof condition === 'boolean') return String(condition) === value
  const { in: chosen, isNull } = (condition ?? {}) as { in?: string[]; isNull?: boolean }
  return value === null ? isNull === true : (chosen?.includes(value) ?? false)
}
