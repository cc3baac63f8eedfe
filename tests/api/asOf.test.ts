import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
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

const PLOT = '350504-SY-0012'
const TOLD = `query ($asOf: DateTime, $project: String!) {
  project(code: $project, asOf: $asOf) {
    stage light needsObstacle lagReasons { code } measure { month actual }
    investment { month planned actual actualSoFar } steps { kind begunOn doneOn waitingFor }
    obstacles { kind text status leadUnit overdue }
  }
  lagging: projects(filter: {lagging: true}, asOf: $asOf) { nodes { code } }
  parcel(code: "${PLOT}", asOf: $asOf) {
    stage blocked obstacles { text status } documents { name }
    projects { name }
    cases {
      code method status leadUnit daysLate parties { name } parcels { code stage }
      milestones { code plannedOn actualOn skippedReason } obstacles { text }
    }
    thresholdCheck { verdict checkedOn document { number rules { plotRatio } } }
  }
  cases(asOf: $asOf) { nodes { code status } }
  blocked: parcels(filter: {blocked: true}, asOf: $asOf) { nodes { code } }
  released: parcels(filter: {released: true}, asOf: $asOf) { nodes { code } }
}`

interface Told {
  readonly project: { readonly light: string; readonly obstacles: object[] }
  readonly parcel: { readonly cases: { readonly code: string; readonly status: string }[] }
}

interface List {
  parcels: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] }
}

eachDatabase((at) => {
  const ask = (variables: object, role: Role = 'LAND_OFFICIAL') =>
    openDesk(at.database).ask<List>(role, LIST, variables)
  const moment = async () => {
    const [row] = await at.database.query<{ now: Date }>(sql`select clock_timestamp() as now`)
    // The database counts microseconds, an address milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 5))
    return new Date(Math.ceil((row?.now.getTime() ?? 0) + 1)).toISOString()
  }
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

  describe('the work on a plot and a project', () => {
    let project = ''
    const moments: string[] = []
    const told: Told[] = []

    const ask = (asOf?: string, role: Role = 'ADMINISTRATOR') =>
      openDesk(at.database).ask<Told>(role, TOLD, { asOf, project })
    /** Remembers what is told now, and the moment. */
    const remember = async () => {
      told.push(await ask())
      const [row] = await at.database.query<{ now: Date }>(sql`select clock_timestamp() as now`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      moments.push(new Date(Math.ceil((row?.now.getTime() ?? 0) + 1)).toISOString())
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const send = async (name: string, input: object) => {
      const kind = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
      const query = `mutation ($input: ${kind}!) { answer: ${name}(input: $input) { __typename ... on Error { message } } }`
      const whole = { reason: '测试', requestId: randomUUID(), ...input }
      const desk = openDesk(at.database)
      const { answer } = await desk.ask<{ answer: { __typename: string; message?: string } }>(
        'LAND_OFFICIAL',
        query,
        { input: whole },
      )
      expect(answer.message).toBeUndefined()
    }
    const write = (text: ReturnType<typeof sql>) => inChange(at.database, (run) => run(text))

    beforeAll(async () => {
      const [one] = await at.database.query<{ code: string }>(
        sql`select p.code from project p join project_investment i on i.project_id = p.id group by p.id order by sum(i.planned) desc nulls last, p.id limit 1`,
      )
      project = one?.code ?? ''
      await write(
        sql`update parcel set stage = 'METHOD_SET', method = 'GOVERNMENT_ACQUISITION', version = version where code = ${PLOT}`,
      )
      await remember()
      await send('addObstacle', { owner: 'PROJECT', code: project, kind: 'FUNDS', text: '缺口' })
      await send('addObstacle', { owner: 'PARCEL', code: PLOT, kind: 'TITLE', text: '界址' })
      await write(
        sql`update project_investment set actual = 0 where project_id = (select id from project where code = ${project})`,
      )
      await remember()
      await write(
        sql`insert into revitalization_case (code, method, opened_on, lead_unit, provenance) values ('350504-AJ-9001', 'GOVERNMENT_ACQUISITION', '2026-01-01', '收储中心', 'EDITED')`,
      )
      await write(
        sql`insert into case_parcel (case_id, parcel_id, active) select c.id, p.id, true from revitalization_case c, parcel p where c.code = '350504-AJ-9001' and p.code = ${PLOT}`,
      )
      await write(
        sql`insert into case_milestone (case_id, template_id, code, position, name_zh, name_en, evidence_required, closes_case, planned_on) select c.id, t.id, t.code, t.position, t.name_zh, t.name_en, false, t.closes_case, '2026-02-01' from revitalization_case c join milestone_template t on t.method = c.method and t.valid_to is null where c.code = '350504-AJ-9001'`,
      )
      await write(
        sql`insert into release (parcel_id, groups, released_on, released_by, provenance) select id, '{CONDITION}', current_date - 1, '测试员', 'EDITED' from parcel where code = ${PLOT}`,
      )
      await remember()
      await write(
        sql`update case_milestone set actual_on = '2026-03-01' where case_id = (select id from revitalization_case where code = '350504-AJ-9001') and position = (select min(position) from case_milestone)`,
      )
      await write(
        sql`update revitalization_case set lead_unit = '土地储备中心', status = 'CANCELLED', closed_on = '2026-04-01' where code = '350504-AJ-9001'`,
      )
      await write(sql`update case_parcel set active = false where active`)
      await write(
        sql`update obstacle set status = 'SOLVED', closed_on = found_on, evidence = '会议纪要' where text in ('缺口', '界址')`,
      )
      await write(sql`update threshold set deleted_at = now() where plot_ratio is not null`)
      await write(sql`update release set withdrawn_on = current_date - 1`)
      await write(sql`update project set name = name || '改', stage = 'BUILDING'`)
      await remember()
    })

    it('tells project, case, obstacles, rules and what follows from them as they stood', async () => {
      for (const [index, moment] of moments.entries()) {
        expect(await ask(moment), `moment ${index}`).toEqual(told[index])
      }
      // Each moment differs from the one before it, so that none is told in place of another.
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length)
      const [first, second, third, last] = told
      expect(second?.project.light).toBe('RED')
      expect(first?.project.obstacles).toEqual([])
      expect(third?.parcel.cases[0]).toMatchObject({ code: '350504-AJ-9001', status: 'OPEN' })
      expect(last?.parcel.cases[0]).toMatchObject({ code: '350504-AJ-9001', status: 'CANCELLED' })
    })

    it('opens nothing in the past that is closed to somebody today', async () => {
      await write(
        sql`update revitalization_case set method = 'JUDICIAL_RESTRUCTURING', track = 'REORGANIZATION' where code = '350504-AJ-9001'`,
      )
      await write(sql`update obstacle set kind = 'SEIZURE' where text = '界址'`)
      for (const moment of moments) {
        const seen = JSON.stringify(await ask(moment, 'ANALYST'))
        expect(seen).not.toContain('350504-AJ-9001')
        expect(seen).not.toContain('界址')
      }
      expect(JSON.stringify(await ask(moments[2]))).toContain('350504-AJ-9001')
    })
  })
})

function withoutCursor({ parcels }: List) {
  const { pageInfo: _, ...rest } = parcels
  return { parcels: rest }
}
