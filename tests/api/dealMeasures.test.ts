import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { mutate } from '../support/mutate.ts'

interface Year {
  readonly year: number
  readonly signed: number | null
  readonly fulfilled: number | null
  readonly fulfillmentRate: number | null
  readonly targetRate: number | null
}

eachDatabase((at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const send = (name: string, input: object) =>
    mutate<{ code?: string }>(desk, 'INVESTMENT_STAFF', name, input, '... on Deal { code }')
  const years = async (role: Role, asOn?: string) => {
    const query = `query ($asOn: Date) { dealMeasures(asOn: $asOn) { years { year signed fulfilled fulfillmentRate targetRate } } }`
    const { dealMeasures } = await desk.ask<{ dealMeasures: { years: Year[] } | null }>(
      role,
      query,
      { asOn },
    )
    return dealMeasures?.years ?? null
  }

  it('counts contracts alone by year of signing, up to a day, and few for class R alone', async () => {
    const { code } = await send('createDeal', { name: '测试线', investor: '甲公司' })
    const on = '2021-03-01'
    const write = (input: object) =>
      send('updateDeal', { code, name: '乙', investor: '丙', ...input })
    await write({ expectedVersion: 1, investment: 100 })
    expect(await years('GUEST')).toBeNull()
    const before = await years('LAND_OFFICIAL', '2020-12-31')
    expect(before).toEqual([])
    expect(await years('LAND_OFFICIAL', on)).toEqual([])
    const target = { year: 2021, expectedVersion: 0, contracts: 4, source: '测试文件' }
    const aim = (role: Role) => mutate(desk, role, 'setDealTarget', target, '')
    expect((await aim('INVESTMENT_STAFF')).__typename).toBe('NotAllowed')
    expect((await aim('ADMINISTRATOR')).__typename).toBe('DealMeasures')
    expect(await years('LAND_OFFICIAL', on)).toEqual([
      { year: 2021, signed: 0, fulfilled: 0, fulfillmentRate: null, targetRate: 0 },
    ])
    expect(await years('ANALYST', '2021-12-31')).toEqual([
      { year: 2021, signed: null, fulfilled: null, fulfillmentRate: null, targetRate: null },
    ])
    const all = (await years('LAND_OFFICIAL')) ?? []
    // Eight of the samples were signed; one of them a framework agreement, which is no contract.
    expect(all.reduce((sum, { signed }) => sum + (signed ?? 0), 0)).toBe(6)
    const wrong = await desk.complain(
      'LAND_OFFICIAL',
      '{ dealMeasures(asOn: "2026-02-31") { asOn } }',
    )
    expect(wrong[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asOn' })
  })

  it('tells analysts no sum from which a single investor’s follows, whatever day they ask', async () => {
    const sign = async (investor: string, investment: number, fulfilled: boolean) => {
      const { code = '' } = await send('createDeal', { name: '往年', investor, investment })
      await inChange(at.database, async (run) => {
        await run(
          sql`update deal set stage = ${fulfilled ? 'FULFILLED' : 'SIGNED'}, contract_kind = 'CONTRACT' where code = ${code}`,
        )
        const steps = fulfilled ? ['SIGNED', 'FULFILLED'] : ['SIGNED']
        for (const stage of steps) {
          await run(
            sql`insert into deal_step (deal_id, stage, reached_on, person_name) select id, ${stage}, '2019-06-01', '测试员' from deal where code = ${code}`,
          )
        }
      })
    }
    await sign('甲公司', 1111, true)
    await sign('乙公司', 2222, false)
    await sign('丙公司', 3333, false)
    const sums = async (role: Role, asOn?: string) => {
      const query =
        'query ($asOn: Date) { dealMeasures(asOn: $asOn) { years { year signed fulfilled investment fulfilledInvestment largeInvestment } } }'
      type Sums = { dealMeasures: { years: { year: number }[] } }
      const { dealMeasures } = await desk.ask<Sums>(role, query, { asOn })
      return dealMeasures.years.find(({ year }) => year === 2019)
    }
    const counts = { year: 2019, signed: 3, fulfilled: 1 }
    const all = { investment: 6666, fulfilledInvestment: 1111, largeInvestment: 0 }
    expect(await sums('LAND_OFFICIAL', '2019-06-01')).toEqual({ ...counts, ...all })
    for (const role of ['ANALYST', 'INVESTMENT_STAFF'] as const) {
      expect(await sums(role)).toEqual({
        ...counts,
        ...{ investment: 6700, fulfilledInvestment: null, largeInvestment: 0 },
      })
      const ofYearEnd = { investment: null, fulfilledInvestment: null, largeInvestment: null }
      expect(await sums(role, '2019-12-31')).toEqual({ ...counts, ...ofYearEnd })
      const between = '{ dealMeasures(asOn: "2019-06-01") { asOn } }'
      expect((await desk.complain(role, between))[0]?.extensions).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', field: 'asOn' },
      })
    }
  })

  it('reproduces the published rates of 2022 beside its own', async () => {
    const query =
      '{ dealMeasures { published { year signed fulfilled started fulfillmentRate startRate investment targetRate targetInvestmentRate estimated source { id } } } }'
    const answer = await desk.ask<{
      dealMeasures: { published: Record<string, number>[] }
    }>('INVESTMENT_STAFF', query)
    const [found] = answer.dealMeasures.published
    expect(found).toMatchObject({ year: 2022, signed: 136, fulfilled: 128, started: 97 })
    expect(found).toMatchObject({ investment: 747.3, estimated: true, source: { id: 'S2' } })
    const percent = (value: number | undefined) => ((value ?? 0) * 100).toFixed(1)
    expect([found?.fulfillmentRate, found?.startRate].map(percent)).toEqual(['94.1', '71.3'])
    expect([found?.targetRate, found?.targetInvestmentRate].map(percent)).toEqual([
      '113.3',
      '124.6',
    ])
  })
})
