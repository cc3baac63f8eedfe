import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'

const FAILURES = '... on GuardNotMet { guards { code } } ... on WouldLose { changes { field } }'

interface Told {
  readonly id: string
  readonly action: string
  readonly reason: string | null
  readonly parts: readonly {
    readonly noun: string
    readonly name: string | null
    readonly made: boolean
    readonly fields: readonly { field: string; before: string | null; after: string | null }[]
  }[]
}

eachDatabase((at) => {
  const desk = () => openDesk(at.database)
  const send = (name: string, input: object, fields = '', role: Role = 'LAND_OFFICIAL') =>
    mutate(desk(), role, name, input, `${FAILURES} ${fields}`)
  /** The newest change, whatever it touched. */
  const newest = async () => {
    const [change] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    return String(change?.id)
  }
  const undo = (changeId: string, role: Role = 'LAND_OFFICIAL') =>
    send('undoChange', { changeId }, '... on UndoneChange { changeId records { type code } }', role)
  const undone = async (changeId: string, role?: Role) => {
    const answer = await undo(changeId, role)
    expect(answer).toMatchObject({ __typename: 'UndoneChange' })
    return answer as unknown as { changeId: string; records: { type: string; code: string }[] }
  }
  const aPlot = async () => {
    const [plot] = await at.database.query<{ code: string; version: number }>(
      sql`select code, version from parcel where stage = 'REGISTERED' and deleted_at is null and not exists (select 1 from case_parcel where parcel_id = parcel.id) order by code limit 1`,
    )
    if (!plot) throw new Error('no plot is left')
    return plot
  }
  const openOne = async (method = 'ZERO_LAND_EXPANSION', track?: string) => {
    const { code, version } = await aPlot()
    const made = (await send(
      'openCase',
      { plots: [{ code, expectedVersion: version }], method, track, openedOn: '2026-01-05' },
      '... on RevitalizationCase { code version milestones { code version } }',
    )) as unknown as {
      code: string
      version: number
      milestones: { code: string; version: number }[]
    }
    return { plot: code, change: await newest(), ...made }
  }
  const caseOf = async (plot: string, role: Role = 'LAND_OFFICIAL') =>
    (
      await desk().ask<{ parcel: Record<string, never> }>(
        role,
        '{ parcel(code: "CODE") { method blocked case { code method parties { kind } milestones { code actualOn version } } obstacles { obstacleId status } documents { documentId } } }'.replace(
          'CODE',
          plot,
        ),
      )
    ).parcel
  const timeline = async (plot: string, role: Role = 'LAND_OFFICIAL') =>
    (
      await desk().ask<{ parcel: { changes: Told[] } }>(
        role,
        `{ parcel(code: "${plot}") { changes { id action reason parts { noun name made fields { field before after } } } } }`,
      )
    ).parcel.changes

  it('takes an opened case back and opens it again, unless something stands on it', async () => {
    const { plot, code, change } = await openOne()
    await send('addParty', { code, kind: 'OWNER', name: '某公司' })
    const party = await newest()
    expect(await undo(change)).toMatchObject({ guards: [{ code: 'UNSOUND' }] })
    expect(await undone(party)).toMatchObject({ records: [{ type: 'RevitalizationCase', code }] })
    const { changeId } = await undone(change)
    expect(await caseOf(plot)).toMatchObject({ method: null, case: null })
    await undone(changeId)
    expect(await caseOf(plot)).toMatchObject({
      method: 'ZERO_LAND_EXPANSION',
      case: { code, parties: [] },
    })
  })

  it('undoes a milestone, not one on which the stage of the plot rests', async () => {
    const { plot, code, milestones } = await openOne()
    const [first] = milestones
    await send('setMilestone', {
      ...{ code, milestone: first?.code, expectedVersion: first?.version },
      actualOn: '2026-02-01',
    })
    const done = await newest()
    const { changeId } = await undone(done)
    const stepNow = async () =>
      ((await caseOf(plot)) as unknown as { case: { milestones: { actualOn: string | null }[] } })
        .case.milestones[0]?.actualOn
    expect(await stepNow()).toBeNull()
    await undone(changeId)
    expect(await stepNow()).toBe('2026-02-01')
    for (const to of ['METHOD_SET', 'IN_PROGRESS']) {
      const [row] = await at.database.query<{ version: number }>(
        sql`select version from parcel where code = ${plot}`,
      )
      await send('moveParcelStage', { code: plot, expectedVersion: row?.version, to })
    }
    expect(await undo(done)).toMatchObject({ guards: [{ code: 'UNSOUND' }] })
  })

  it('puts the former way of a case back', async () => {
    const { plot, code, version } = await openOne()
    await send('changeCaseMethod', { code, expectedVersion: version, method: 'SWAP' })
    const changed = await newest()
    expect(await caseOf(plot)).toMatchObject({ case: { method: 'SWAP' } })
    const { changeId } = await undone(changed)
    expect(await caseOf(plot)).toMatchObject({ case: { code, method: 'ZERO_LAND_EXPANSION' } })
    await undone(changeId)
    expect(await caseOf(plot)).toMatchObject({ case: { method: 'SWAP' } })
  })

  it('undoes obstacles and the attaching of documents', async () => {
    const { plot } = await openOne()
    const given = { kind: 'FUNDS', text: '缺口 300 万元' }
    const made = await send(
      'addObstacle',
      { owner: 'PARCEL', code: plot, ...given },
      '... on Obstacle { obstacleId }',
    )
    const added = await newest()
    const { obstacleId } = made
    await send('updateObstacle', { obstacleId, expectedVersion: 1, ...given, status: 'DOING' })
    const dealt = await newest()
    expect(await undo(added)).toMatchObject({ __typename: 'WouldLose' })
    expect(await undone(dealt)).toMatchObject({ records: [{ type: 'Parcel', code: plot }] })
    expect(await caseOf(plot)).toMatchObject({ obstacles: [{ status: 'OPEN' }], blocked: true })
    await undone(added)
    expect(await caseOf(plot)).toMatchObject({ obstacles: [], blocked: false })

    const uploaded = await desk().fetch('LAND_OFFICIAL', '/api/documents?kind=PLAN&name=a.pdf', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: '%PDF-1.7 x',
    })
    const { id: documentId } = (await uploaded.json()) as { id: number }
    await send('attachDocument', { documentId, parcelCode: plot })
    const attached = await newest()
    await undone(attached)
    expect(await caseOf(plot)).toMatchObject({ documents: [] })
  })

  it('undoes months, approvals and rules; rules by administrators alone', async () => {
    const [project] = await at.database.query<{ code: string }>(
      sql`select code from project where deleted_at is null and not exists (select 1 from project_investment where project_id = project.id) and not exists (select 1 from project_step where project_id = project.id) order by code limit 1`,
    )
    const code = project?.code
    const left = async () =>
      at.database.query(
        sql`select actual::float8 as figure, null as day from project_investment m join project p on p.id = project_id where p.code = ${code} union all select null, begun_on::text from project_step s join project p on p.id = project_id where p.code = ${code} and s.kind = 'SITE'`,
      )
    await send('setInvestment', {
      ...{ code, months: [{ month: '2026-01', expectedVersion: 0, actual: 120 }] },
    })
    expect(await undone(await newest())).toMatchObject({ records: [{ type: 'Project', code }] })
    await send('setProjectStep', { code, kind: 'SITE', expectedVersion: 0, begunOn: '2026-01-02' })
    await undone(await newest())
    expect(await left()).toEqual([
      { figure: null, day: null },
      { figure: null, day: null },
    ])

    const rule = { expectedVersion: 1, yellowPoints: 12, redPoints: 33, source: '试行' }
    await send('updateLagRule', { ...rule, validFrom: '2026-11-01' }, '', 'ADMINISTRATOR')
    const ruled = await newest()
    expect(await undo(ruled)).toMatchObject({ __typename: 'NotAllowed' })
    await undone(ruled, 'ADMINISTRATOR')
    const rules = await desk().ask<{ lagRules: { yellowPoints: number; inForce: boolean }[] }>(
      'ADMINISTRATOR',
      '{ lagRules { yellowPoints inForce } }',
    )
    expect(rules.lagRules).toEqual([{ yellowPoints: 10, inForce: true }])
  })

  it('tells of a plot what happened to its case and obstacles, to each what they may see', async () => {
    const { plot, code, milestones } = await openOne('JUDICIAL_RESTRUCTURING', 'AUCTION')
    const [first] = milestones
    await send('setMilestone', {
      ...{ code, milestone: first?.code, expectedVersion: first?.version },
      plannedOn: '2026-03-01',
    })
    await send('addObstacle', { owner: 'PARCEL', code: plot, kind: 'SEIZURE', text: '首封' })
    const [seized, planned, opened] = await timeline(plot)
    expect(seized).toMatchObject({
      action: 'addObstacle',
      parts: [{ noun: '症结', name: '查封', made: true }],
    })
    expect(planned).toMatchObject({
      action: 'setMilestone',
      parts: [
        {
          ...{ noun: '节点', name: '查封', made: false },
          fields: [{ field: 'plannedOn', before: null, after: '2026-03-01' }],
        },
      ],
    })
    expect(opened?.parts).toMatchObject([{ noun: '盘活案件', name: code, made: true }])
    // A case in court and a seizure are restricted: an analyst hears of the method alone.
    expect(await timeline(plot, 'ANALYST')).toMatchObject([
      { action: 'openCase', reason: null, parts: [] },
    ])
  })
})
