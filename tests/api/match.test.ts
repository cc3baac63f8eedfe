import { insertParcels } from '@panhuo/db/seeds/insertParcels'
import { aParcel } from '@panhuo/db/seeds/makers'
import { demandByCode } from '@panhuo/server/demand/demandQueries'
import { matchDemand } from '@panhuo/server/match/matchSearch'
import type { Context } from '@panhuo/server/request/context'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'

const ANSWER =
  '... on InvalidInput { field } ... on VersionConflict { currentVersion } ... on Demand { code version investor own }'
const STORY = '350504-XQ-0001'

interface Part {
  readonly aspect: string
  readonly verdict: string
  readonly hard: boolean
  readonly points: number
  readonly mostPoints: number
  readonly found: string | null
  readonly question: string | null
}
interface Site {
  readonly kind: string
  readonly code: string
  readonly areaMu: number
  readonly score: number
  readonly possible: number
  readonly parts: readonly Part[]
  readonly plots: readonly string[]
}
interface Answer {
  readonly __typename: string
  readonly code: string
  readonly [name: string]: unknown
}
interface Match {
  readonly considered: number
  readonly count: number
  readonly sites: readonly Site[]
  readonly relax: readonly { aspect: string; plots: number; areaMu: number }[]
}

eachDatabase((at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const send = (name: string, input: object, role: Role = 'INVESTMENT_STAFF') =>
    mutate<Answer>(desk, role, name, input, ANSWER)
  const match = async (code: string, args = '', role: Role = 'INVESTMENT_STAFF') => {
    const query = `{ demand(code: "${code}") { match(first: 100 ${args}) { considered count sites { kind code areaMu score possible plots parts { aspect verdict hard points mostPoints found question } } relax { aspect plots areaMu } } } }`
    const { demand } = await desk.ask<{ demand: { match: Match } }>(role, query)
    return demand.match
  }
  const partOf = (site: Site, aspect: string) => site.parts.find((part) => part.aspect === aspect)

  it('hard conditions first, then a score whose parts add up', async () => {
    const { sites, count, considered } = await match(STORY)
    expect(sites.length).toBe(count)
    expect(considered).toBeGreaterThan(count)
    expect(sites.length).toBeGreaterThan(3)
    expect(new Set(sites.map(({ kind }) => kind))).toContain('ASSEMBLY')
    const scores = sites.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const { score, possible, parts, areaMu, kind } of sites) {
      expect(parts.some(({ hard, verdict }) => hard && verdict === 'MISSED')).toBe(false)
      const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
      expect(Math.abs(sum(({ points }) => points) - score)).toBeLessThan(0.8)
      const open = sum(({ verdict, mostPoints }) => (verdict === 'UNKNOWN' ? mostPoints : 0))
      expect(Math.abs(score + open - possible)).toBeLessThan(0.8)
      for (const { verdict, found, question, points } of parts) {
        expect([found === null, question !== null]).toEqual(
          verdict === 'UNKNOWN' ? [true, true] : [false, false],
        )
        if (verdict === 'UNKNOWN') expect(points).toBe(0)
      }
      if (kind === 'PARCEL') expect(areaMu >= 30 && areaMu <= 50).toBe(true)
    }
    // No position of the expressway is public: that is a question and no miss.
    const far = sites.map((site) => partOf(site, 'PLACE')?.verdict)
    expect(new Set(far)).toEqual(new Set(['UNKNOWN']))
  })

  it('only what is released is ranked, and withdrawing takes it out at once', async () => {
    const { sites } = await match(STORY)
    const released = await at.database.query<{ code: string }>(
      sql`select parcel.code from release join parcel on parcel.id = parcel_id where withdrawn_on is null`,
    )
    const codes = released.map(({ code }) => code)
    for (const { plots } of sites) for (const plot of plots) expect(codes).toContain(plot)
    const best = sites.find(({ kind }) => kind === 'PARCEL')?.code ?? ''
    await mutate(desk, 'LAND_OFFICIAL', 'withdrawReleases', { codes: [best] }, '')
    const after = await match(STORY)
    expect(after.sites.flatMap(({ plots }) => plots)).not.toContain(best)
  })

  it('a weight moves the ranking without being saved, and one of nothing counts for nothing', async () => {
    const order = ({ sites }: Match) => sites.map(({ code }) => code)
    const usual = await match(STORY)
    const others = [
      'AREA',
      'OFFER',
      'USE',
      'PLOT_RATIO',
      'POWER',
      'BUDGET',
      'DATE',
      'CLEAR',
      'PLACE',
    ]
    const off = others.map((aspect) => `{aspect: ${aspect}, weight: 0}`).join(' ')
    const trade = await match(STORY, `weights: [${off} {aspect: INDUSTRY, weight: 10}]`)
    for (const site of trade.sites) {
      const part = partOf(site, 'INDUSTRY')
      expect(site.score).toBe(part?.verdict === 'MET' ? 100 : 0)
    }
    expect(order(trade)).not.toEqual(order(usual))
    expect(order(await match(STORY))).toEqual(order(usual))
    const complaints = await desk.complain(
      'INVESTMENT_STAFF',
      `{ demand(code: "${STORY}") { match(weights: [{aspect: AREA, weight: 11}]) { count } } }`,
    )
    expect(complaints[0]?.extensions).toMatchObject({ field: 'weights' })
  })

  it('says what letting go of a condition would bring', async () => {
    const huge = await match('350504-XQ-0004', 'kinds: [PARCEL]')
    expect(huge.count).toBe(0)
    const [area] = huge.relax
    expect(area?.aspect).toBe('AREA')
    expect(area?.plots).toBeGreaterThan(3)
    const without = await match('350504-XQ-0004', 'kinds: [PARCEL], hard: [OFFER, USE]')
    expect(without.count).toBe(area?.plots)
    const total = without.sites.reduce((sum, site) => sum + site.areaMu, 0)
    expect(Math.abs(total - (area?.areaMu ?? 0))).toBeLessThan(0.1)
  })

  it('matching is one statement', async () => {
    const context = {
      db: at.database,
      viewer: { role: 'LAND_OFFICIAL', locale: 'zh', person: { id: 'x', name: 'x' } },
      loaders: new Map(),
      restrictedReads: new Map(),
    } as unknown as Context
    const demand = await demandByCode(context, STORY)
    if (!demand) throw new Error('no demand')
    const { statements } = await countStatements(at.database, () =>
      matchDemand(context, demand, { kinds: ['PARCEL', 'PARK'], first: 20 }),
    )
    expect(statements).toHaveLength(1)
  })

  it('who does not keep a lead learns neither of it nor of the investor', async () => {
    const demand = { name: '新能源部件', investor: '某某集团', areaMuMin: 20, industry: 'C38' }
    expect(await send('createDemand', { ...demand, areaMuMax: 10 })).toMatchObject({
      field: 'areaMuMax',
    })
    const wish = { target: 'PARK', code: 'nowhere', metres: 500 }
    expect(await send('createDemand', { ...demand, wishes: [wish] })).toMatchObject({
      field: 'wishes.0.code',
    })
    const made = await send('createDemand', demand)
    expect(made).toMatchObject({ investor: '某某集团', own: true })
    const read = async (role: Role, code: string) => {
      const query = `{ demand(code: "${code}") { investor own } demands { code } parcel(code: "350504-SY-0001") { suits { demand { code } } } }`
      return desk.ask<{
        demand: { investor: string | null } | null
        demands: { code: string }[]
        parcel: { suits: { demand: { code: string } }[] | null }
      }>(role, query)
    }
    const mine = await read('INVESTMENT_STAFF', made.code)
    expect(mine.demand?.investor).toBe('某某集团')
    expect(mine.parcel.suits).toHaveLength(mine.demands.length)
    expect((await read('LAND_OFFICIAL', made.code)).demand?.investor).toBe('某某集团')
    for (const role of ['ANALYST', 'GUEST'] as const) {
      expect(await read(role, made.code)).toEqual({
        demand: null,
        demands: [],
        parcel: { suits: null },
      })
    }
    const official = await send(
      'createDemand',
      { name: '区领导线索', investor: '乙' },
      'LAND_OFFICIAL',
    )
    const theirs = await read('INVESTMENT_STAFF', official.code)
    expect(theirs.demand).toBeNull()
    expect(theirs.demands.map(({ code }) => code)).not.toContain(official.code)
    // The shared samples are read by all who keep demands, their investors by class R alone.
    expect((await read('INVESTMENT_STAFF', STORY)).demand?.investor).toBeNull()
    expect((await send('createDemand', { name: 'x' }, 'ANALYST')).__typename).toBe('NotAllowed')
    const edit = { ...demand, code: made.code, expectedVersion: 1, areaMuMin: 25 }
    expect(await send('updateDemand', edit)).toMatchObject({ version: 2 })
    expect(await send('updateDemand', edit)).toMatchObject({ currentVersion: 2 })
  })

  it('plots are brought together, but not across the railway', async () => {
    const box = (west: number, south: number, east: number, north: number) => ({
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      ],
    })
    const plot = (number: number, geometry: ReturnType<typeof box>) =>
      aParcel({ code: `350504-TS-000${number}`, areaM2: 10_000, geometry })
    // 1 and 2 lie north of the line, 40 m apart; 3 lies as near to 1, south of it.
    await at.database.load((run) =>
      insertParcels(run, [
        plot(1, box(118.6298, 24.997, 118.6302, 24.9975)),
        plot(2, box(118.6306, 24.9974, 118.631, 24.9979)),
        plot(3, box(118.6298, 24.9961, 118.6302, 24.9966)),
      ]),
    )
    const search = async (role: Role, more = '') => {
      const query = `{ assemblies(areaMuMin: 25, areaMuMax: 60, gapM: 60, filter: {code: {in: ["350504-TS-0001", "350504-TS-0002", "350504-TS-0003"]}} ${more}) { totalCount whole nodes { code areaMu owners ownersUnknown gapM compactness outline parcels { code } } } }`
      return (await desk.ask<{ assemblies: { totalCount: number; nodes: unknown[] } }>(role, query))
        .assemblies
    }
    const found = await search('INVESTMENT_STAFF')
    expect(found).toMatchObject({
      totalCount: 1,
      whole: true,
      nodes: [{ code: '350504-TS-0001+0002', areaMu: 30, owners: 0, ownersUnknown: 2 }],
    })
    expect(await search('GUEST')).toBeNull()
    const one = `{ assembly(code: "350504-TS-0001+0002") { areaMu parcels { code } } }`
    const { assembly } = await desk.ask<{ assembly: unknown }>('LAND_OFFICIAL', one)
    expect(assembly).toEqual({
      areaMu: 30,
      parcels: [{ code: '350504-TS-0001' }, { code: '350504-TS-0002' }],
    })
  })
})
