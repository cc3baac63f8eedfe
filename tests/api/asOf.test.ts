import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { momentOf } from '../support/moment.ts'
import { decodeTile } from './decodedTile.ts'

const LIST = `query ($asOf: DateTime, $filter: ParcelFilter, $after: String) {
  parcels(asOf: $asOf, filter: $filter, first: 5, after: $after, orderBy: {field: AREA_MU, direction: DESC}) {
    totalCount summary { areaM2 }
    nodes { code name stage areaM2 version community { name } bbox geometry }
    pageInfo { endCursor hasNextPage }
    groups(by: [STAGE]) { key { stage } count areaM2 }
    facets { stage { value count } }
  } }`
const moved = '350504-SY-0010'
const removed = '350504-SY-0011'
const made = '350504-SY-9010'

interface List {
  parcels: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] }
}

eachDatabase((at) => {
  const ask = (variables: object, role: Role = 'LAND_OFFICIAL') =>
    openDesk(at.database).ask<List>(role, LIST, variables)
  const moment = () => momentOf(at.database)
  const read = async (path: string, role: Role = 'LAND_OFFICIAL') =>
    openDesk(at.database).fetch(role, path)
  let before = ''
  let between = ''
  let present: List
  let past: List

  beforeAll(async () => {
    past = await ask({})
    before = await moment()
    await inChange(at.database, async (run) => {
      await run(
        sql`update parcel set stage = 'VERIFIED', area_m2 = area_m2 + 500000, geom = ST_Translate(geom, 0.001, 0) where code = ${moved}`,
      )
      await run(
        sql`update project set name = '改了名' where code = (select min(code) from project)`,
      )
    })
    between = await moment()
    await inChange(at.database, async (run) => {
      await run(
        sql`update parcel set deleted_at = now(), deleted_reason = '误录' where code = ${removed}`,
      )
      await run(
        sql`insert into parcel (code, name, search, provenance, stage, inefficiency_type, area_m2, geom) select ${made}, 'new', 'new', 'EDITED', 'SURVEYED', 'OTHER', 3000, geom from parcel where code = ${removed}`,
      )
      await run(sql`update parcel set name = '又改' where code = ${moved}`)
    })
    present = await ask({})
  })

  it('shows list, totals, groups and facets as they stood, and the present without a moment', async () => {
    expect(await ask({ asOf: before })).toMatchObject(withoutCursor(past))
    expect(await ask({ asOf: await moment() })).toMatchObject(withoutCursor(present))
    expect(present).not.toMatchObject(withoutCursor(past))
    const then = await ask({ asOf: between })
    expect(then.parcels.nodes[0]).toMatchObject({ code: moved, stage: 'VERIFIED' })
    expect(then.parcels.nodes[0]).not.toMatchObject({ name: '又改' })
    expect(then.parcels.totalCount).toBe(143)
    expect((await ask({ asOf: '2020-01-01T00:00:00Z' })).parcels).toMatchObject({
      totalCount: 0,
      nodes: [],
    })
  })

  it('filters by what was true then', async () => {
    const filter = { code: { in: [moved, removed, made] }, areaMu: { lt: 700 } }
    const codes = async (asOf?: string) =>
      (await ask({ asOf, filter })).parcels.nodes.map((node) => Reflect.get(node, 'code')).sort()
    expect(await codes(before)).toEqual([moved, removed])
    expect(await codes(between)).toEqual([removed])
    expect(await codes()).toEqual([made])
  })

  it('binds a cursor to its moment', async () => {
    const first = await ask({ asOf: before })
    const after = first.parcels.pageInfo.endCursor
    const second = await ask({ asOf: before, after })
    expect(second.parcels.nodes).toHaveLength(5)
    for (const other of [{}, { asOf: between }]) {
      const [complaint] = await openDesk(at.database).complain('GUEST', LIST, { ...other, after })
      expect(complaint?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
    }
  })

  it('finds one record by code as it stood, generalised for guests, and projects alike', async () => {
    const ONE =
      'query ($asOf: DateTime) { parcel(code: "350504-SY-0011", asOf: $asOf) { name geometry bbox } projects(first: 1, asOf: $asOf) { nodes { name code } } }'
    const one = (role: Role, asOf?: string) =>
      openDesk(at.database).ask<{ parcel: object; projects: { nodes: object[] } }>(role, ONE, {
        asOf,
      })
    expect((await one('LAND_OFFICIAL')).parcel).toBeNull()
    const [exact, general] = [await one('LAND_OFFICIAL', between), await one('GUEST', between)]
    expect(exact.parcel).toMatchObject({ geometry: { type: 'MultiPolygon' } })
    expect(general.parcel).not.toEqual(exact.parcel)
    expect(exact.projects.nodes).toMatchObject([{ name: '改了名' }])
    expect((await one('GUEST', before)).projects.nodes).not.toMatchObject([{ name: '改了名' }])
  })

  it('draws tiles and writes exports of the same moment, each tile under a tag of its own', async () => {
    const lines = async (query: string) =>
      (await (await read(`/export/parcels.csv?${query}`)).text()).trimEnd().split('\r\n').slice(1)
    const codesOf = (rows: string[]) => rows.map((row) => row.split(',')[0] ?? '')
    expect(codesOf(await lines(`asOf=${before}`))).toContain(removed)
    expect(codesOf(await lines(''))).not.toContain(removed)
    const tile = '/tiles/parcels/12/3397/1754.mvt'
    const tags = new Set<string | null>()
    for (const query of ['', `?asOf=${before}`, `?asOf=${between}`]) {
      const response = await read(tile + query)
      tags.add(response.headers.get('etag'))
      const features = decodeTile(new Uint8Array(await response.arrayBuffer()), 'parcels')
      const drawn = features.map(({ properties }) => String(properties.code)).sort()
      expect(drawn).toEqual(codesOf(await lines(query.slice(1))).sort())
    }
    expect(tags.size).toBe(3)
    const described = await (await read(`/tiles/parcels.json?asOf=${between}`)).json()
    expect(described.tiles[0]).toContain(`asOf=${between}`)
  })

  it.each([
    ['/tiles/parcels/12/3397/1754.mvt?asOf=2999-01-01', 'asOf'],
    ['/tiles/parcels/12/3397/1754.mvt?asOf=gestern', 'asOf'],
    ['/tiles/parks/12/3397/1754.mvt?asOf=2025-01-01', 'asOf'],
    ['/export/parcels.geojson?asOf=2025-13-01', 'asOf'],
    ['/tiles/parcels.json?asOf=2025-01-01T00:00', 'asOf'],
  ])('refuses %s', async (path, field) => {
    const response = await read(path)
    expect(response.status).toBe(400)
    expect((await response.json()).error).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })

  it('refuses a moment that is yet to come, naming the argument', async () => {
    const [complaint] = await openDesk(at.database).complain('GUEST', LIST, {
      asOf: '2999-01-01T00:00:00Z',
    })
    expect(complaint?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asOf' })
  })

  it('answers a whole request as of the moment in its header', async () => {
    const asked = async (moment: string) => {
      const response = await openDesk(at.database).fetch('LAND_OFFICIAL', '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-as-of': moment },
        body: JSON.stringify({ query: LIST }),
      })
      return response.json()
    }
    expect((await asked(between)).data).toEqual(await ask({ asOf: between }))
    expect((await asked('gestern')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'x-as-of' } },
    ])
  })

  it('takes no more statements than the present', async () => {
    const now = await countStatements(at.database, () => ask({}))
    const then = await countStatements(at.database, () => ask({ asOf: before }))
    expect(then.statements.length).toBe(now.statements.length)
  })

  it('counts years left from the day that is looked at, in lists and filters', async () => {
    const [held] = await at.database.query<{ code: string; years: number }>(
      sql`insert into parcel_history select '2020-01-01', '2021-01-01', p.* from parcel p where tenure_end is not null and deleted_at is null order by p.code limit 1 returning code, ((tenure_end - '2020-06-30'::date) / 365.25)::float8 as years`,
    )
    const years = held?.years ?? 0
    const query = `query ($filter: ParcelFilter) { parcels(asOf: "2020-06-30T12:00:00+08:00", filter: $filter) { nodes { code tenureYears } } }`
    const asked = async (filter: object) =>
      (
        await openDesk(at.database).ask<{ parcels: { nodes: { tenureYears: number }[] } }>(
          'LAND_OFFICIAL',
          query,
          { filter },
        )
      ).parcels.nodes
    const [row] = await asked({ tenureYears: { gte: years - 0.01, lt: years + 0.01 } })
    expect(row?.tenureYears).toBeCloseTo(years, 6)
    expect(await asked({ tenureYears: { lt: years - 1 } })).toEqual([])
  })
})

function withoutCursor({ parcels }: List) {
  const { pageInfo: _, ...rest } = parcels
  return { parcels: rest }
}
