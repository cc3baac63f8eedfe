import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'

const DOCUMENT =
  'number name source validFrom validTo inForce version rules { measure from below verdict plotRatio mayExceed conclusionZh conclusionEn }'

interface Rule {
  readonly below: number | null
  readonly [field: string]: unknown
}
interface Edition {
  readonly number: string
  readonly inForce: boolean
  readonly version: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly rules: readonly Rule[]
}

eachDatabase((at) => {
  const desk = () => openDesk(at.database)
  const editions = async () =>
    (await desk().ask<{ thresholds: Edition[] }>('GUEST', `{ thresholds { ${DOCUMENT} } }`))
      .thresholds
  const newest = async () => {
    const [first] = await editions()
    if (!first) throw new Error('no document')
    return first
  }
  const set = async (edition: Edition, more: object, role: Role = 'ADMINISTRATOR') => {
    const { inForce, version, ...whole } = edition
    const input = { ...whole, expectedVersion: version, reason: '修订', requestId: randomUUID() }
    const query = `mutation ($input: SetThresholdsInput!) { answer: setThresholds(input: $input) { __typename
      ... on ThresholdDocument { version } ... on Error { message } ... on InvalidInput { field }
      ... on VersionConflict { theirs { field label before after } } } }`
    const given = { input: { ...input, ...more } }
    return (await desk().ask<{ answer: Record<string, never> }>(role, query, given)).answer
  }
  const check = async () =>
    (
      await desk().ask<{ parcel: { thresholdCheck: Record<string, never> } }>(
        'LAND_OFFICIAL',
        '{ parcel(code: "350504-SY-0051") { thresholdCheck { expired verdict document { validFrom } } } }',
      )
    ).parcel.thresholdCheck

  it('corrects an edition, refuses what overlaps and whoever saw an older one', async () => {
    const before = await newest()
    expect(before).toMatchObject({ inForce: true, version: 0 })
    expect(await set(before, {}, 'LAND_OFFICIAL')).toMatchObject({ __typename: 'NotAllowed' })
    const rules = before.rules.map((rule, index) => (index === 1 ? { ...rule, below: 6 } : rule))
    expect(await set(before, { rules })).toMatchObject({ field: 'rules.2.from' })
    const fitting = rules.map((rule, index) => (index === 2 ? { ...rule, from: 6 } : rule))
    expect((await set(before, { rules: fitting })).__typename).toBe('ThresholdDocument')
    expect((await newest()).rules[1]?.below).toBe(6)
    expect(await set(before, { name: '旧眼光' })).toMatchObject({
      __typename: 'VersionConflict',
      theirs: [
        { field: 'rules.1.below', label: '第 2 条 上限(不含)', before: '5', after: '6' },
        { field: 'rules.2.from', before: '5', after: '6' },
      ],
    })
    expect(await set(await newest(), { validFrom: null })).toMatchObject({ field: 'validFrom' })
    expect(await set(await newest(), { validFrom: '2026-01-31' })).toMatchObject({
      field: 'validFrom',
    })
  })

  it('keeps the edition before a later one, and applies neither before nor after its days', async () => {
    const before = await newest()
    expect((await set(before, { validFrom: '2099-01-01', validTo: null })).__typename).toBe(
      'ThresholdDocument',
    )
    const [change] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    expect((await editions()).map(({ validFrom, inForce }) => [validFrom, inForce])).toEqual([
      ['2099-01-01', false],
      [before.validFrom, true],
    ])
    expect(await check()).toMatchObject({
      expired: false,
      document: { validFrom: before.validFrom },
    })
    const undo = `mutation ($input: UndoChangeInput!) { undoChange(input: $input) { __typename } }`
    const input = { changeId: String(change?.id), reason: '误改', requestId: randomUUID() }
    expect(await desk().ask('ADMINISTRATOR', undo, { input })).toEqual({
      undoChange: { __typename: 'UndoneChange' },
    })
    expect(await editions()).toHaveLength(1)
    await set(await newest(), { validTo: '2026-03-01', rules: before.rules.slice(0, 2) })
    expect(await newest()).toMatchObject({ inForce: false, rules: [{}, {}] })
    expect(await check()).toMatchObject({ expired: true, verdict: 'UNKNOWN' })
  })
})
