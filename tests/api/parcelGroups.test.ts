import { constantCase } from '@panhuo/server/schema/words'
import { checkFilter } from '@panhuo/shared/filter/check'
import { type AnyFilter, isDimension } from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { codeOf as codeIn } from '@panhuo/shared/words/codeList'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { parks, type TownPlot, townPlots } from '../support/smallTown.ts'
import { round, type Sum, sumOf } from '../support/townSums.ts'
import { factOf, holds } from '../support/townTruth.ts'

interface Group extends Sum {
  areaMu: number
  label: string
  key: Record<string, string | { code: string } | null>
}
const dimensions = Object.entries(parcelFilter).flatMap(([name, field]) =>
  isDimension(field) ? [name] : [],
)
const records = ['park', 'zone', 'community']

const keyFields = dimensions.map((name) => (records.includes(name) ? `${name} { code }` : name))
const groupsQuery = `query ($filter: ParcelFilter, $by: [ParcelDimension!]!) { parcels(filter: $filter) {
  groups(by: $by) { count areaM2 areaMu label(locale: ZH) key { ${keyFields.join(' ')} } } } }`

const check = (filter: unknown) => checkFilter(parcelFilter, filter, 'ADMINISTRATOR') as AnyFilter

eachLent('town', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const groups = async (filter: unknown, by: string[]) =>
    (
      await desk.ask<{ parcels: { groups: Group[] } }>('ADMINISTRATOR', groupsQuery, {
        filter,
        by: by.map(constantCase),
      })
    ).parcels.groups

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
