import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { countStatements } from '../support/countStatements.ts'
import { eachDatabase } from '../support/database.ts'

const UPDATE = `mutation ($input: UpdateParcelInput!) { updateParcel(input: $input) {
  __typename ... on Parcel { version } ... on Error { message } } }`
const UNDO = `mutation ($input: UndoChangeInput!) { undoChange(input: $input) {
  __typename ... on UndoneChange { changeId records { type code record { ... on Parcel { name plotRatio condition version } } } }
  ... on Error { message } ... on WouldLose { changes { field before after by } } ... on GuardNotMet { guards { code } } } }`
const TIMELINE = `query ($code: String!, $first: Int! = 20, $after: ID) { parcel(code: $code) { changes(first: $first, after: $after) {
  id by role action actionLabel reason made version undoes undoneBy fields { field label before after } } } }`

interface Told {
  id: string
  reason: string | null
  action: string
  undoes: string | null
  undoneBy: string | null
  fields: { field: string; before: string | null; after: string | null }[]
}

eachDatabase((at) => {
  const desk = () => openDesk(at.database)
  const edit = async (code: string, patch: object, reason = '核实') => {
    const [row] = await at.database.query<{ version: number }>(
      sql`select version from parcel where code = ${code}`,
    )
    const input = { code, expectedVersion: row?.version, patch, reason, requestId: randomUUID() }
    const { updateParcel } = await desk().ask<{ updateParcel: { __typename: string } }>(
      'LAND_OFFICIAL',
      UPDATE,
      { input },
    )
    expect(updateParcel.__typename).toBe('Parcel')
  }
  const changes = async (role: Role, code: string, part = {}) =>
    (await desk().ask<{ parcel: { changes: Told[] } }>(role, TIMELINE, { code, ...part })).parcel
      .changes
  const undo = async (changeId: string | undefined, role: Role = 'LAND_OFFICIAL') => {
    const input = { changeId, reason: '误改', requestId: randomUUID() }
    return (await desk().ask<{ undoChange: Record<string, unknown> }>(role, UNDO, { input }))
      .undoChange
  }

  it('tells what was done to the rules, each row by its name, to those who read the history', async () => {
    const [step] = await at.database.query<{ id: number; code: string }>(
      sql`select id, code from milestone_template order by method, track, position limit 1`,
    )
    const input = {
      ...{ templateId: step?.id, expectedVersion: 1, nameZh: '新节点', nameEn: 'New step' },
      ...{ evidenceRequired: true, source: '会议纪要', validFrom: '2026-01-01' },
      ...{ reason: '本地程序', requestId: randomUUID() },
    }
    await desk().ask(
      'ADMINISTRATOR',
      'mutation ($input: UpdateMilestoneTemplateInput!) { updateMilestoneTemplate(input: $input) { __typename } }',
      { input },
    )
    const read = async (role: Role) =>
      desk().ask<Record<string, object[]>>(
        role,
        '{ milestoneTemplateChanges(first: 5) { by reason action fields { field } parts { name(locale: ZH) fields { field after } } } thresholdChanges { id } lagRuleChanges { id } }',
      )
    const seen = await read('LAND_OFFICIAL')
    expect(seen).toMatchObject({ thresholdChanges: [], lagRuleChanges: [] })
    expect(seen.milestoneTemplateChanges).toMatchObject([
      { action: 'updateMilestoneTemplate', reason: '本地程序', fields: [] },
    ])
    expect(JSON.stringify(seen.milestoneTemplateChanges)).toContain(`${step?.code} 新节点`)
    expect((await read('GUEST')).milestoneTemplateChanges).toEqual([])
  })

  it('tells a guest the same of a change that is and of one that is not', async () => {
    await edit('350504-SY-0077', { name: '乙厂' })
    const [change] = await changes('LAND_OFFICIAL', '350504-SY-0077')
    const answers = await Promise.all([undo(change?.id, 'GUEST'), undo('999999', 'GUEST')])
    expect(answers[0]).toMatchObject({ __typename: 'NotAllowed' })
    expect(answers[1]).toEqual(answers[0])
  })

  it('tells who changed what, when and why, newest first, in words', async () => {
    const code = '350504-SY-0020'
    await edit(code, { name: '甲厂', plotRatio: 0.7 }, '入户核实')
    await edit(code, { park: '350504-PK-02' })
    await edit(code, { park: '350504-PK-01', inefficiencyReasons: ['UNSAFE', 'DANGEROUS'] })
    const [second, , first] = await changes('LAND_OFFICIAL', code)
    expect(first).toMatchObject({
      by: '演示·土地管理人员',
      role: 'LAND_OFFICIAL',
      action: 'updateParcel',
      actionLabel: '修改属性',
      reason: '入户核实',
      made: false,
      version: 2,
    })
    expect(first?.fields.find(({ field }) => field === 'name')).toMatchObject({
      label: '地块名称',
      after: '甲厂',
    })
    expect(second?.fields.find(({ field }) => field === 'inefficiencyReasons')?.after).toBe(
      '安全环保不达标、建筑危旧',
    )
    const pointed = second?.fields.find(({ field }) => field === 'park')
    expect(pointed).toMatchObject({
      label: '所属园区',
      before: '数字经济产业园二期',
      after: '数字经济产业园(一期)',
    })
  })

  it('keeps what a viewer may not see to itself, with the reason that speaks of it', async () => {
    const code = '350504-SY-0021'
    await edit(code, { rightHolder: '某某公司' }, '查明产权人')
    await edit(code, { condition: 'VACANT', taxPerMu: 1.25 }, '停产，税收 1.25')
    await edit(code, { name: '公开' }, '更名')
    const seen = async (role: Role) =>
      (await changes(role, code)).map(({ reason, fields }) => [
        reason,
        ...fields.map(({ field }) => field).sort(),
      ])
    expect(await seen('ADMINISTRATOR')).toEqual([
      ['更名', 'name'],
      ['停产，税收 1.25', 'condition', 'taxPerMu'],
      ['查明产权人', 'rightHolder'],
    ])
    expect(await seen('ANALYST')).toEqual([
      ['更名', 'name'],
      [null, 'condition'],
    ])
    expect(await changes('GUEST', code)).toBeNull()
  })

  it('pages, and reads the timelines of a page of plots in one statement', async () => {
    const code = '350504-SY-0022'
    for (const plotRatio of [0.1, 0.2, 0.3, 0.4]) await edit(code, { plotRatio })
    const first = await changes('ANALYST', code, { first: 3 })
    const rest = await changes('ANALYST', code, { first: 3, after: first.at(-1)?.id })
    expect([...first, ...rest].map(({ fields }) => fields[0]?.after)).toEqual([
      '0.4',
      '0.3',
      '0.2',
      '0.1',
    ])
    const { statements } = await countStatements(at.database, () =>
      desk().ask(
        'ANALYST',
        '{ parcels(first: 50) { nodes { code changes(first: 2) { by fields { field after } } } } }',
      ),
    )
    expect(statements.filter((text) => text.includes('change_entry'))).toHaveLength(1)
    for (const part of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      const [complaint] = await desk().complain('ANALYST', TIMELINE, { code, ...part })
      expect(complaint?.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  it('undoes a change, also its undoing, once, and finds the plot by its former name again', async () => {
    const code = '350504-SY-0023'
    await edit(code, { name: '旧名' })
    await edit(code, { name: '新名', plotRatio: 2.5, condition: 'VACANT' })
    const [change] = await changes('LAND_OFFICIAL', code)
    const undone = await undo(change?.id)
    expect(undone).toMatchObject({
      __typename: 'UndoneChange',
      records: [{ type: 'Parcel', code, record: { name: '旧名', version: 4 } }],
    })
    expect(await undo(change?.id)).toMatchObject({ guards: [{ code: 'ALREADY_UNDONE' }] })
    const [undoing, former] = await changes('LAND_OFFICIAL', code)
    expect(undoing).toMatchObject({ action: 'undoChange', undoes: change?.id, reason: '误改' })
    expect(former).toMatchObject({ id: change?.id, undoneBy: undoing?.id })
    const count = async (text: string) =>
      (
        await desk().ask<{ parcels: { totalCount: number } }>(
          'GUEST',
          'query ($text: String) { parcels(filter: {text: $text}) { totalCount } }',
          { text },
        )
      ).parcels.totalCount
    expect([await count('旧名'), await count('新名')]).toEqual([1, 0])
    expect(await undo(undoing?.id)).toMatchObject({
      records: [{ record: { name: '新名', plotRatio: 2.5 } }],
    })
    expect([await count('旧名'), await count('新名')]).toEqual([0, 1])
    const again = await changes('LAND_OFFICIAL', code)
    expect(again.find(({ id }) => id === change?.id)?.undoneBy).toBeNull()
    expect(await undo(change?.id)).toMatchObject({ __typename: 'UndoneChange' })
  })

  it('refuses to lose what was changed later, naming it, and lets pass what does not collide', async () => {
    const code = '350504-SY-0024'
    await edit(code, { plotRatio: 1, condition: 'STOPPED' })
    await edit(code, { plotRatio: 1.5 })
    await edit(code, { name: '不相干' })
    const [last, middle, first] = await changes('LAND_OFFICIAL', code)
    expect(await undo(first?.id)).toMatchObject({
      __typename: 'WouldLose',
      message: '后来又改过：容积率，撤销会丢失这些修改',
      changes: [{ field: 'plotRatio', before: '1', after: '1.5' }],
    })
    expect(await undo(middle?.id)).toMatchObject({ records: [{ record: { plotRatio: 1 } }] })
    expect(await undo(first?.id)).toMatchObject({ __typename: 'UndoneChange' })
    expect(await undo(last?.id)).toMatchObject({ __typename: 'UndoneChange' })
  })

  it.each([
    ['a change that is not there', '999999', 'LAND_OFFICIAL', 'NotFound'],
    ['what is no id', 'x', 'LAND_OFFICIAL', 'NotFound'],
    ['an analyst', undefined, 'ANALYST', 'NotAllowed'],
    ['a guest', undefined, 'GUEST', 'NotAllowed'],
  ] as const)('refuses %s', async (_, id, role, expected) => {
    const [change] = await changes('LAND_OFFICIAL', '350504-SY-0024')
    expect(await undo(id ?? change?.id, role)).toMatchObject({ __typename: expected })
  })
})
