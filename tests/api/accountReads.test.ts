import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Administration,
  accountMutations,
  openAdministration,
} from '../support/administration.ts'
import { buildSmallTown } from '../support/buildSmallTown.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import type { Office } from '../support/office.ts'
import { townPlots } from '../support/smallTown.ts'

const { change, makeKey, revokeKey } = accountMutations

eachDatabase((at) => {
  let office: Office
  let ids: Record<string, string>
  let boss: string
  let analyst: string
  let ask: Administration['ask']
  let doing: Administration['doing']
  let auditLines: Administration['auditLines']

  beforeAll(async () => {
    await buildSmallTown(at.database)
    ;({ office, ids, boss, analyst, ask, doing, auditLines } = await openAdministration(
      at.database,
    ))
  })

  describe('an access key', () => {
    test('reads as the analyst who made it, and changes nothing', async () => {
      const made = await doing(analyst, makeKey, { input: { name: '月报', days: 30 } })
      const key = String(made.key)
      expect(key).toMatch(/^panhuo_[\w-]{43}$/)
      expect(made.accessKey).toEqual({
        id: expect.any(Number),
        start: key.slice(0, 11),
        username: 'count',
      })
      const query =
        '{ viewer { role name } parcels(first: 1) { nodes { progressNote rightHolder } } }'
      const { data } = await ask({ key }, query)
      expect(data?.viewer).toEqual({ role: 'ANALYST', name: 'count' })
      const headers = { 'x-api-key': key }
      expect((await office.send('/export/parcels.csv', { headers })).status).toBe(200)
      const refused = await ask({ key }, makeKey, { input: { name: 'more', days: 1 } })
      expect(refused.errors?.[0]?.extensions.code).toBe('READ_ONLY')
      for (const path of ['/api/documents', '/api/auth/change-password']) {
        const headers = { 'content-type': 'application/json' }
        const post = await office.send(path, { method: 'POST', headers, body: '{}', key })
        expect((await post.json()).error, path).toMatchObject({ code: 'READ_ONLY' })
      }
      const { accessKey } = made as { accessKey: { id: number } }
      await doing(analyst, revokeKey, { id: accessKey.id })
      expect((await office.send('/tiles/parcels.json', { key })).status).toBe(401)
    })

    test('is for analysts alone, and no better than its owner', async () => {
      const input = { personId: ids.land, name: 'x', days: 1 }
      expect(await doing(boss, makeKey, { input })).toMatchObject({ field: 'personId' })
      const forOther = { personId: ids.other, name: 'x', days: 1 }
      expect(await doing(analyst, makeKey, { input: forOther })).toMatchObject({
        __typename: 'NotAllowed',
      })
      const { key } = await doing(boss, makeKey, { input: forOther })
      expect((await ask({ key: String(key) }, '{ viewer { role } }')).data?.viewer).toEqual({
        role: 'ANALYST',
      })
      const up = { id: ids.other, role: 'LAND_OFFICIAL', reason: '换岗' }
      await doing(boss, change, { input: up })
      expect((await office.send('/export/parcels.csv', { key: String(key) })).status).toBe(401)
      for (const [field, bad] of [
        ['days', { days: 366 }],
        ['days', { days: 0 }],
        ['name', { name: '' }],
      ] as const) {
        const wrong = { name: 'x', days: 1, ...bad }
        expect(await doing(analyst, makeKey, { input: wrong })).toMatchObject({ field })
      }
    })

    test('that is unknown is refused, not answered as a guest', async () => {
      for (const path of ['/graphql?query=%7B__typename%7D', '/export/parcels.csv', '/ogc']) {
        expect((await office.send(path, { key: 'panhuo_x' })).status, path).toBe(401)
      }
    })

    test('is nowhere in the database', async () => {
      const rows = await at.database.query<{ text: string }>(
        sql`select row_to_json(k)::text as text from access_key k union all select row_to_json(a)::text from audit_event a`,
      )
      expect(rows.filter(({ text }) => /panhuo_[\w-]{20}/.test(text))).toEqual([])
    })
  })

  describe('somebody bound to towns', () => {
    const counts =
      '{ parcels { totalCount facets { community { count } } } industrialParks { totalCount } renewalZones { totalCount } projects { totalCount } search(text: "SY-0001") { code } }'

    test('sees the records of those towns on every path', async () => {
      const [home, away] = ['350504001000', '350504002000']
      await inChange(at.database, async (run) => {
        for (const code of [home, away]) {
          await run(
            sql`insert into place (code, name, search, provenance, kind) values (${code}, ${code}, '', 'DOCUMENTED', 'TOWN')`,
          )
        }
        await run(
          sql`update place set parent_id = (select id from place where code = ${home}) where kind = 'COMMUNITY'`,
        )
        // A plot that anybody sees stands in a park that only one town does.
        const inPark = sql`select id from park where code = 'YQ-A'`
        await run(sql`update parcel set park_id = (${inPark}) where community_id is null`)
        await run(
          sql`update park set town_id = (select id from place where code = ${home}) where code = 'YQ-A'`,
        )
        const inZone = sql`select id from zone where code = 'PQ-A1'`
        await run(sql`update parcel set zone_id = (${inZone}) where community_id is null`)
        await run(
          sql`update zone set town_id = (select id from place where code = ${home}) where code = 'PQ-A1'`,
        )
      })
      const input = (towns: string[]) => ({ id: ids.land, towns, reason: '分片' })
      await doing(boss, change, { input: input([home]) })
      const cookie = await office.signIn('land')
      const all = (await ask({ cookie: boss }, counts)).data
      const there = (await ask({ cookie }, counts)).data
      expect(there?.parcels?.totalCount).toBe(townPlots.length)
      const tag = async () =>
        (await office.send('/tiles/parcels/12/3397/1754.mvt', { cookie })).headers.get('etag')
      const tagThere = await tag()
      await doing(boss, change, { input: input([away]) })
      const gone = (await ask({ cookie }, counts)).data
      const areas = await at.database.query<{ name: string }>(
        sql`select name from park where code = 'YQ-A' union all select name from zone where code = 'PQ-A1'`,
      )
      const [homeless] = await at.database.query<{ n: number }>(
        sql`select count(*)::int as n from parcel where community_id is null and deleted_at is null`,
      )
      expect(gone?.parcels?.totalCount).toBe(homeless?.n)
      expect(Number(all?.industrialParks?.totalCount)).toBeGreaterThanOrEqual(
        Number(gone?.industrialParks?.totalCount),
      )
      expect(await tag()).not.toBe(tagThere)
      const named = '{ parcels { facets { park { value } } groups(by: [PARK]) { label } } }'
      expect(JSON.stringify((await ask({ cookie: boss }, named)).data)).toContain('YQ-A')
      expect((await ask({ cookie }, named)).data).toEqual({
        parcels: { facets: { park: [{ value: null }] }, groups: [{ label: '未填' }] },
      })
      const inPark = '{ parcels(filter: {park: {in: ["YQ-A"]}}) { totalCount } }'
      expect((await ask({ cookie }, inPark)).data).toEqual({ parcels: { totalCount: 0 } })
      const csv = await (await office.send('/export/parcels.csv', { cookie })).text()
      expect(csv.trim().split('\r\n')).toHaveLength(1 + (homeless?.n ?? 0))
      for (const area of areas) {
        expect(csv, area.name).not.toContain(area.name)
        const byName = `{ parcels(filter: {text: ${JSON.stringify(area.name)}}) { totalCount } }`
        const found = [boss, cookie].map(async (who) => (await ask({ cookie: who }, byName)).data)
        const [known, hidden] = await Promise.all(found)
        expect(known?.parcels?.totalCount, area.name).toBeGreaterThan(0)
        expect(hidden, area.name).toEqual({ parcels: { totalCount: 0 } })
        expect(await (await office.send('/export/parcels.csv', { cookie: boss })).text()).toContain(
          area.name,
        )
      }
      const features = await office.send('/ogc/collections/parcels/items?f=json', { cookie })
      expect(await features.text()).not.toMatch(/YQ-A|PQ-A1/)
      await doing(boss, change, { input: input([]) })
      expect((await ask({ cookie }, counts)).data).toEqual(all)
    })
  })
  describe('the audit log', () => {
    test('tells who read restricted fields, once for each request', async () => {
      const cookie = await office.signIn('land')
      const before = (await auditLines({ actions: ['RESTRICTED_READ'] })).nodes.length
      await ask({ cookie }, '{ parcels(first: 5) { nodes { code stage } } }')
      await ask({ cookie }, '{ parcels(first: 5) { nodes { rightHolder taxPerMu } } }')
      await ask({ cookie: analyst }, '{ parcels(first: 5) { nodes { rightHolder taxPerMu } } }')
      const { nodes } = await auditLines({ actions: ['RESTRICTED_READ'] })
      expect(nodes).toHaveLength(before + 1)
      expect(nodes[0]).toMatchObject({
        personName: 'land',
        role: 'LAND_OFFICIAL',
        subject: 'Parcel',
        detail: { fields: { 'Parcel.rightHolder': 5, 'Parcel.taxPerMu': expect.any(Number) } },
      })
    })

    test('tells who filtered or ordered by them', async () => {
      const cookie = await office.signIn('land')
      const query =
        '{ parcels(filter: {not: {taxPerMu: {lt: 1}}}, orderBy: [{field: OUTPUT_PER_MU, direction: DESC}]) { totalCount } }'
      await ask({ cookie }, query)
      const [line] = (await auditLines({ actions: ['RESTRICTED_READ'] })).nodes
      expect(line?.detail).toEqual({
        fields: { 'Parcel.filter(taxPerMu)': 1, 'Parcel.order(outputPerMu)': 1 },
      })
    })

    test('tells who took an export, with its filter and its rows', async () => {
      const cookie = await office.signIn('land')
      const path = '/export/parcels.csv?filter=stage:SURVEYED'
      const csv = await (await office.send(path, { cookie })).text()
      const [line, before] = (await auditLines({ actions: ['EXPORT'] })).nodes
      const who = { personName: 'land', subject: 'parcels.csv' }
      const asking = {
        asked: '?filter=stage:SURVEYED',
        restricted: expect.arrayContaining(['taxPerMu', 'rightHolder']),
      }
      const rows = csv.trim().split('\r\n').length - 1
      expect(line).toMatchObject({ ...who, detail: { ...asking, rows, complete: true } })
      expect(before).toMatchObject({ ...who, detail: asking })
      expect(before?.detail).not.toHaveProperty('rows')
      const features = await office.send('/ogc/collections/parcels/items?limit=3', { cookie })
      expect(features.status).toBe(200)
      const [read] = (await auditLines({ actions: ['RESTRICTED_READ'] })).nodes
      expect(read).toMatchObject({ detail: { fields: { 'Parcel.taxPerMu': 3 } } })
    })
  })
})
