import { type Role, roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'
import { progress, readProject } from '../support/projects.ts'

const failures = `... on InvalidInput { field } ... on GuardNotMet { guards { code } }
  ... on VersionConflict { expectedVersion currentVersion theirs { field before after } }`
const months = (year: number, ...figures: readonly (readonly [number | null, number | null])[]) =>
  figures.map(([planned, actual], index) => ({
    month: `${year}-${String(index + 1).padStart(2, '0')}`,
    expectedVersion: 0,
    planned,
    actual,
  }))

interface Answer {
  readonly __typename: string
  readonly [field: string]: unknown
}

eachDatabase((at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  const send = (role: Role, mutation: string, input: object) =>
    mutate<Answer>(desk, role, mutation, input, `... on Project { ${progress} } ${failures}`)
  const official = (mutation: string, input: object) => send('LAND_OFFICIAL', mutation, input)
  const read = (role: Role, code: string) => readProject(desk, role, code)

  it('takes the samples out by one command, so that nothing is told any more', async () => {
    const cleared = await official('clearSampleProgress', { code: '350504-XM-02' })
    expect(cleared).toMatchObject({
      light: 'UNKNOWN',
      sampleProgress: false,
      investment: [],
      lagReasons: [{ code: 'NO_FIGURES' }],
    })
  })

  it('keeps plan and figures, and works the light out of them', async () => {
    const code = '350504-XM-08'
    const patch = { planYear: 2025, yearPlan: 1200, funding: 'PUBLIC', totalInvestment: 8000.005 }
    const planned = await official('updateProject', { code, expectedVersion: 1, patch })
    expect(planned).toMatchObject({ version: 2, yearPlan: 1200, light: 'UNKNOWN' })
    const figures = months(2025, [null, 10], [null, 20], [null, 0.1])
    const kept = await official('setInvestment', { code, months: figures })
    expect(kept).toMatchObject({
      version: 2,
      light: 'YELLOW',
      sampleProgress: false,
      measure: { month: '2025-03', gapPoints: 22.5 },
    })
    expect(kept.investment).toEqual([
      row('2025-01', 10, 10),
      row('2025-02', 20, 30),
      row('2025-03', 0.1, 30.1),
    ])
  })

  const row = (month: string, actual: number, actualSoFar: number) => ({
    month,
    planned: null,
    actual,
    plannedSoFar: null,
    actualSoFar,
    version: 1,
    provenance: 'EDITED',
  })

  it('writes all months of a form or none, and refuses one that others have changed', async () => {
    const code = '350504-XM-09'
    await official('setInvestment', { code, months: months(2025, [100, 90]) })
    const stale = months(2025, [100, 95], [100, 80])
    expect(await official('setInvestment', { code, months: stale })).toMatchObject({
      __typename: 'VersionConflict',
      expectedVersion: 0,
      currentVersion: 1,
    })
    const bad = months(2025, [null, null], [100, -1]).map((one) => ({ ...one, expectedVersion: 1 }))
    expect(await official('setInvestment', { code, months: bad })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'months.1.actual',
    })
    const { investment } = await read('LAND_OFFICIAL', code)
    expect(investment).toMatchObject([{ planned: 100, actual: 90, version: 1 }])
    for (const [month, field] of [
      ['2025-13', 'months.0.month'],
      ['2099-01', 'months.0.actual'],
    ]) {
      const sent = [{ month, expectedVersion: 0, actual: 1 }]
      expect(await official('setInvestment', { code, months: sent })).toMatchObject({ field })
    }
  })

  it('keeps approvals side by side, with the days of waiting', async () => {
    const code = '350504-XM-10'
    const land = { code, kind: 'LAND', expectedVersion: 0 }
    await official('setProjectStep', { ...land, begunOn: '2025-03-01', waitingFor: '资源局' })
    const done = { ...land, expectedVersion: 1, begunOn: '2025-03-01', doneOn: '2025-03-31' }
    const both = await official('setProjectStep', { ...done, waitingFor: '资源局' })
    expect(both.steps).toEqual([
      {
        kind: 'LAND',
        begunOn: '2025-03-01',
        doneOn: '2025-03-31',
        waitingFor: null,
        waitingDays: 30,
        version: 2,
        provenance: 'EDITED',
      },
    ])
    const wrong = { ...land, expectedVersion: 2 }
    for (const [dates, field] of [
      [{ doneOn: '2025-03-01' }, 'begunOn'],
      [{ begunOn: '2025-03-02', doneOn: '2025-03-01' }, 'doneOn'],
      [{ begunOn: '2099-01-01' }, 'begunOn'],
    ] as const) {
      expect(await official('setProjectStep', { ...wrong, ...dates })).toMatchObject({ field })
    }
    expect(await official('setProjectStep', { ...land, begunOn: '2025-01-01' })).toMatchObject({
      __typename: 'VersionConflict',
      theirs: [{ field: 'kind' }, { field: 'begunOn' }, { field: 'doneOn' }],
    })
  })

  it('moves public works without signing, and starts them with the permit', async () => {
    const code = '350504-XM-11'
    const move = (expectedVersion: number, to: string, rest = {}) =>
      official('moveProjectStage', { code, expectedVersion, to, ...rest })
    await official('updateProject', { code, expectedVersion: 1, patch: { funding: 'PUBLIC' } })
    expect(await move(2, 'SIGNED')).toMatchObject({ guards: [{ code: 'NOT_OF_PUBLIC_WORKS' }] })
    expect(await move(2, 'STARTED')).toMatchObject({ guards: [{ code: 'NOT_NEXT' }] })
    expect(await move(2, 'APPROVAL')).toMatchObject({ stage: 'APPROVAL', version: 3 })
    const permit = { code, kind: 'BUILDING_PERMIT', expectedVersion: 0, begunOn: '2025-01-01' }
    await official('setProjectStep', permit)
    expect(await move(3, 'STARTED')).toMatchObject({ guards: [{ code: 'NEEDS_PERMIT' }] })
    await official('setProjectStep', { ...permit, expectedVersion: 1, doneOn: '2025-02-01' })
    const started = await move(3, 'STARTED', { on: '2025-02-10' })
    expect(started).toMatchObject({ stage: 'STARTED', startedOn: '2025-02-10', version: 4 })
    expect(await move(4, 'BUILDING')).toMatchObject({ version: 5 })
    expect(await move(5, 'FINISHED', { on: '2025-02-01' })).toMatchObject({ field: 'on' })
    expect(await move(5, 'FINISHED', { on: '2026-01-31' })).toMatchObject({
      finishedOn: '2026-01-31',
      light: 'GREEN',
    })
    expect(await move(6, 'APPROVAL', { reason: ' ' })).toMatchObject({ field: 'reason' })
    expect(await move(6, 'APPROVAL')).toMatchObject({ startedOn: null, finishedOn: null })
  })

  it('lets only those change projects whose duty it is', async () => {
    const input = { code: '350504-XM-12', expectedVersion: 1, patch: { note: '更正' } }
    for (const role of valuesOf(roles)) {
      const { __typename } = await send(role, 'updateProject', input)
      const keeps = role === 'LAND_OFFICIAL' || role === 'ADMINISTRATOR'
      const first = role === 'LAND_OFFICIAL' ? 'Project' : 'VersionConflict'
      expect(__typename, role).toBe(keeps ? first : 'NotAllowed')
    }
  })

  it('refuses values that a project cannot take, at their field', async () => {
    const code = '350504-XM-13'
    for (const [patch, field] of [
      [{ name: ' ' }, 'patch.name'],
      [{ yearPlan: 10 }, 'patch.planYear'],
      [{ yearPlan: -1, planYear: 2026 }, 'patch.yearPlan'],
      [{ plannedStart: '2026-05-01', plannedEnd: '2026-04-30' }, 'patch.plannedEnd'],
      [{ plannedStart: '2026-02-30' }, 'patch.plannedStart'],
      [{ kind: null }, 'patch.kind'],
      [{}, 'patch'],
    ] as const) {
      const refused = await official('updateProject', { code, expectedVersion: 1, patch })
      expect(refused).toMatchObject({ __typename: 'InvalidInput', field })
    }
  })

  it('changes the rule from a day on and keeps the old one', async () => {
    const rules = 'lagRules { yellowPoints redPoints validFrom validTo inForce version }'
    const set = (role: Role, input: object) => {
      const given = { source: '区府办', ...input }
      return mutate<Answer>(
        desk,
        role,
        'updateLagRule',
        given,
        `... on LagRule { inForce } ${failures}`,
      )
    }
    const input = { expectedVersion: 1, yellowPoints: 40, redPoints: 60, validFrom: '2025-06-01' }
    const official = await set('LAND_OFFICIAL', input)
    expect(official.__typename).toBe('NotAllowed')
    expect(await set('ADMINISTRATOR', { ...input, redPoints: 5 })).toMatchObject({
      field: 'redPoints',
    })
    expect(await set('ADMINISTRATOR', input)).toEqual({ __typename: 'LagRule', inForce: true })
    const { lagRules } = await desk.ask<{ lagRules: object[] }>('ANALYST', `{ ${rules} }`)
    expect(lagRules).toMatchObject([
      { yellowPoints: 40, validFrom: '2025-06-01', validTo: null, inForce: true },
      { yellowPoints: 10, validFrom: '2025-01-01', validTo: '2025-05-31', inForce: false },
    ])
    expect((await read('LAND_OFFICIAL', '350504-XM-05')).light).toBe('GREEN')
  })
})
