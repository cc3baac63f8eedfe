import { arbitraryFilter } from '@panhuo/shared/filter/arbitraryFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import { exclusionsIn } from '@panhuo/shared/filter/exclusions'
import { type AnyFilter, type Choice, isFacet } from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { type TownPlot, townPlots, zones } from '../support/smallTown.ts'
import { townMaterial } from '../support/townMaterial.ts'
import { shapes } from '../support/townShapes.ts'
import { round, type Sum, sumOf } from '../support/townSums.ts'
import { factOf, holds, withPhases } from '../support/townTruth.ts'

interface Counted extends Sum {
  value: string | null
  label: string
  selected: boolean
}
interface Answer {
  totalCount: number
  summary: Sum & { areaMu: number }
  facets: Record<string, Counted[]>
}

const facetNames = Object.entries(parcelFilter).flatMap(([name, field]) =>
  isFacet(field) ? [name] : [],
)
const sumsQuery = `query ($filter: ParcelFilter) { parcels(filter: $filter) {
  totalCount summary { count areaM2 areaMu }
  facets { ${facetNames.map((name) => `${name} { value label(locale: ZH) count areaM2 selected }`).join(' ')} } } }`
const check = (filter: unknown) => checkFilter(parcelFilter, filter, 'ADMINISTRATOR') as AnyFilter
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
  const { byField, others } = exclusionsIn(parcelFilter, filter as AnyFilter)
  const kept = Object.entries(byField)
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
          const excluded = exclusionsIn(parcelFilter, checked).byField[name] as Choice | undefined
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

  test('a place and what it leaves out make up the whole, facet by facet', async () => {
    const stage = { in: ['SURVEYED', 'VERIFIED', 'REMOVED'] }
    for (const [name, within] of shapes) {
      const [kept, left, both] = await Promise.all([
        sums({ within }),
        sums({ not: { within } }),
        sums({ not: { or: [{ within }, { stage }] } }),
      ])
      expect(kept.totalCount + left.totalCount, name).toBe(townPlots.length)
      for (const { value, count } of left.facets.stage ?? []) {
        const here = kept.facets.stage?.find((choice) => choice.value === value)?.count ?? 0
        const all = townPlots.filter((plot) => factOf(plot, 'stage') === value).length
        expect(here + count, `${name} ${value}`).toBe(all)
        // A stage that is left out beside the place counts what taking it back would bring.
        const beside = both.facets.stage?.find((choice) => choice.value === value)?.count
        expect(beside, `${name} ${value}`).toBe(count)
      }
    }
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
})

function isChosen(condition: unknown, value: string | null): boolean {
  if (typeof condition === 'boolean') return String(condition) === value
  const { in: chosen, isNull } = (condition ?? {}) as { in?: string[]; isNull?: boolean }
  return value === null ? isNull === true : (chosen?.includes(value) ?? false)
}
