import type { Role } from '@panhuo/shared/access/access'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'

const ASKED =
  '... on InvalidInput { field } ... on VersionConflict { currentVersion } ... on Obstacle { obstacleId version status overdue }'

interface Told {
  readonly blocked: boolean | null
  readonly obstacles: readonly { kind: string; status: string; version: number }[]
}

eachDatabase((at) => {
  const send = (name: string, input: object, role: Role = 'LAND_OFFICIAL') =>
    mutate(openDesk(at.database), role, name, input, ASKED)
  const told = async (role: Role, code: string) => {
    const query = `{ parcel(code: "${code}") { blocked obstacles { kind status version } } }`
    return (await openDesk(at.database).ask<{ parcel: Told }>(role, query)).parcel
  }
  const counted = async (role: Role, code: string) => {
    const query = `{ parcels(filter: {blocked: true, code: {in: ["${code}"]}}) { totalCount } }`
    const desk = openDesk(at.database)
    return (await desk.ask<{ parcels: { totalCount: number } }>(role, query)).parcels.totalCount
  }
  const add = (code: string, kind: string, more = {}, role: Role = 'LAND_OFFICIAL') =>
    send('addObstacle', { owner: 'PARCEL', code, kind, text: '界址有争议', ...more }, role)

  it('an open obstacle blocks a plot until it is solved with evidence', async () => {
    const code = '350504-SY-0001'
    const made = await add(code, 'TITLE', { dueOn: '2026-01-31', foundOn: '2026-01-01' })
    expect(made).toMatchObject({ __typename: 'Obstacle', overdue: true })
    expect(await told('LAND_OFFICIAL', code)).toMatchObject({ blocked: true })
    expect(await counted('LAND_OFFICIAL', code)).toBe(1)
    const solved = {
      obstacleId: made.obstacleId,
      expectedVersion: 1,
      kind: 'TITLE',
      text: '界址有争议',
      status: 'SOLVED',
      closedOn: '2026-02-01',
    }
    expect(await send('updateObstacle', solved)).toMatchObject({ field: 'evidence' })
    const proved = { ...solved, evidence: '指界记录' }
    expect(await send('updateObstacle', proved)).toMatchObject({ status: 'SOLVED', version: 2 })
    expect(await send('updateObstacle', proved)).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    })
    expect(await told('LAND_OFFICIAL', code)).toMatchObject({ blocked: false })
    expect(await counted('LAND_OFFICIAL', code)).toBe(0)
  })

  it('a seizure blocks for those alone who may know of it', async () => {
    const code = '350504-SY-0002'
    await add(code, 'SEIZURE')
    const seen = async (role: Role) => {
      const { blocked, obstacles } = await told(role, code)
      return [blocked, obstacles.length]
    }
    expect(await seen('LAND_OFFICIAL')).toEqual([true, 1])
    expect(await seen('INVESTMENT_STAFF')).toEqual([false, 0])
    expect(await seen('ANALYST')).toEqual([false, 0])
    expect(await seen('GUEST')).toEqual([null, 0])
    expect([await counted('LAND_OFFICIAL', code), await counted('ANALYST', code)]).toEqual([1, 0])
    const refused = await openDesk(at.database).complain(
      'GUEST',
      '{ parcels(filter: {blocked: true}) { totalCount } }',
    )
    expect(refused[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
  })

  it('only keepers add one, with a text and days that the calendar has', async () => {
    const code = '350504-SY-0003'
    expect((await add(code, 'FUNDS', {}, 'ANALYST')).__typename).toBe('NotAllowed')
    expect((await add(code, 'FUNDS', {}, 'GUEST')).__typename).toBe('NotAllowed')
    expect(await add(code, 'FUNDS', { kind: null })).toMatchObject({ field: 'kind' })
    expect(await add(code, 'FUNDS', { text: ' ' })).toMatchObject({ field: 'text' })
    expect(await add(code, 'FUNDS', { foundOn: '2026-02-30' })).toMatchObject({ field: 'foundOn' })
    const early = { foundOn: '2026-02-01', dueOn: '2026-01-01' }
    expect(await add(code, 'FUNDS', early)).toMatchObject({ field: 'dueOn' })
    expect((await add('350504-XX-0000', 'FUNDS')).__typename).toBe('NotFound')
  })

  it('a rule that is in force is applied, with what is missing named', async () => {
    const code = '350504-SY-0051'
    const check = async (role: Role) => {
      const query = `{ parcel(code: "${code}") { version extraFloorAreaM2 thresholdCheck { verdict missing expired document { number } } } }`
      return (await openDesk(at.database).ask<{ parcel: Record<string, never> }>(role, query))
        .parcel
    }
    const before = await check('LAND_OFFICIAL')
    expect(before.thresholdCheck).toMatchObject({ document: { number: '泉政办规〔2025〕13号' } })
    expect((await check('INVESTMENT_STAFF')).thresholdCheck).toBeNull()
    expect((await check('GUEST')).extraFloorAreaM2).toBeNull()
    const input = { code, expectedVersion: before.version, benefitPerMu: 3 }
    await mutate(openDesk(at.database), 'LAND_OFFICIAL', 'recordThresholdCheck', input, '')
    const { thresholdCheck } = await check('LAND_OFFICIAL')
    // Too little benefit sends it to acquisition, and says so only where the rest is known.
    expect(thresholdCheck).toMatchObject({
      expired: false,
      verdict: expect.stringMatching(/^(NOT_MET|UNKNOWN|NOT_COVERED)$/),
    })
  })
})
