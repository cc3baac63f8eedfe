import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'
import { employ, type Office, openOffice } from '../support/office.ts'

const list = '/graphql?query=%7Bparcels%7BtotalCount%7D%7D'

eachDatabase((at) => {
  let office: Office

  beforeAll(async () => {
    office = openOffice(at.database)
    await employ(
      at.database,
      { username: 'lin', role: 'LAND_OFFICIAL' },
      { username: 'chen', role: 'ANALYST' },
    )
  })

  describe('a session', () => {
    const age = (cookie: string, change: string) =>
      at.database.transaction((run) => {
        const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0]
        return run(sql`update person_session set ${sql.raw(change)} where token = ${token}`)
      })

    test('ends when nothing was asked for half an hour, and goes on while something is', async () => {
      const cookie = await office.signIn('lin')
      await age(cookie, `expires_at = now() + interval '1 minute'`)
      expect((await office.send(list, { cookie })).status).toBe(200)
      const [left] = await at.database.query<{ minutes: number }>(
        sql`select max(extract(epoch from expires_at - now()) / 60)::int as minutes from person_session`,
      )
      expect(left?.minutes).toBe(30)
      await age(cookie, `expires_at = now() - interval '1 second'`)
      // The word goes round by the database, as between processes.
      await expect.poll(async () => (await office.send(list, { cookie })).status).toBe(401)
      for (const path of [list, '/tiles/parcels.json', '/export/parcels.geojson']) {
        const answer = (await (await office.send(path, { cookie })).json()) as {
          error?: object
          errors?: { extensions: object }[]
        }
        expect(answer.error ?? answer.errors?.[0]?.extensions, path).toMatchObject({
          code: 'UNAUTHENTICATED',
        })
      }
    })

    test('ends after twelve hours however busy it was', async () => {
      const cookie = await office.signIn('lin')
      await age(cookie, `created_at = now() - interval '12 hours'`)
      expect((await office.send('/tiles/parcels.json', { cookie })).status).toBe(401)
    })

    test('costs a list page no statement of its own, and is refused at once when it ended', async () => {
      const cookie = await office.signIn('lin')
      const query =
        '{ parcels(first: 50) { totalCount summary { areaMu } nodes { code park { name } zone { name } projects { name } } } }'
      const page = () => office.post('/graphql', { query }, cookie)
      await page()
      const { statements, answer } = await countStatements(at.database, page)
      expect(answer.status).toBe(200)
      expect(statements).toHaveLength(5)
      await office.post('/api/auth/sign-out', {}, cookie)
      expect((await page()).status).toBe(401)
    })

    test('takes what it follows along when it ends', async () => {
      const cookie = await office.signIn('lin')
      const query = new URLSearchParams({ query: 'subscription { changes { registers } }' })
      const headers = { accept: 'text/event-stream' }
      const followed = await office.send(`/graphql?${query}`, { cookie, headers })
      expect(followed.status).toBe(200)
      const reader = (followed.body as ReadableStream<Uint8Array>).getReader()
      expect((await reader.read()).done).toBe(false)
      await office.post('/api/auth/sign-out', {}, cookie)
      let done = false
      while (!done) ({ done } = await reader.read())
    })

    test('ends with the account', async () => {
      const cookie = await office.signIn('chen')
      await at.database.transaction((run) =>
        run(sql`update person set disabled_at = now() where username = 'chen'`),
      )
      expect((await office.send(list, { cookie })).status).toBe(401)
      await at.database.transaction((run) =>
        run(sql`update person set disabled_at = null where username = 'chen'`),
      )
    })

    test('is not to be forged', async () => {
      const cookie = await office.signIn('chen')
      for (const forged of [
        cookie.slice(0, -4),
        cookie.replace(/=./, (start) => (start === '=x' ? '=y' : '=x')),
        cookie.split('.').slice(0, 2).join('.'),
        'panhuo.session_token=admin',
      ]) {
        expect(await office.session(forged), forged).toMatchObject({ role: 'GUEST' })
      }
    })
  })
})
