import type { Role } from '@panhuo/shared/access/access'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { casesOf } from '../support/cases.ts'
import { eachDatabase } from '../support/database.ts'

eachDatabase((at) => {
  let desk: Desk
  let send: ReturnType<typeof casesOf>['send']
  let openOne: ReturnType<typeof casesOf>['openOne']

  beforeAll(() => {
    desk = openDesk(at.database)
    ;({ send, openOne } = casesOf(at.database, desk))
  })

  it('an administrator alone edits the milestones of a way, and open cases keep theirs', async () => {
    const made = await openOne('SWAP')
    const { milestoneTemplates } = await desk.ask<{
      milestoneTemplates: Record<string, unknown>[]
    }>(
      'ADMINISTRATOR',
      '{ milestoneTemplates(method: SWAP) { templateId version nameZh nameEn source evidenceRequired validFrom } }',
    )
    const [first] = milestoneTemplates
    const { version: expectedVersion, ...rest } = first ?? {}
    const input = { ...rest, expectedVersion, nameZh: '资产评估' }
    const edit = (role: Role) =>
      send('updateMilestoneTemplate', input, 'nameZh', 'MilestoneTemplate', role)
    expect((await edit('LAND_OFFICIAL')).__typename).toBe('NotAllowed')
    expect(await edit('ADMINISTRATOR')).toMatchObject({ nameZh: '资产评估' })
    const { templateId: afterId, version: _, ...same } = rest as Record<string, unknown>
    const more = { ...same, afterId, nameZh: '公示' }
    const add = (role: Role, given: object) =>
      send('addMilestoneTemplate', given, 'code position nameZh', 'MilestoneTemplate', role)
    expect((await add('LAND_OFFICIAL', more)).__typename).toBe('NotAllowed')
    expect(await add('ADMINISTRATOR', more)).toMatchObject({ position: 2, nameZh: '公示' })
    const { milestoneTemplates: longer } = await desk.ask<{
      milestoneTemplates: { position: number; closesCase: boolean; templateId: number }[]
    }>('GUEST', '{ milestoneTemplates(method: SWAP) { templateId position closesCase } }')
    expect(longer.map(({ position }) => position)).toEqual(longer.map((_, place) => place + 1))
    const closing = longer.find(({ closesCase }) => closesCase)?.templateId
    expect(await add('ADMINISTRATOR', { ...more, afterId: closing })).toMatchObject({
      __typename: 'InvalidInput',
    })
    const begin = { ...rest, expectedVersion: Number(expectedVersion) + 1, validFrom: '2040-01-01' }
    const edition = { ...begin, nameZh: '评估（新）' }
    expect(
      await send(
        'updateMilestoneTemplate',
        edition,
        'code nameZh',
        'MilestoneTemplate',
        'ADMINISTRATOR',
      ),
    ).toMatchObject({ nameZh: '评估（新）' })
    const editions = async () =>
      (
        await desk.ask<{ milestoneTemplates: Record<string, unknown>[] }>(
          'GUEST',
          '{ milestoneTemplates(method: SWAP) { position nameZh validFrom validTo } }',
        )
      ).milestoneTemplates.filter(({ position }) => position === 1)
    expect(await editions()).toMatchObject([
      { nameZh: '资产评估', validTo: '2039-12-31' },
      { nameZh: '评估（新）', validFrom: '2040-01-01', validTo: null },
    ])
    // Neither may reach into the other: a case opened then would hold the step twice.
    const { milestoneTemplates: both } = await desk.ask<{
      milestoneTemplates: { templateId: number; version: number; position: number }[]
    }>('GUEST', '{ milestoneTemplates(method: SWAP) { templateId version position } }')
    const held = both.filter(({ position }) => position === 1)
    for (const [one, days] of [
      [held[0], { validFrom: rest.validFrom, validTo: null }],
      [held[1], { validFrom: '2030-01-01', validTo: null }],
      [held[0], { validFrom: '2040-01-01', validTo: null }],
    ] as const) {
      const again = {
        ...edition,
        ...days,
        templateId: one?.templateId,
        expectedVersion: one?.version,
      }
      const refused = await send(
        'updateMilestoneTemplate',
        again,
        'code',
        'MilestoneTemplate',
        'ADMINISTRATOR',
      )
      expect(refused).toMatchObject({ __typename: 'InvalidInput', field: 'validFrom' })
    }
    // Until then it is in cases that are opened, once.
    const between = await openOne('SWAP')
    const { case: opened } = await desk.ask<{ case: { milestones: { nameZh: string }[] } }>(
      'LAND_OFFICIAL',
      `{ case(code: "${between.code}") { milestones { nameZh } } }`,
    )
    expect(opened.milestones.filter(({ nameZh }) => /评估/.test(nameZh))).toEqual([
      { nameZh: '资产评估' },
    ])
    const { milestoneTemplateChanges: done } = await desk.ask<{
      milestoneTemplateChanges: { id: string }[]
    }>('ADMINISTRATOR', '{ milestoneTemplateChanges(first: 1) { id } }')
    expect(
      await send(
        'undoChange',
        { changeId: done[0]?.id },
        'changeId',
        'UndoneChange',
        'ADMINISTRATOR',
      ),
    ).toMatchObject({ changeId: expect.any(String) })
    expect(await editions()).toMatchObject([{ nameZh: '资产评估', validTo: null }])
    const { case: kept } = await desk.ask<{
      case: { milestones: { nameZh: string }[] }
    }>('LAND_OFFICIAL', `{ case(code: "${made.code}") { milestones { nameZh } } }`)
    expect(kept.milestones[0]?.nameZh).toBe('评估')
  })
})
