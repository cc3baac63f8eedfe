import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSmallTown } from '../support/buildSmallTown.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { employ, type Office, openOffice, PASSWORD } from '../support/office.ts'
import { townPlots } from '../support/smallTown.ts'

interface Answer {
  data?: Record<string, Record<string, unknown>>
  errors?: { message: string; extensions: { code: string } }[]
}

interface Audit {
  auditBrokenAt: number | null
  auditEvents: { hasNextPage: boolean; nodes: Record<string, unknown>[] }
}

const person =
  '... on Person { id username name role towns { code } passwordDue disabledAt lockedUntil }'
const failures =
  '__typename ... on Error { message } ... on InvalidInput { field } ... on NotFound { field }'
const add = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { ${failures} ... on PersonWithPassword { password person { id username role towns { code } passwordDue } } } }`
const change = `mutation ($input: ChangePersonInput!) { changePerson(input: $input) { ${failures} ${person} } }`
const disable = `mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { ${failures} ${person} } }`
const unlock = `mutation ($id: String!) { unlockPerson(id: $id) { ${failures} ${person} } }`
const reset = `mutation ($id: String!) { resetPassword(id: $id) { ${failures} ... on PersonWithPassword { password } } }`
const makeKey = `mutation ($input: MakeAccessKeyInput!) { makeAccessKey(input: $input) { ${failures} ... on AccessKeyWithSecret { key accessKey { id start username } } } }`
const revokeKey = `mutation ($id: Int!) { revokeAccessKey(id: $id) { ${failures} ... on AccessKey { revokedAt } } }`

eachDatabase((at) => {
  let office: Office
  let ids: Record<string, string>
  let boss: string
  let analyst: string

  const ask = async (
    who: { cookie?: string; key?: string },
    query: string,
    variables: object = {},
  ): Promise<Answer> =>
    (
      await office.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
        ...who,
      })
    ).json() as Promise<Answer>
  const doing = async (cookie: string, query: string, variables: object) => {
    const { data, errors } = await ask({ cookie }, query, variables)
    expect(errors).toBeUndefined()
    return Object.values(data ?? {})[0] as Record<string, unknown>
  }

  beforeAll(async () => {
    await buildSmallTown(at.database)
    office = openOffice(at.database)
    ids = await employ(
      at.database,
      { username: 'boss', role: 'ADMINISTRATOR', name: '管理员' },
      { username: 'land', role: 'LAND_OFFICIAL' },
      { username: 'count', role: 'ANALYST' },
      { username: 'other', role: 'ANALYST' },
      { username: 'sells', role: 'INVESTMENT_STAFF' },
    )
    boss = await office.signIn('boss')
    analyst = await office.signIn('count')
  })

  describe('an administrator', () => {
    test('adds an account, whose password has to be changed before anything is seen', async () => {
      const input = { username: 'New.One', name: '新人', role: 'LAND_OFFICIAL', towns: [] }
      const added = await doing(boss, add, { input })
      expect(added).toEqual({
        __typename: 'PersonWithPassword',
        password: expect.stringMatching(/^\S{19}$/),
        person: {
          id: expect.any(String),
          username: 'new.one',
          role: 'LAND_OFFICIAL',
          towns: null,
          passwordDue: true,
        },
      })
      const given = String(added.password)
      const cookie = await office.signIn('new.one', given)
      expect(await office.session(cookie)).toMatchObject({ role: 'GUEST' })
      const asked = { password: given, newPassword: PASSWORD }
      expect((await office.post('/api/auth/change-password', asked, cookie)).status).toBe(200)
      expect(await office.session(cookie)).toMatchObject({ role: 'LAND_OFFICIAL' })
    })

    test.each([
      ['username', { username: 'land' }],
      ['username', { username: 'ab' }],
      ['username', { username: '林工' }],
      ['name', { name: '  ' }],
      ['name', { name: 'x'.repeat(41) }],
      ['role', { role: 'GUEST' }],
      ['towns', { towns: ['000'] }],
    ])('is told of a bad %s: %j', async (field, bad) => {
      const input = { username: 'nobody', name: 'n', role: 'ANALYST', ...bad }
      const answer = await doing(boss, add, { input })
      expect(answer).toMatchObject({ __typename: 'InvalidInput', field })
    })

    test('changes a role, and the sessions of the former one end', async () => {
      const cookie = await office.signIn('sells')
      const input = { id: ids.sells, role: 'ANALYST', name: '小陈', reason: '换岗' }
      expect(await doing(boss, change, { input })).toMatchObject({ role: 'ANALYST', name: '小陈' })
      expect(await office.session(cookie)).toMatchObject({ role: 'GUEST' })
      const back = { id: ids.sells, role: 'INVESTMENT_STAFF', reason: '换回' }
      await doing(boss, change, { input: back })
    })

    test('says why, and names somebody who is there', async () => {
      const empty = { id: ids.sells, name: 'x', reason: ' ' }
      expect(await doing(boss, change, { input: empty })).toMatchObject({ field: 'reason' })
      const nobody = { id: 'nobody', name: 'x', reason: 'y' }
      expect(await doing(boss, change, { input: nobody })).toMatchObject({
        __typename: 'NotFound',
      })
    })

    test('closes an account at once, and opens it again', async () => {
      const cookie = await office.signIn('sells')
      const input = { id: ids.sells, reason: '离职' }
      expect(await doing(boss, disable, { input })).toMatchObject({
        disabledAt: expect.any(String),
      })
      expect(await office.session(cookie)).toMatchObject({ role: 'GUEST' })
      await expect(office.signIn('sells')).rejects.toThrow(/WRONG_PASSWORD/)
      expect(await doing(boss, unlock, { id: ids.sells })).toMatchObject({ disabledAt: null })
      await office.signIn('sells')
    })

    test('sees a lock and ends it', async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await office.signIn('other', 'no').catch(() => undefined)
      }
      await expect(office.signIn('other')).rejects.toThrow(/LOCKED/)
      const list = `{ administration { people { username lockedUntil } } }`
      const { data } = await ask({ cookie: boss }, list)
      const people = data?.administration?.people as { username: string; lockedUntil: unknown }[]
      expect(people.filter(({ lockedUntil }) => lockedUntil !== null)).toEqual([
        { username: 'other', lockedUntil: expect.any(String) },
      ])
      expect(await doing(boss, unlock, { id: ids.other })).toMatchObject({ lockedUntil: null })
      await office.signIn('other')
    })

    test('gives a new password, which ends the sessions of the old one', async () => {
      const cookie = await office.signIn('sells')
      const { password } = await doing(boss, reset, { id: ids.sells })
      expect(await office.session(cookie)).toMatchObject({ role: 'GUEST' })
      await expect(office.signIn('sells')).rejects.toThrow()
      const anew = await office.signIn('sells', String(password))
      expect(await office.session(anew)).toMatchObject({ person: { passwordDue: true } })
    })

    test('cannot lock the last door: neither closing nor demoting oneself', async () => {
      const input = { id: ids.boss, reason: 'x' }
      expect(await doing(boss, disable, { input })).toMatchObject({ field: 'id' })
      const demoted = { ...input, role: 'ANALYST' }
      expect(await doing(boss, change, { input: demoted })).toMatchObject({ field: 'role' })
      expect(await office.session(boss)).toMatchObject({ role: 'ADMINISTRATOR' })
    })
  })

  test('nobody else administers', async () => {
    const land = await office.signIn('land')
    for (const cookie of [land, analyst, '']) {
      const hidden = '{ administration { people { id } } }'
      expect((await ask({ cookie }, hidden)).data).toEqual({ administration: null })
      const input = { username: 'sneak', name: 'n', role: 'ADMINISTRATOR', id: ids.count }
      const { username, name, role, id } = input
      for (const [query, variables] of [
        [add, { input: { username, name, role } }],
        [change, { input: { id, role, reason: 'x' } }],
        [disable, { input: { id: ids.boss, reason: 'x' } }],
        [unlock, { id: ids.boss }],
        [reset, { id: ids.boss }],
        [revokeKey, { id: 1 }],
      ] as const) {
        const answer = await doing(cookie, query, variables)
        expect(['NotAllowed', 'NotFound']).toContain(answer.__typename)
      }
    }
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
      await doing(boss, change, { input: input([]) })
      expect((await ask({ cookie }, counts)).data).toEqual(all)
    })
  })

  describe('the audit log', () => {
    const log =
      'query ($actions: [AuditAction!], $text: String, $before: Int, $first: Int! = 50) { administration { auditBrokenAt auditEvents(actions: $actions, text: $text, before: $before, first: $first) { hasNextPage nodes { id action personName role subject detail } } } }'
    const lines = async (variables: object) => {
      const { data } = await ask({ cookie: boss }, log, variables)
      const read = data?.administration as Audit | undefined
      if (!read) throw new Error('the log was not read')
      return { ...read.auditEvents, auditBrokenAt: read.auditBrokenAt }
    }

    test('tells who read restricted fields, once for each request', async () => {
      const cookie = await office.signIn('land')
      const before = (await lines({ actions: ['RESTRICTED_READ'] })).nodes.length
      await ask({ cookie }, '{ parcels(first: 5) { nodes { code stage } } }')
      await ask({ cookie }, '{ parcels(first: 5) { nodes { rightHolder taxPerMu } } }')
      await ask({ cookie: analyst }, '{ parcels(first: 5) { nodes { rightHolder taxPerMu } } }')
      const { nodes } = await lines({ actions: ['RESTRICTED_READ'] })
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
      const [line] = (await lines({ actions: ['RESTRICTED_READ'] })).nodes
      expect(line?.detail).toEqual({
        fields: { 'Parcel.filter(taxPerMu)': 1, 'Parcel.order(outputPerMu)': 1 },
      })
    })

    test('tells who took an export, with its filter and its rows', async () => {
      const cookie = await office.signIn('land')
      const path = '/export/parcels.csv?filter=stage:SURVEYED'
      const csv = await (await office.send(path, { cookie })).text()
      const [line] = (await lines({ actions: ['EXPORT'] })).nodes
      expect(line).toMatchObject({
        personName: 'land',
        subject: 'parcels.csv',
        detail: {
          asked: '?filter=stage:SURVEYED',
          rows: csv.trim().split('\r\n').length - 1,
          complete: true,
          restricted: expect.arrayContaining(['taxPerMu', 'rightHolder']),
        },
      })
      const features = await office.send('/ogc/collections/parcels/items?limit=3', { cookie })
      expect(features.status).toBe(200)
      const [read] = (await lines({ actions: ['RESTRICTED_READ'] })).nodes
      expect(read).toMatchObject({ detail: { fields: { 'Parcel.taxPerMu': 3 } } })
    })

    test('is found by word, read page by page, and whole', async () => {
      const { nodes: changes } = await lines({ actions: ['ROLE_CHANGED'], text: 'SELLS' })
      expect(changes.map(({ detail }) => detail)).toEqual([
        expect.objectContaining({ reason: '换回' }),
        expect.objectContaining({ reason: '换岗' }),
      ])
      const first = await lines({ first: 3 })
      expect(first).toMatchObject({ hasNextPage: true, auditBrokenAt: null })
      const next = await lines({ first: 3, before: first.nodes.at(-1)?.id })
      expect(next.nodes[0]?.id).toBe(Number(first.nodes.at(-1)?.id) - 1)
    })

    test('shows where somebody tampered with it', async () => {
      await at.database.transaction(async (run) => {
        await run(sql`alter table audit_event disable trigger audit_kept`)
        await run(sql`update audit_event set subject = 'x' where id = 3`)
        await run(sql`alter table audit_event enable trigger audit_kept`)
      })
      expect((await lines({})).auditBrokenAt).toBe(3)
    })
  })
})
