import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@panhuo/server/app'
import { readEnv } from '@panhuo/server/env'
import { examples } from '@panhuo/server/http/graphiqlExamples'
import { roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { afterAll, describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { onDatabase } from '../support/database.ts'

const origin = 'http://127.0.0.1:4000'
const json = { 'content-type': 'application/json' }

// What HTTP itself does is the same on both databases.
onDatabase('native', (at) => {
  const open = (settings: Record<string, string> = {}, webRoot?: string) => {
    const env = readEnv({ LOG_LEVEL: 'silent', AUTH_SECRET: 'x'.repeat(32), ...settings })
    return createApp({ db: at.database, env, ...(webRoot ? { webRoot } : {}) })
  }
  const send = (path: string, init: RequestInit = {}, settings = {}) =>
    open(settings).fetch(new Request(`${origin}${path}`, init))

  describe('the guard', () => {
    it.each([
      ['a name that was rebound to this address', { host: 'evil.example:4000' }, 421],
      ['another port', { host: '127.0.0.1:80' }, 421],
      ['our own address', { host: '127.0.0.1:4000' }, 200],
      ['localhost', { host: 'LOCALHOST:4000' }, 200],
      ['IPv6 loopback', { host: '[::1]:4000' }, 200],
      ['a page elsewhere', { origin: 'https://evil.example' }, 403],
      ['a page of another port', { origin: 'http://127.0.0.1:5173' }, 403],
      ['a page without an origin', { origin: 'null' }, 403],
      ['our own page', { origin }, 200],
      [
        'a script tag elsewhere',
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
        403,
      ],
      ['a page of the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
      ['a link elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
      ['the address bar', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
    ])('meets %s', async (_, headers, status) => {
      const paths = [
        '/api/session',
        '/graphql?query=%7B__typename%7D',
        '/tiles/parks.json',
        '/export/parcels.csv',
        '/metrics',
      ]
      for (const path of paths) expect((await send(path, { headers })).status, path).toBe(status)
    })

    it('knows the public address, and on an open network any', async () => {
      const headers = { host: 'map.example' }
      const served = { HOST: '0.0.0.0', PUBLIC_URL: 'https://map.example' }
      expect((await send('/api/session', { headers }, served)).status).toBe(200)
      expect((await send('/api/session', { headers: { host: 'x.example' } }, served)).status).toBe(
        421,
      )
      expect((await send('/api/session', { headers }, { HOST: '0.0.0.0' })).status).toBe(200)
    })

    it.each([
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain;charset=UTF-8',
      'Text/Plain',
    ])('lets no form of type %s change anything', async (type) => {
      for (const path of ['/graphql', '/api/demo/sign-in']) {
        const init = { method: 'POST', headers: { 'content-type': type }, body: '{"role":"GUEST"}' }
        const response = await send(path, init)
        expect(response.status).toBe(403)
      }
    })

    it('sends the security headers with every answer, and no CORS', async () => {
      for (const path of ['/', '/api/session', '/nothing.js', '/graphql', '/tiles/parks.json']) {
        const { headers } = await send(path)
        expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('x-frame-options')).toBe('DENY')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('access-control-allow-origin')).toBeNull()
      }
    })

    it.each<[{ HOST?: string; PUBLIC_URL?: string }, string | null]>([
      [{}, 'same-origin'],
      [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://map.example' }, 'same-origin'],
      [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://map.inner:4000' }, null],
    ])('keeps openers apart with %j where browsers do so', async (settings, policy) => {
      const host = new URL(settings.PUBLIC_URL ?? 'http://127.0.0.1:4000').host
      const { headers, status } = await send('/api/session', { headers: { host } }, settings)
      expect(status).toBe(200)
      expect(headers.get('cross-origin-opener-policy')).toBe(policy)
    })
  })

  describe('the session of the DEMO', () => {
    const signIn = (role: unknown, settings = {}) =>
      send(
        '/api/demo/sign-in',
        { method: 'POST', headers: json, body: JSON.stringify({ role }) },
        settings,
      )

    it.each(valuesOf(roles))('lets one act as %s', async (role) => {
      const signed = await signIn(role)
      expect(signed.status).toBe(200)
      const cookie = signed.headers.get('set-cookie') ?? ''
      expect(cookie).toMatch(
        /^panhuo_session=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
      )
      const headers = { cookie: cookie.split(';')[0] ?? '' }
      const session = await (await send('/api/session', { headers })).json()
      expect(session).toEqual({ role, demo: true, roles: valuesOf(roles) })
    })

    it.each(['ROOT', '', null, 1, ['GUEST'], 'guest'])('refuses the role %j', async (role) => {
      const response = await signIn(role)
      expect(response.status).toBe(400)
      expect((await response.json()).error).toMatchObject({ field: 'role' })
    })

    it('is a guest without a cookie, and after signing out', async () => {
      expect((await (await send('/api/session')).json()).role).toBe('GUEST')
      const out = await send('/api/demo/sign-out', { method: 'POST', headers: json })
      expect(out.headers.get('set-cookie')).toMatch(/^panhuo_session=; Max-Age=0/)
    })

    it('is not to be had where the DEMO is off, not with a cookie of earlier either', async () => {
      expect((await signIn('ADMINISTRATOR', { DEMO: '0' })).status).toBe(404)
      const cookie = (await signIn('ADMINISTRATOR')).headers.get('set-cookie')?.split(';')[0] ?? ''
      const session = await (
        await send('/api/session', { headers: { cookie } }, { DEMO: '0' })
      ).json()
      expect(session).toEqual({ role: 'GUEST', demo: false, roles: [] })
    })
  })

  describe('the page', () => {
    const root = mkdtempSync(join(tmpdir(), 'panhuo-page-'))
    mkdirSync(join(root, 'assets'))
    writeFileSync(join(root, 'index.html'), `<!doctype html><title>page</title>${' '.repeat(2000)}`)
    writeFileSync(join(root, 'assets/app-1a2b.js'), 'export {}')
    afterAll(() => rmSync(root, { recursive: true }))
    const visit = (path: string, headers = {}) =>
      open({}, root).fetch(new Request(`${origin}${path}`, { headers }))

    it('opens on every path that is not ours', async () => {
      for (const path of ['/', '/parcels/350504-SY-0001', '/about?x=1']) {
        const response = await visit(path, { 'accept-encoding': 'br' })
        expect(response.status).toBe(200)
        expect(response.headers.get('cache-control')).toBe('no-cache')
        expect(response.headers.get('content-encoding')).toBe('br')
      }
    })

    it('keeps hashed files for ever', async () => {
      const response = await visit('/assets/app-1a2b.js')
      expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    })

    it.each([
      '/assets/gone.js',
      '/../package.json',
      '/%2e%2e/%2e%2e/etc/passwd.txt',
      '/..%2fpackage.json',
      '/api/nothing',
      '/ogc/nothing',
      '/export',
    ])('is not what %s answers', async (path) => {
      const response = await visit(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toHaveProperty('error.code', 'NOT_FOUND')
    })

    it('says what to do where it was not built', async () => {
      const app = open({}, join(root, 'missing'))
      const response = await app.fetch(new Request(`${origin}/`))
      expect(response.status).toBe(503)
      expect(await response.text()).toContain('npm start')
    })
  })

  describe('GraphiQL', () => {
    it('comes from here alone, with its examples', async () => {
      const response = await send('/graphql', {
        headers: { accept: 'text/html', 'accept-encoding': 'br' },
      })
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('content-security-policy')).toMatch(
        /script-src 'self' 'unsafe-inline'/,
      )
      const page = await (await send('/graphql', { headers: { accept: 'text/html' } })).text()
      expect(page).toContain('LargePlots')
      expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/)
    })

    it.each(valuesOf(roles))('has examples that answer %s', async (role) => {
      const desk = openDesk(at.database)
      for (const query of examples) await desk.ask(role, query)
    })
  })

  it('tells that it lives, is ready, and what it has done', async () => {
    expect(await (await send('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await send('/readyz')).json()).toEqual({ status: 'ready' })
    const app = open()
    await app.fetch(new Request(`${origin}/tiles/parks.json`))
    const text = await (await app.fetch(new Request(`${origin}/metrics`))).text()
    expect(text).toMatch(
      /panhuo_http_request_seconds_count\{route="tiles",method="GET",status="200"\} 1/,
    )
    expect(text).toMatch(/panhuo_sql_statements_total [1-9]/)
  })
})
