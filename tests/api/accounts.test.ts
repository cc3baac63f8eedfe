import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Administration,
  accountMutations,
  openAdministration,
} from '../support/administration.ts'
import { eachDatabase } from '../support/database.ts'
import { type Office, PASSWORD } from '../support/office.ts'

const { add, change, disable, unlock, reset, revokeKey } = accountMutations

eachDatabase((at) => {
  let office: Office
  let ids: Record<string, string>
  let boss: string
  let analyst: string
  let ask: Administration['ask']
  let doing: Administration['doing']
  let auditLines: Administration['auditLines']

  beforeAll(async () => {
    ;({ office, ids, boss, analyst, ask, doing, auditLines } = await openAdministration(
      at.database,
    ))
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

  describe('the audit log', () => {
    test('is found by word, read page by page, and whole', async () => {
      const { nodes: changes } = await auditLines({ actions: ['ROLE_CHANGED'], text: 'SELLS' })
      expect(changes.map(({ detail }) => detail)).toEqual([
        expect.objectContaining({ reason: '换回' }),
        expect.objectContaining({ reason: '换岗' }),
      ])
      const first = await auditLines({ first: 3 })
      expect(first).toMatchObject({ hasNextPage: true, auditBrokenAt: null })
      const next = await auditLines({ first: 3, before: first.nodes.at(-1)?.id })
      expect(next.nodes[0]?.id).toBe(Number(first.nodes.at(-1)?.id) - 1)
    })

    test('shows where somebody tampered with it', async () => {
      await at.database.transaction(async (run) => {
        await run(sql`alter table audit_event disable trigger audit_kept`)
        await run(sql`update audit_event set subject = 'x' where id = 3`)
        await run(sql`alter table audit_event enable trigger audit_kept`)
      })
      expect((await auditLines({})).auditBrokenAt).toBe(3)
    })
  })
})
