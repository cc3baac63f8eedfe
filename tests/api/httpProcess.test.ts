import { randomUUID } from 'node:crypto'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseUrl, onServer } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

describe('the server as a process, on a native database', () => {
  const name = `panhuo_test_${randomUUID().slice(0, 8)}`
  let server: RunningServer
  let beside: Database
  let watcher: postgres.Sql
  /** Statements that run or wait now. On a connection of its own: a transaction sees one moment only. */
  const running = async () => {
    const [row] = await watcher<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`
    return row?.n
  }

  beforeAll(async () => {
    const native = inject('nativeServer')
    await onServer(native, `create database "${name}" template ${inject('nativeTemplate')}`)
    const url = databaseUrl(native, name)
    server = await serve({ env: { DATABASE_URL: url, LOG_LEVEL: 'warn' } })
    beside = await connect({ databaseUrl: url, dataDir: '' })
    watcher = postgres(url, { max: 1 })
  })
  afterAll(async () => {
    await server.stop('SIGKILL')
    await beside.close()
    await watcher.end()
    await onServer(inject('nativeServer'), `drop database "${name}" with (force)`)
  })

  it('says on one line of stdout where it is, and warns without a secret', () => {
    expect(server.output.stdout).toBe(`Panhuo is ready at ${server.url}\n`)
    expect(server.output.stderr).toContain('AUTH_SECRET is not set')
  })

  it('has no DEMO there', async () => {
    const session = await (await fetch(`${server.url}/api/session`)).json()
    expect(session).toEqual({ role: 'GUEST', demo: false, roles: [] })
  })

  it('prints a link for the first administrator, who signs in over HTTP', async () => {
    const [link = ''] = /http:\S+\/sign-in\?setup=\S+/.exec(server.output.stderr) ?? []
    const token = new URL(link).searchParams.get('setup')
    const post = (door: string, body: object) =>
      fetch(`${server.url}/api/auth/${door}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const account = { username: 'guan.li', password: 'Harbour-2026-tide' }
    const asked = { ...account, token, name: '管理员' }
    expect((await post('set-up', { ...asked, token: 'guessed' })).status).toBe(403)
    const weak = await (await post('set-up', { ...asked, password: 'short' })).json()
    expect(weak.error).toMatchObject({ field: 'password' })
    expect((await post('set-up', asked)).status).toBe(200)
    expect((await post('set-up', { ...asked, username: 'second' })).status).toBe(403)
    const signedIn = await post('sign-in/username', account)
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie } })
    expect(await session.json()).toMatchObject({
      role: 'ADMINISTRATOR',
      demo: false,
      person: { username: 'guan.li', passwordDue: false },
    })
    const log = '{ administration { auditEvents { nodes { action subject address } } } }'
    const read = await fetch(`${server.url}/graphql?query=${encodeURIComponent(log)}`, {
      headers: { cookie },
    })
    expect((await read.json()).data.administration.auditEvents.nodes).toEqual([
      { action: 'SIGN_IN', subject: 'guan.li', address: '127.0.0.1' },
      { action: 'PERSON_ADDED', subject: 'guan.li', address: '127.0.0.1' },
    ])
  })

  it.each([
    ['/graphql?query=%7Bparcels%7BtotalCount%7D%7D'],
    ['/tiles/parcels/12/3397/1754.mvt?filter=areaMu:1..'],
    ['/tiles/parcels.json?filter=areaMu:1..'],
  ])('stops the statement of a client that leaves: %s', async (path) => {
    // A lock keeps the statement waiting, as a heavy one would be busy.
    await beside.transaction(async (run) => {
      await run(sql`lock table parcel in access exclusive mode`)
      const leaving = new AbortController()
      const answer = fetch(`${server.url}${path}`, { signal: leaving.signal }).catch(() => 'left')
      await expect.poll(running).toBe(1)
      leaving.abort()
      // Sooner than the two seconds after which the server gives up waiting for a lock.
      await expect.poll(running, { timeout: 1500 }).toBe(0)
      expect(await answer).toBe('left')
    })
    expect((await fetch(`${server.url}${path}`)).status).toBe(200)
  })

  it('finishes what is in flight when it is asked to stop, and ends with 0', async () => {
    const answers: Promise<Response>[] = []
    await beside.transaction(async (run) => {
      await run(sql`lock table parcel in access exclusive mode`)
      for (let turn = 0; turn < 5; turn += 1) {
        answers.push(fetch(`${server.url}/tiles/parcels/13/${6794 + turn}/3508.mvt`))
      }
      await expect.poll(running).toBe(5)
      server.process.kill('SIGTERM')
      await expect
        .poll(() =>
          fetch(`${server.url}/healthz`).then(
            () => 'open',
            () => 'closed',
          ),
        )
        .toBe('closed')
    })
    for (const answer of answers) expect((await answer).status).toBe(200)
    await expect.poll(() => server.process.exitCode, { timeout: 20_000 }).toBe(0)
  })
})
