import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { buildSmallTown } from '../support/buildSmallTown.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

interface Averages {
  parcels: {
    averages: {
      value: string | null
      count: number
      taxPerMu: number | null
      suppressed: boolean
    }[]
  }
}

const query =
  'query ($filter: ParcelFilter, $by: ParcelDimension!, $asOf: DateTime) { parcels(filter: $filter, asOf: $asOf) { averages(by: $by) { value label count taxPerMu suppressed } } }'

eachDatabase((at) => {
  let desk: Desk
  beforeAll(async () => {
    await buildSmallTown(at.database)
    desk = openDesk(at.database)
    // Two holders stand behind one condition, one behind another, many behind the rest.
    await inChange(at.database, async (run) => {
      await run(sql`update parcel set tax_per_mu = 10 + id, right_holder = 'holder ' || id`)
      await run(
        sql`update parcel set condition = case when id <= 2 then 'STOPPED' when id <= 8 then 'VACANT' else 'IN_USE' end`,
      )
    })
  })
  const read = async (role: 'ANALYST' | 'LAND_OFFICIAL', variables: object = {}) =>
    (await desk.ask<Averages>(role, query, { by: 'CONDITION', ...variables })).parcels.averages

  test('whoever sees restricted fields gets them weighted by area, for any filter', async () => {
    const [truth] = await at.database.query<{ tax: number }>(
      sql`select (sum(tax_per_mu * area_m2) / sum(area_m2))::float8 as tax from parcel where condition = 'STOPPED' and deleted_at is null`,
    )
    const all = await read('LAND_OFFICIAL')
    const stopped = all.find(({ value }) => value === 'STOPPED')
    expect(stopped?.taxPerMu).toBeCloseTo(truth?.tax ?? 0, 6)
    expect(all.every(({ suppressed }) => !suppressed)).toBe(true)
    const filter = { condition: { in: ['STOPPED'] } }
    expect(await read('LAND_OFFICIAL', { filter })).toEqual([stopped])
  })

  test('an analyst gets them without the small group and the next one', async () => {
    const told = new Map((await read('ANALYST')).map((row) => [row.value, row]))
    expect(told.get('STOPPED')).toMatchObject({ taxPerMu: null, suppressed: true })
    expect(told.get('VACANT')).toMatchObject({ taxPerMu: null, suppressed: true })
    const inUse = told.get('IN_USE')
    expect(inUse).toMatchObject({ suppressed: false })
    expect(inUse?.taxPerMu).toBe(Number(inUse?.taxPerMu?.toPrecision(2)))
  })

  test('an analyst may not narrow the set: from two answers one holder could be worked out', async () => {
    for (const narrowed of [
      { filter: { areaMu: { gte: 0 } } },
      { filter: { not: { code: { in: ['350504-SY-0001'] } } } },
      { asOf: new Date().toISOString() },
    ]) {
      const [complaint] = await desk.complain('ANALYST', query, { by: 'STAGE', ...narrowed })
      expect(complaint?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })

  test.each(['GUEST', 'INVESTMENT_STAFF'] as const)('nobody else gets them: %s', async (role) => {
    const [complaint] = await desk.complain(role, query, { by: 'STAGE' })
    expect(complaint?.extensions).toMatchObject({ code: 'FORBIDDEN_FIELD' })
  })
})
