import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { deskOf, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { type Answer, editsOf } from '../support/editPlots.ts'
import { inChange } from '../support/inChange.ts'
import { employ, openOffice } from '../support/office.ts'

interface Given {
  readonly filter?: object
  readonly codes?: readonly string[]
  readonly patch?: object
  readonly expectedCount: number
}

eachDatabase((at) => {
  const bulk = (input: object, role?: 'ANALYST' | 'ADMINISTRATOR') =>
    editsOf(openDesk(at.database))<Answer>('updateParcels', input, role)
  const count = async (filter: object) =>
    (
      await openDesk(at.database).ask<{ parcels: { totalCount: number } }>(
        'ADMINISTRATOR',
        'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }',
        { filter },
      )
    ).parcels.totalCount
  const filter = { stage: { in: ['SURVEYED', 'VERIFIED'] }, areaMu: { lt: 30 } }

  it('edits exactly what the filter holds, in one change that can be undone', async () => {
    const chosen = await count(filter)
    const patch = { condition: 'UNFINISHED', inefficiencyReasons: ['UNSAFE'], tenureEnd: null }
    expect(await bulk({ filter, patch, expectedCount: chosen })).toMatchObject({
      __typename: 'UpdatedParcels',
      count: chosen,
    })
    const edited = { condition: { in: ['UNFINISHED'] }, tenureEnd: undefined }
    expect(await count({ ...filter, ...edited })).toBe(chosen)
    const [kept] = await at.database.query<{ id: number }>(
      sql`select change.id, count(*) as entries, max(version) as version from change join change_entry on change_id = change.id where action = 'updateParcels' group by 1`,
    )
    expect(kept).toMatchObject({ entries: chosen, version: 2 })
    await editsOf(openDesk(at.database))('undoChange', { changeId: String(kept?.id) })
    const [left] = await at.database.query(
      sql`select count(*) as others from parcel p join parcel_history h using (id) where h.version = 1 and (p.condition, p.inefficiency_reasons, p.tenure_end) is distinct from (h.condition, h.inefficiency_reasons, h.tenure_end)`,
    )
    expect(left).toEqual({ others: 0 })
  })

  it('edits the picked plots, once for a form that is sent twice', async () => {
    const codes = ['350504-SY-0001', '350504-SY-0002', '350504-SY-0003']
    const input = {
      codes,
      patch: { currentUse: '100101' },
      expectedCount: 3,
      requestId: randomUUID(),
    }
    const [first, second] = await Promise.all([bulk(input), bulk(input)])
    expect(first).toMatchObject({ count: 3, codes })
    expect(second).toEqual(first)
    const [row] = await at.database.query(
      sql`select count(*) as entries from change_entry join change on change.id = change_id where request_id = ${input.requestId}`,
    )
    expect(row).toEqual({ entries: 3 })
  })

  it.each([
    ['another number than was confirmed', { filter, expectedCount: 1 }, 'CountDiffers'],
    [
      'a picked plot that is gone',
      { codes: ['350504-SY-0001', '350504-SY-9999'], expectedCount: 2 },
      'CountDiffers',
    ],
    ['no choice', { expectedCount: 143 }, 'InvalidInput filter'],
    ['two choices', { filter, codes: [], expectedCount: 0 }, 'InvalidInput filter'],
    [
      'a name for many',
      { filter, patch: { name: '同名' }, expectedCount: 1 },
      'InvalidInput patch.name',
    ],
    [
      'an unreadable filter',
      { filter: { areaMu: { gte: 9, lt: 1 } }, expectedCount: 1 },
      'InvalidInput filter.areaMu',
    ],
    [
      'a method of plots in progress',
      { filter: { stage: { in: ['IN_PROGRESS'] } }, patch: { method: 'SWAP' }, expectedCount: -1 },
      'GuardNotMet',
    ],
    [
      'a value out of bounds',
      { codes: ['350504-SY-0001'], patch: { plotRatio: -1 }, expectedCount: 1 },
      'InvalidInput patch.plotRatio',
    ],
  ])('touches nothing for %s', async (_, given: Given, expected) => {
    const before = await at.database.query(sql`select sum(version) as versions from parcel`)
    const expectedCount =
      given.expectedCount === -1 ? await count(given.filter ?? {}) : given.expectedCount
    const { __typename, field } = await bulk({
      patch: { condition: 'VACANT' },
      ...given,
      expectedCount,
    })
    expect([__typename, field].filter(Boolean).join(' ')).toBe(expected)
    expect(await at.database.query(sql`select sum(version) as versions from parcel`)).toEqual(
      before,
    )
  })

  it('is not for analysts', async () => {
    expect(await bulk({ filter, patch: {}, expectedCount: 1 }, 'ANALYST')).toMatchObject({
      __typename: 'NotAllowed',
    })
  })

  it('keeps plots in the towns of whoever edits them', async () => {
    const code = '350504-SY-0010'
    const standing = sql`select version, (select code from place where id = community_id) as community from parcel where code = ${code}`
    const plot = async () =>
      (await at.database.query<{ version: number; community: string }>(standing))[0]
    const [home] = await at.database.query<{ id: number }>(
      sql`select place.parent_id as id from parcel join place on place.id = community_id where parcel.code = ${code}`,
    )
    const away = '350504900001'
    await inChange(at.database, (run) =>
      run(
        sql`with town as (insert into place (code, name, search, provenance, kind) values ('350504900000', '邻镇', '', 'DOCUMENTED', 'TOWN') returning id)
          insert into place (code, name, search, provenance, kind, parent_id) select ${away}, '邻村', '', 'DOCUMENTED', 'COMMUNITY', id from town`,
      ),
    )
    const office = openOffice(at.database)
    const townIds = [home?.id ?? 0]
    await employ(at.database, { username: 'homely', role: 'LAND_OFFICIAL', townIds })
    const cookie = await office.signIn('homely')
    const send = (_role: Role, path: string, init?: RequestInit) =>
      office.send(path, { ...init, cookie })
    const edit = editsOf(deskOf(send))
    const before = await plot()
    const one = () => ({ code, expectedVersion: before?.version, patch: { community: away } })
    const refusal = { __typename: 'InvalidInput', field: 'patch.community' }
    expect(await edit('updateParcel', one())).toMatchObject(refusal)
    const many = { codes: [code], expectedCount: 1, patch: { community: away } }
    expect(await edit('updateParcels', many)).toMatchObject(refusal)
    expect(await plot()).toEqual(before)
    // Nor does taking back what somebody of the whole district brought there.
    const everywhere = editsOf(openDesk(at.database))
    await everywhere('updateParcel', one())
    const bringing = { expectedVersion: (before?.version ?? 0) + 1, code }
    await everywhere('updateParcel', { ...bringing, patch: { community: before?.community } })
    const [brought] = await at.database.query<{ id: number }>(
      sql`select max(id) as id from change where action = 'updateParcel'`,
    )
    const here = await plot()
    expect(await edit('undoChange', { changeId: String(brought?.id) })).toMatchObject({
      guards: [{ code: 'UNSOUND' }],
    })
    expect(await plot()).toEqual(here)
    expect(here?.community).toBe(before?.community)
  })
})
