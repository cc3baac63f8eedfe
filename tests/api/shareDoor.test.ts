import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { everyWay } from '../support/everyWay.ts'
import { linksOf } from '../support/links.ts'

const SHOWN = '350504-SY-0021'
const ALSO = '350504-SY-0022'
const OTHER = '350504-SY-0023'
const opens = '{ sharedSet { title parcels { code } } }'

eachDatabase((at) => {
  let desk: Desk
  const { send, release, withdraw, share, asks, question } = linksOf(() => desk)

  beforeAll(async () => {
    desk = openDesk(at.database)
    await release([SHOWN, ALSO, OTHER], ['TENURE'])
  })

  it('opens to nobody who guessed, came late, or was shut out, on every way to ask', async () => {
    const ways = everyWay(desk.routes ?? [], SHOWN).filter(({ data }) => data)
    const statuses = async (token: string) => {
      const told = new Set<number>()
      for (const { method, path } of ways) told.add((await asks(token, path, { method })).status)
      return [...told]
    }
    for (const guess of [randomBytes(32).toString('base64url'), 'x', '', "' or true --"]) {
      expect(await statuses(guess)).toEqual([404])
    }
    const { made, token } = await share([SHOWN])
    const { shareId, version } = made.share
    const REVOKED = '... on Share { state }'
    const other = await send('revokeShare', { shareId, expectedVersion: 9 }, REVOKED)
    expect(other.__typename).toBe('VersionConflict')
    expect(
      (await send('revokeShare', { shareId, expectedVersion: version }, REVOKED, 'ANALYST'))
        .__typename,
    ).toBe('NotAllowed')
    const gone = await send('revokeShare', { shareId, expectedVersion: version }, REVOKED)
    expect(gone).toMatchObject({ state: 'REVOKED' })
    expect(await statuses(token)).toEqual([410])

    const late = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(late).digest('hex')
    await at.database.transaction((run) =>
      run(
        sql`insert into share (token_hash, title, locale, codes, expires_at, person_id, person_name) values (${hash}, 'x', 'zh', array[${SHOWN}], now() - interval '1 second', 'x', 'x')`,
      ),
    )
    expect(await statuses(late)).toEqual([410])
    const write = await question(
      (await share([SHOWN])).token,
      'mutation { withdrawReleases(input: {codes: [], reason: "x", requestId: "1"}) { __typename } }',
    )
    expect(write.errors?.[0]?.extensions.code).toBe('READ_ONLY')
  })

  it('a password opens it, and too many wrong ones shut it', async () => {
    const { token } = await share([SHOWN], { password: '看地-2026' })
    const unlock = (password: string) =>
      desk.fetch('GUEST', '/api/share/unlock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, password }),
      })
    expect((await question(token, opens)).status).toBe(401)
    expect((await question(`${token.slice(0, -1)}x`, opens)).status).toBe(404)
    const { pass } = (await (await unlock('看地-2026')).json()) as { pass: string }
    expect((await question(token, '{ parcels { totalCount } }', pass)).status).toBe(200)
    expect((await question(token, '{ parcels { totalCount } }', `${pass}x`)).status).toBe(401)
    const another = await share([ALSO], { password: '看地-2026' })
    expect((await question(another.token, '{ parcels { totalCount } }', pass)).status).toBe(401)
    const tries = []
    for (let count = 0; count < 6; count += 1) tries.push((await unlock('wrong')).status)
    expect(tries).toEqual([403, 403, 403, 403, 403, 429])
    expect((await unlock('看地-2026')).status).toBe(429)
  })

  it('each opening of the page is written down, and what it fetches with it', async () => {
    const { made, token } = await share([SHOWN])
    const views = async () => {
      const { shares } = await desk.ask<{ shares: { shareId: number; views: number }[] }>(
        'INVESTMENT_STAFF',
        '{ shares { shareId views } }',
      )
      return shares.find(({ shareId }) => shareId === made.share.shareId)?.views
    }
    const [first, second] = [randomUUID(), randomUUID()]
    const visits = (visit: string) => asks(token, '/export/parcels.csv', { visit })
    await visits(first)
    await visits(first)
    await asks(token, '/export/parcels.csv')
    expect(await views()).toBe(1)
    await visits(second)
    expect(await views()).toBe(2)
    await visits('not-an-id')
    expect(await views()).toBe(2)
  })

  it('its holder is told to be an investor, and the log of what they did can be read', async () => {
    const { token } = await share([SHOWN], { title: '乙公司看地', password: '看地-2026' })
    const body = JSON.stringify({ token, password: 'wrong' })
    const json = { 'content-type': 'application/json' }
    await desk.fetch('GUEST', '/api/share/unlock', { method: 'POST', headers: json, body })
    const open = (await share([SHOWN], { title: '乙公司看地' })).token
    expect((await question(open, '{ viewer { role name } }')).data).toEqual({
      viewer: { role: 'INVESTOR', name: null },
    })
    await (await asks(open, '/export/parcels.csv')).text()
    type Log = { auditEvents: { nodes: { action: string; role: string }[] } }
    const { administration } = await desk.ask<{ administration: Log }>(
      'ADMINISTRATOR',
      '{ administration { auditEvents(first: 3) { nodes { action role } } } }',
    )
    expect(administration.auditEvents.nodes).toEqual([
      { action: 'EXPORT', role: 'INVESTOR' },
      { action: 'SHARE_OPENED', role: 'INVESTOR' },
      { action: 'SHARE_REFUSED', role: 'INVESTOR' },
    ])
    // Told, never given: no account becomes an investor.
    const input = { username: 'guest1', name: '甲', role: 'INVESTOR', towns: [] }
    const add = 'mutation ($input: AddPersonInput!) { addPerson(input: $input) { __typename } }'
    expect((await desk.complain('ADMINISTRATOR', add, { input }))[0]?.message).toContain('INVESTOR')
  })

  it('what is withdrawn is gone at once, and each visit is written down once', async () => {
    const { made, token } = await share([SHOWN, OTHER])
    const codes = async () => {
      const { data } = await question(token, '{ sharedSet { parcels { code } } }')
      return data?.sharedSet?.parcels.map(({ code }) => code)
    }
    expect(await codes()).toEqual([SHOWN, OTHER])
    await withdraw([OTHER])
    expect(await codes()).toEqual([SHOWN])
    const text = await (await asks(token, '/export/parcels.csv')).text()
    expect(text).not.toContain(OTHER)
    const { shareId } = made.share
    const { shares } = await desk.ask<{ shares: Record<string, unknown>[] }>(
      'INVESTMENT_STAFF',
      '{ shares { shareId views withdrawn visits { path } } }',
    )
    expect(shares.find((one) => one.shareId === shareId)).toMatchObject({
      views: 1,
      withdrawn: 1,
      visits: [{ path: '/graphql' }],
    })
    const [audited] = await at.database.query<{ count: number }>(
      sql`select count(*)::int as count from audit_event where action = 'SHARE_OPENED' and (detail ->> 'share')::int = ${shareId}::int`,
    )
    expect(audited?.count).toBe(1)
  })
})
