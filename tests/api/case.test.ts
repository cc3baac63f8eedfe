import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { CASE, type Case, casesOf, type Milestone } from '../support/cases.ts'
import { eachDatabase } from '../support/database.ts'

type Cases = ReturnType<typeof casesOf>

eachDatabase((at) => {
  let desk: Desk
  let send: Cases['send']
  let aPlot: Cases['aPlot']
  let move: Cases['move']
  let upload: Cases['upload']
  let aDocument: Cases['aDocument']
  let openOne: Cases['openOne']

  beforeAll(() => {
    desk = openDesk(at.database)
    ;({ send, aPlot, move, upload, aDocument, openOne } = casesOf(at.database, desk))
  })

  it.each([
    ['ZERO_LAND_EXPANSION', undefined, 13],
    ['JUDICIAL_RESTRUCTURING', 'AUCTION', 10],
    ['JUDICIAL_RESTRUCTURING', 'REORGANIZATION', 12],
    ['GOVERNMENT_ACQUISITION', undefined, 14],
  ])('a plot is completed by %s %s', async (method, track, steps) => {
    const made = await openOne(method, track)
    const [plot] = made.parcels
    if (!plot) throw new Error('the case has no plot')
    expect(made.milestones).toHaveLength(steps)
    expect(await move(plot.code, plot.version, 'METHOD_SET')).toMatchObject({ stage: 'METHOD_SET' })
    expect(await move(plot.code, plot.version + 1, 'IN_PROGRESS')).toMatchObject({
      guards: [{ code: 'CASE_BEGUN' }],
    })
    const documentId = await aDocument(made.code)
    for (const [index, step] of made.milestones.entries()) {
      const actualOn = `2026-02-${String(index + 1).padStart(2, '0')}`
      const done = await send('setMilestone', {
        code: made.code,
        milestone: step.code,
        expectedVersion: step.version,
        actualOn,
        documentId,
      })
      expect(done.__typename).toBe('RevitalizationCase')
    }
    expect(await move(plot.code, plot.version + 1, 'IN_PROGRESS')).toMatchObject({
      stage: 'IN_PROGRESS',
    })
    const closing = { code: made.code, expectedVersion: made.version, status: 'COMPLETED' }
    expect(await send('closeCase', closing, CASE)).toMatchObject({ status: 'COMPLETED' })
    expect(await move(plot.code, plot.version + 2, 'COMPLETED')).toMatchObject({
      stage: 'COMPLETED',
    })
    const [kept] = await at.database.query<{ entries: number }>(
      sql`select count(*)::int as entries from change_entry where table_name = 'case_milestone' and before is not null and record_id in (select m.id from case_milestone m join revitalization_case c on c.id = case_id where c.code = ${made.code})`,
    )
    expect(kept?.entries).toBe(steps)
  })

  it('a plot has one active case, of adjoining plots that are registered', async () => {
    const made = await openOne('SWAP')
    const [held] = made.parcels
    const early = await aPlot('SURVEYED')
    const plots = [held, early].map((one) => ({
      code: one?.code,
      expectedVersion: one?.version,
    }))
    const refused = await send<{ guards: { code: string }[] }>('openCase', {
      plots,
      method: 'SWAP',
    })
    expect(refused.guards.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PLOT_REGISTERED', 'NO_OTHER_CASE']),
    )
    const other = await openOne('SWAP')
    const doubled = at.database.transaction((run) =>
      run(
        sql`insert into case_parcel (case_id, parcel_id, active) select c.id, parcel.id, true from revitalization_case c, parcel where c.code = ${other.code} and parcel.code = ${held?.code}`,
      ),
    )
    await expect(doubled).rejects.toMatchObject({ constraint: 'case_parcel_one_active' })
  })

  it('a milestone before its predecessor is refused and names it', async () => {
    const made = await openOne('SWAP')
    const [first, second] = made.milestones
    const set = (step: Milestone | undefined, actualOn: string, more = {}) =>
      send<Record<string, unknown>>('setMilestone', {
        code: made.code,
        milestone: step?.code,
        expectedVersion: step?.version,
        actualOn,
        ...more,
      })
    expect(await set(first, '2026-03-01')).toMatchObject({ __typename: 'RevitalizationCase' })
    expect(await set(second, '2026-02-01')).toMatchObject({
      __typename: 'InvalidInput',
      field: 'actualOn',
      message: '不能早于前面的“评估”（2026-03-01）',
    })
    expect(await set(first, '2026-03-02')).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    })
    const closing = { code: made.code, expectedVersion: made.version, status: 'COMPLETED' }
    expect(await send('closeCase', closing)).toMatchObject({ __typename: 'GuardNotMet' })
  })

  it('a change of method keeps the former case, and a cancelled one lets its plots wait', async () => {
    const made = await openOne('SWAP')
    const [plot] = made.parcels
    await move(plot?.code ?? '', plot?.version ?? 0, 'METHOD_SET')
    const changed = await send<Case>(
      'changeCaseMethod',
      { code: made.code, expectedVersion: made.version, method: 'TAKE_BACK' },
      CASE,
    )
    expect(changed.parcels).toMatchObject([{ stage: 'METHOD_SET', method: 'TAKE_BACK' }])
    const { parcel } = await desk.ask<{ parcel: { cases: Case[] } }>(
      'LAND_OFFICIAL',
      `{ parcel(code: "${plot?.code}") { cases { code status } } }`,
    )
    expect(parcel.cases).toEqual([
      { code: changed.code, status: 'OPEN' },
      { code: made.code, status: 'METHOD_CHANGED' },
    ])
    const cancel = { code: changed.code, expectedVersion: changed.version, status: 'CANCELLED' }
    expect(await send<Case>('closeCase', cancel, CASE)).toMatchObject({
      status: 'CANCELLED',
      parcels: [{ stage: 'REGISTERED' }],
    })
  })

  it('nothing that the stage of a plot rests on is taken from its case', async () => {
    const made = await openOne('SWAP')
    const { code, version } = made
    const [plot] = made.parcels as [Case['parcels'][0]]
    const documentId = await aDocument(code)
    const set = (step: Milestone | undefined, more: object) =>
      send('setMilestone', {
        ...{ code, milestone: step?.code, expectedVersion: step?.version },
        ...more,
      })
    const again = (step: Milestone | undefined) => step && { ...step, version: step.version + 1 }
    const rests = { __typename: 'GuardNotMet', guards: [{ code: 'STAGE_CARRIED' }] }
    const [first, last] = [made.milestones[0], made.milestones.at(-1)]
    await move(plot.code, plot.version, 'METHOD_SET')
    await set(first, { actualOn: '2026-02-01' })
    await move(plot.code, plot.version + 1, 'IN_PROGRESS')
    expect(await set(again(first), { actualOn: null })).toMatchObject(rests)
    await set(last, { actualOn: '2026-03-01', documentId })
    await move(plot.code, plot.version + 2, 'COMPLETED')
    const seen = { code, expectedVersion: version }
    expect(await set(again(last), { actualOn: null })).toMatchObject(rests)
    expect(await send('changeCaseMethod', { ...seen, method: 'TAKE_BACK' })).toMatchObject(rests)
    const cancel = { ...seen, status: 'CANCELLED' }
    expect(await send('closeCase', cancel)).toMatchObject(rests)
    expect(await send('closeCase', { ...cancel, closedOn: '2026-02-28' })).toMatchObject({
      field: 'closedOn',
    })
    expect(await move(plot.code, plot.version + 3, 'IN_PROGRESS')).toMatchObject({
      stage: 'IN_PROGRESS',
    })
    expect(await send('closeCase', cancel, CASE)).toMatchObject({
      status: 'CANCELLED',
      parcels: [{ stage: 'REGISTERED' }],
    })
  })

  it('what happens in court is told to officials only, until it is published', async () => {
    const made = await openOne('JUDICIAL_RESTRUCTURING', 'AUCTION')
    const seen = async (role: Role) => {
      const query = `{ case(code: "${made.code}") { code } cases(filter: {text: "${made.code}"}) { totalCount } }`
      const answer = await desk
        .ask<{ case: object | null; cases: { totalCount: number } }>(role, query)
        .catch(() => undefined)
      return answer && [answer.case !== null, answer.cases.totalCount]
    }
    expect(await seen('LAND_OFFICIAL')).toEqual([true, 1])
    expect(await seen('INVESTMENT_STAFF')).toEqual([false, 0])
    expect(await seen('ANALYST')).toEqual([false, 0])
    expect(await seen('GUEST')).toBeUndefined()
    const open = { code: made.code, expectedVersion: made.version, publishedOn: '2026-02-01' }
    await send('updateCase', open)
    expect(await seen('INVESTMENT_STAFF')).toEqual([true, 1])
  })

  it('a plot leaves the register with a reason only, and never with an open case', async () => {
    const plot = await aPlot('SURVEYED')
    expect(await move(plot.code, plot.version, 'REMOVED')).toMatchObject({ field: 'removal' })
    const out = { removal: 'WRONG_ENTRY' }
    expect(await move(plot.code, plot.version, 'REMOVED', out)).toMatchObject({ stage: 'REMOVED' })
    const made = await openOne('SWAP')
    const [held] = made.parcels
    expect(await move(held?.code ?? '', held?.version ?? 0, 'REMOVED', out)).toMatchObject({
      guards: [{ code: 'NO_ACTIVE_CASE' }],
    })
  })

  it('documents are judged by their content and read by whom they concern', async () => {
    const made = await openOne('SWAP')
    const refused = await upload('<html></html>', 'a.pdf')
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: { field: 'file' } },
    ])
    expect(await (await upload('', 'a.pdf')).json()).toMatchObject({
      error: { message: '文件是空的' },
    })
    expect((await upload('%PDF-1.7', 'a.pdf', 'ANALYST')).status).toBe(403)
    const long = await desk.fetch('LAND_OFFICIAL', '/api/documents?name=a', {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', 'content-length': '209715200' },
      body: '%PDF-1.7',
    })
    expect(await long.json()).toMatchObject({
      error: { message: expect.stringContaining('50 MB') },
    })
    const id = await aDocument(made.code)
    const read = (role: Role) => desk.fetch(role, `/api/documents/${id}`)
    const got = await read('LAND_OFFICIAL')
    expect(await got.text()).toBe('%PDF-1.7 test')
    expect(got.headers.get('content-disposition')).toContain('attachment')
    expect((await read('INVESTMENT_STAFF')).status).toBe(200)
    expect((await read('ANALYST')).status).toBe(404)
    expect((await read('GUEST')).status).toBe(404)
  })

  it('a plot in an open case is neither removed, split nor merged', async () => {
    const made = await openOne('SWAP')
    const [plot] = made.parcels
    const input = { code: plot?.code, expectedVersion: plot?.version }
    expect(await send('removeParcel', input, '__typename', 'RemovedParcel')).toMatchObject({
      __typename: 'GuardNotMet',
      guards: [{ code: 'NO_OTHER_CASE' }],
    })
  })
})
