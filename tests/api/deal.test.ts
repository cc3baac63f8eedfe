import type { Role } from '@panhuo/shared/access/access'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'

const ANSWER =
  '... on InvalidInput { field } ... on Deal { code version stage standing contractKind steps { stage standing } }'

eachDatabase((at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const send = (name: string, input: object, role: Role = 'INVESTMENT_STAFF') =>
    mutate(desk, role, name, input, ANSWER)
  const lead = async () => (await send('createDeal', { name: '测试线', investor: '甲公司' })).code

  it('a deal goes on step by step, proved from the contract on, and back with its steps kept', async () => {
    const code = await lead()
    const step = (to: string, expectedVersion: number, more = {}) =>
      send('moveDeal', { code, expectedVersion, to, ...more })
    expect(await step('NEGOTIATING', 1)).toMatchObject({ field: 'to' })
    expect(await step('CONTACT', 1)).toMatchObject({ stage: 'CONTACT', version: 2 })
    expect((await step('CONTACT', 1)).__typename).toBe('VersionConflict')
    await step('NEGOTIATING', 2)
    expect(await step('SIGNED', 3)).toMatchObject({ field: 'contractKind' })
    expect(await step('SIGNED', 3, { contractKind: 'CONTRACT' })).toMatchObject({
      field: 'evidence',
    })
    expect(
      await step('SIGNED', 3, { contractKind: 'CONTRACT', evidence: '合同第 1 号' }),
    ).toMatchObject({ stage: 'SIGNED', contractKind: 'CONTRACT' })
    expect(await step('CONTACT', 4)).toMatchObject({
      stage: 'CONTACT',
      contractKind: null,
      steps: [
        { stage: 'LEAD', standing: true },
        { stage: 'CONTACT', standing: true },
        { stage: 'NEGOTIATING', standing: false },
        { stage: 'SIGNED', standing: false },
      ],
    })
    const stop = { code, expectedVersion: 5, standing: 'CANCELLED' }
    expect(await send('setDealStanding', stop)).toMatchObject({ field: 'standing' })
    expect(await send('setDealStanding', { ...stop, standing: 'ON_HOLD' })).toMatchObject({
      standing: 'ON_HOLD',
    })
    expect(await step('NEGOTIATING', 6)).toMatchObject({ field: 'to' })
    const talk = { code, expectedVersion: 6, text: '看了厂房', followUpOn: '2030-01-01' }
    expect((await send('addDealTalk', talk)).version).toBe(7)
  })

  it('names the demand that it comes of, to who may know of both', async () => {
    const ask = async (role: Role) => {
      const query = '{ demand(code: "350504-XQ-0001") { deals { code demand { code } } } }'
      const { demand } = await desk.ask<{ demand: { deals: unknown[] } | null }>(role, query)
      return demand?.deals ?? null
    }
    const own = { name: '由需求而来', investor: '甲公司', demandCode: '350504-XQ-0001' }
    const wrong = await send('createDeal', { ...own, demandCode: '350504-XQ-9999' })
    expect(wrong.__typename).toBe('NotFound')
    const { code = '' } = (await send('createDeal', own)) as { code?: string }
    expect(await ask('INVESTMENT_STAFF')).toEqual([{ code, demand: { code: own.demandCode } }])
    expect(await ask('GUEST')).toBeNull()
    await send('updateDeal', { ...own, code, expectedVersion: 1, demandCode: undefined })
    expect(await ask('INVESTMENT_STAFF')).toHaveLength(1)
    await send('updateDeal', { ...own, code, expectedVersion: 2, demandCode: '' })
    expect(await ask('INVESTMENT_STAFF')).toEqual([])
  })

  it('is known to whoever keeps it and to class R, on every way to ask', async () => {
    const list = async (role: Role) => {
      const query =
        '{ deals(filter: {provenance: {in: [ILLUSTRATIVE]}}) { totalCount nodes { investor mine } } }'
      const { deals } = await desk.ask<{
        deals: { totalCount: number; nodes: { investor: string | null; mine: boolean }[] }
      }>(role, query)
      return deals
    }
    expect((await list('LAND_OFFICIAL')).totalCount).toBe(14)
    const own = await list('INVESTMENT_STAFF')
    expect(own.totalCount).toBe(7)
    expect(own.nodes.every(({ mine, investor }) => mine && investor !== null)).toBe(true)
    const other = '350504-ZS-0002'
    const asked = `{ deal(code: "${other}") { name } node(id: "${btoa(`Deal:${other}`)}") { id } parcel(code: "350504-SY-0008") { deals { code } } }`
    expect(await desk.ask('INVESTMENT_STAFF', asked)).toEqual({
      deal: null,
      node: null,
      parcel: { deals: [{ code: '350504-ZS-0005' }] },
    })
    const edit = { code: other, expectedVersion: 1, text: '不是我的' }
    expect((await send('addDealTalk', edit)).__typename).toBe('NotFound')
    const refused = '{ deals(filter: {text: "样例"}) { totalCount } }'
    expect((await desk.complain('GUEST', refused))[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
    // What is said speaks of what was asked, not of an order that nobody named.
    expect((await desk.complain('GUEST', '{ deals { totalCount } }'))[0]?.message).toContain(
      '招商项目不对当前角色开放',
    )
    expect(await desk.ask('ANALYST', refused)).toEqual({ deals: { totalCount: 0 } })
    expect((await send('createDeal', { name: '甲', investor: '乙' }, 'ANALYST')).__typename).toBe(
      'NotAllowed',
    )
  })

  it('tells its history, and takes a step back where nothing was built on it', async () => {
    const code = await lead()
    await send('moveDeal', { code, expectedVersion: 1, to: 'CONTACT' })
    await send('setDealStanding', { code, expectedVersion: 2, standing: 'ON_HOLD' })
    const told = async (role: Role) => {
      const query = `{ deal(code: "${code}") { stage standing steps { stage standing } changes { id action fields { field after } parts { noun name made } } } }`
      type Sheet = { changes: { id: string; action: string; fields: { field: string }[] }[] }
      return (await desk.ask<{ deal: Sheet }>(role, query)).deal
    }
    const { changes } = await told('INVESTMENT_STAFF')
    expect(changes.map(({ action }) => action)).toEqual([
      'setDealStanding',
      'moveDeal',
      'createDeal',
    ])
    expect(changes[1]).toMatchObject({
      fields: [{ field: 'stage', after: '对接考察' }],
      parts: [{ noun: '招商步骤', name: '对接考察', made: true }],
    })
    const undo = (change: { id: string } | undefined, role: Role = 'INVESTMENT_STAFF') =>
      mutate(desk, role, 'undoChange', { changeId: change?.id }, '')
    expect((await undo(changes[1], 'ANALYST')).__typename).toBe('NotAllowed')
    expect((await undo(changes[2])).__typename).toBe('WouldLose')
    expect((await undo(changes[0])).__typename).toBe('UndoneChange')
    expect((await undo(changes[1])).__typename).toBe('UndoneChange')
    expect(await told('LAND_OFFICIAL')).toMatchObject({
      stage: 'LEAD',
      standing: 'ACTIVE',
      steps: [
        { stage: 'LEAD', standing: true },
        { stage: 'CONTACT', standing: false },
      ],
    })
    // Held, resumed and signed: an undoing must not leave a signed deal that is lost.
    let version = 5
    const next = async (name: string, more: object) => {
      const answer = await send(name, { code, expectedVersion: version, ...more })
      expect(answer.__typename).toBe('Deal')
      version += 1
    }
    await next('setDealStanding', { standing: 'LOST' })
    await next('setDealStanding', { standing: 'ACTIVE' })
    const [resumed] = (await told('INVESTMENT_STAFF')).changes
    await next('moveDeal', { to: 'CONTACT' })
    await next('moveDeal', { to: 'NEGOTIATING' })
    await next('moveDeal', { to: 'SIGNED', contractKind: 'CONTRACT', evidence: '合同' })
    expect(await undo(resumed)).toMatchObject({
      __typename: 'GuardNotMet',
      message: expect.stringContaining('去留与阶段'),
    })
    // Contracts are counted below.
    await next('moveDeal', { to: 'NEGOTIATING' })
  })

  it('its evidence is read by whoever sees the deal, and rests on one step alone', async () => {
    const upload = await desk.fetch(
      'INVESTMENT_STAFF',
      '/api/documents?name=a.pdf&kind=AGREEMENT',
      {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: '%PDF-1.7 contract',
      },
    )
    const { id } = (await upload.json()) as { id: number }
    const read = async (role: Role) => (await desk.fetch(role, `/api/documents/${id}`)).status
    expect([await read('INVESTMENT_STAFF'), await read('LAND_OFFICIAL')]).toEqual([200, 404])
    const code = await lead()
    const move = { code, expectedVersion: 1, to: 'CONTACT', documentId: id }
    expect((await send('moveDeal', move, 'LAND_OFFICIAL')).__typename).toBe('NotFound')
    expect(await send('moveDeal', move)).toMatchObject({ stage: 'CONTACT' })
    expect([await read('LAND_OFFICIAL'), await read('ANALYST')]).toEqual([200, 404])
    const again = { code: await lead(), expectedVersion: 1, to: 'CONTACT', documentId: id }
    expect((await send('moveDeal', again)).__typename).toBe('NotFound')
  })
})
