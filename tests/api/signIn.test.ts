import { usualAccountRules } from '@panhuo/shared/account/accountRules'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { eachDatabase } from '../support/database.ts'
import { employ, failureOf, type Office, openOffice, PASSWORD } from '../support/office.ts'

const list = '/graphql?query=%7Bparcels%7BtotalCount%7D%7D'

eachDatabase((at) => {
  let office: Office
  let ids: Record<string, string>
  const tryIn = (username: string, password: string) =>
    office.post('/api/auth/sign-in/username', { username, password })
  const change = (cookie: string, password: string, newPassword: string) =>
    office.post('/api/auth/change-password', { password, newPassword }, cookie)

  beforeAll(async () => {
    office = openOffice(at.database)
    ids = await employ(
      at.database,
      { username: 'lin', role: 'LAND_OFFICIAL', name: '林工' },
      { username: 'chen', role: 'ANALYST' },
      { username: 'gone', role: 'ADMINISTRATOR' },
      { username: 'busy', role: 'ANALYST' },
    )
    await at.database.transaction((run) =>
      run(sql`update person set disabled_at = now() where username = 'gone'`),
    )
  })

  describe('signing in', () => {
    test('gives a session with the role of the account, by any spelling of the name', async () => {
      const cookie = await office.signIn('LIN')
      const session = await office.session(cookie)
      expect(session).toEqual({
        role: 'LAND_OFFICIAL',
        demo: false,
        roles: [],
        person: { id: ids.lin, name: '林工', username: 'lin', passwordDue: false },
        rules: usualAccountRules,
      })
      expect((await office.send(list, { cookie })).status).toBe(200)
    })

    test('sets a cookie that no script and no other site gets', async () => {
      const response = await tryIn('lin', PASSWORD)
      expect(response.headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^panhuo\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
        ),
      ])
      expect(await response.json()).toEqual({ signedIn: true })
      const safe = openOffice(at.database, { PUBLIC_URL: 'https://land.example.cn' })
      const cookie = await safe.signIn('lin')
      expect(cookie).toMatch(/^__Secure-panhuo\.session_token=/)
      expect(await safe.session(cookie)).toMatchObject({ role: 'LAND_OFFICIAL' })
    })

    test('says the same of a wrong password, an unknown name and a closed account', async () => {
      const answers = await Promise.all(
        [
          ['lin', 'wrong'],
          ['nobody', PASSWORD],
          ['gone', PASSWORD],
          ['not a name!', PASSWORD],
          ['x'.repeat(500), PASSWORD],
          ['lin', 'x'.repeat(500)],
          ['nul\0', PASSWORD],
        ].map(async ([name = '', password = '']) => failureOf(await tryIn(name, password))),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([
          JSON.stringify({
            status: 401,
            code: 'WRONG_PASSWORD',
            message: '用户名或密码不正确',
          }),
        ]),
      )
    })

    test.each([['{}'], ['[]'], ['null'], ['{"username":1,"password":"x"}'], ['{']])(
      'refuses the body %s and says what is wanted',
      async (body) => {
        const headers = { 'content-type': 'application/json' }
        const init = { method: 'POST', headers, body }
        const answer = await failureOf(await office.send('/api/auth/sign-in/username', init))
        expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
      },
    )

    test('leaves no other door of the library open', async () => {
      for (const path of ['sign-up/email', 'sign-in/email', 'update-user', 'delete-user']) {
        const answer = await failureOf(await office.post(`/api/auth/${path}`, { email: 'a@b.cn' }))
        expect(answer, path).toMatchObject({ status: 404 })
      }
    })
  })

  describe('a name', () => {
    test('is locked after five wrong passwords, for the right one too, on every process', async () => {
      const other = openOffice(at.database)
      for (let turn = 1; turn <= 4; turn += 1) {
        expect(
          (
            await (turn % 2 ? office : other).post('/api/auth/sign-in/username', {
              username: turn % 2 ? 'busy' : 'BUSY',
              password: 'no',
            })
          ).status,
        ).toBe(401)
      }
      expect((await tryIn('busy', 'no')).status).toBe(429)
      const body = { username: 'busy', password: PASSWORD }
      const answer = await failureOf(await other.post('/api/auth/sign-in/username', body))
      expect(answer).toEqual({
        status: 429,
        code: 'LOCKED',
        message: '尝试次数过多，请 20 分钟后再试，或请管理员解锁',
      })
      expect((await tryIn('chen', PASSWORD)).status).toBe(200)
      const [{ n } = { n: 0 }] = await at.database.query<{ n: number }>(
        sql`select count(*)::int as n from audit_event where action = 'LOCKED' and subject = 'busy'`,
      )
      expect(n).toBe(1)
    })

    test('that nobody has is locked like any other', async () => {
      const codes = []
      for (let turn = 0; turn < 6; turn += 1) codes.push((await tryIn('ghost', 'no')).status)
      expect(codes).toEqual([401, 401, 401, 401, 429, 429])
    })

    test('gains nothing by asking many times at once', async () => {
      const tries = await Promise.all(Array.from({ length: 12 }, () => tryIn('rush', 'no')))
      expect(tries.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(4)
    })

    test('is let in again when the lock has run out', async () => {
      await at.database.transaction((run) =>
        run(sql`update sign_in_attempt set expire = 1 where key = 'name:busy'`),
      )
      expect((await tryIn('busy', PASSWORD)).status).toBe(200)
    })
  })

  describe('a session', () => {
    test('ends when one signs out: its cookie is worth nothing any more', async () => {
      const cookie = await office.signIn('lin')
      const out = await office.post('/api/auth/sign-out', {}, cookie)
      expect(out.headers.get('set-cookie')).toMatch(/^panhuo\.session_token=; Max-Age=0/)
      expect(await failureOf(await office.send('/export/parcels.csv', { cookie }))).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      })
      expect(await office.session(cookie)).toEqual({ role: 'GUEST', demo: false, roles: [] })
    })
  })

  describe('the password', () => {
    test('is changed by whoever knows it, and other sessions end', async () => {
      const [here, there] = [await office.signIn('lin'), await office.signIn('lin')]
      const next = 'Ebb-8 harbour'
      expect((await change(here, PASSWORD, next)).status).toBe(200)
      expect(await office.session(here)).toMatchObject({ role: 'LAND_OFFICIAL' })
      expect(await office.session(there)).toMatchObject({ role: 'GUEST' })
      expect((await tryIn('lin', PASSWORD)).status).toBe(401)
      await office.signIn('lin', next)
    })

    test('is refused with the field and the reason', async () => {
      const cookie = await office.signIn('lin', 'Ebb-8 harbour')
      const said = async (password: string, newPassword: string) =>
        failureOf(await change(cookie, password, newPassword))
      expect(await said('wrong', 'Flood-9 harbour')).toMatchObject({ field: 'password' })
      for (const bad of [
        'short-1A',
        'alllowercase',
        'Ebb-8 lin harbour',
        'Ebb-8 harbour',
        PASSWORD,
      ]) {
        expect(await said('Ebb-8 harbour', bad), bad).toMatchObject({
          status: 400,
          field: 'newPassword',
        })
      }
      expect((await change('', 'a', 'b')).status).toBe(401)
    })

    test('that is too old lets one in no further than to change it', async () => {
      await at.database.transaction((run) =>
        run(
          sql`update person set password_set_at = now() - interval '91 days' where username = 'lin'`,
        ),
      )
      const cookie = await office.signIn('lin', 'Ebb-8 harbour')
      expect(await office.session(cookie)).toMatchObject({
        role: 'GUEST',
        person: { passwordDue: true },
      })
      expect((await change(cookie, 'Ebb-8 harbour', 'Flood-9 harbour')).status).toBe(200)
      expect(await office.session(cookie)).toMatchObject({ role: 'LAND_OFFICIAL' })
    })
  })

  describe('the audit log', () => {
    test('tells of all that, without a password', async () => {
      const rows = await at.database.query<{ action: string; text: string }>(
        sql`select action, row_to_json(audit_event)::text as text from audit_event order by id`,
      )
      const actions = new Set(rows.map(({ action }) => action))
      expect([...actions].sort()).toEqual([
        'LOCKED',
        'PASSWORD_CHANGED',
        'SIGN_IN',
        'SIGN_IN_FAILED',
        'SIGN_OUT',
      ])
      expect(rows.filter(({ text }) => /harbour|wrong/.test(text))).toEqual([])
    })

    test('is one chain without a gap', async () => {
      const [chain] = await at.database.query<{ lines: number; sound: number }>(
        sql`select count(*)::int as lines, count(*) filter (where hash = audit_hash(a) and id = place and previous = before)::int as sound from (select a, a.id, a.hash, a.previous, row_number() over (order by a.id) as place, coalesce(lag(a.hash) over (order by a.id), '') as before from audit_event a) chain`,
      )
      expect(chain?.lines).toBeGreaterThan(20)
      expect(chain?.sound).toBe(chain?.lines)
    })

    test.each([
      [`update audit_event set subject = 'x' where id = 1`],
      ['delete from audit_event'],
      ['truncate audit_event'],
    ])('refuses %s', async (statement) => {
      await expect(at.database.transaction((run) => run(sql.raw(statement)))).rejects.toThrow()
    })
  })
})
