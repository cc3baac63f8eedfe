import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'

const UPDATE = `mutation ($input: UpdateParcelInput!) { updateParcel(input: $input) {
  __typename
  ... on Parcel { code version name plotRatio inefficiencyReasons provenance }
  ... on Error { message }
  ... on InvalidInput { field }
  ... on NotFound { field }
  ... on VersionConflict { expectedVersion currentVersion record { ... on Parcel { version name } } theirs { field label before after beforeValue afterValue by } }
  ... on GuardNotMet { guards { code message } }
} }`

eachDatabase((at) => {
  const send = async (
    role: Role,
    code: string,
    expectedVersion: number,
    patch: object,
    rest = {},
  ) => {
    const input = {
      code,
      expectedVersion,
      patch,
      reason: '现场核实',
      requestId: randomUUID(),
      ...rest,
    }
    const { updateParcel } = await openDesk(at.database).ask<{
      updateParcel: Record<string, unknown>
    }>(role, UPDATE, { input })
    return updateParcel
  }

  it('sets what is given, clears what is null, leaves the rest, and keeps why', async () => {
    const code = '350504-SY-0003'
    const patch = {
      name: ' 老印染厂 ',
      plotRatio: null,
      inefficiencyReasons: ['UNSAFE', 'LOW_OUTPUT'],
    }
    expect(await send('LAND_OFFICIAL', code, 1, patch)).toEqual({
      __typename: 'Parcel',
      code,
      version: 2,
      name: '老印染厂',
      plotRatio: null,
      inefficiencyReasons: ['UNSAFE', 'LOW_OUTPUT'],
      provenance: 'ILLUSTRATIVE',
    })
    const [kept] = await at.database.query(
      sql`select action, reason, role, person_id, after from change join change_entry on change_id = change.id where code = ${code}`,
    )
    expect(kept).toMatchObject({
      action: 'updateParcel',
      reason: '现场核实',
      role: 'LAND_OFFICIAL',
      person_id: 'demo:LAND_OFFICIAL',
      after: { name: '老印染厂', plot_ratio: null },
    })
    const found = await openDesk(at.database).ask<{ parcels: { totalCount: number } }>(
      'GUEST',
      '{ parcels(filter: {text: "lyrc"}) { totalCount } }',
    )
    expect(found.parcels.totalCount).toBe(1)
  })

  it('does a request once, however often it is sent', async () => {
    const code = '350504-SY-0004'
    const requestId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        send('LAND_OFFICIAL', code, 1, { plotRatio: 1.5 }, { requestId }),
      ),
    )
    for (const answer of answers) {
      expect(answer).toMatchObject({ __typename: 'Parcel', version: 2, plotRatio: 1.5 })
    }
    expect(await send('LAND_OFFICIAL', code, 2, { plotRatio: 1.6 }, { requestId })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'requestId',
    })
    // Another person's request may bear the same name.
    expect(await send('ADMINISTRATOR', code, 2, { plotRatio: 1.6 }, { requestId })).toMatchObject({
      __typename: 'Parcel',
      version: 3,
    })
  })

  it('lets one of many win who saw the same version, and shows the others what it did', async () => {
    const code = '350504-SY-0005'
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        send('LAND_OFFICIAL', code, 1, {
          ...{ plotRatio: 2 + at / 10, condition: 'VACANT', park: '350504-PK-01' },
        }),
      ),
    )
    const won = answers.filter(({ __typename }) => __typename === 'Parcel')
    const lost = answers.filter(({ __typename }) => __typename === 'VersionConflict')
    expect([won.length, lost.length]).toEqual([1, 9])
    const { plotRatio } = won[0] as { plotRatio: number }
    const theirs = (lost[0] as { theirs: { field: string }[] }).theirs
    // By the name and the code that the form sends, so that it can be put beside one's own choice.
    expect(theirs).toContainEqual(
      expect.objectContaining({ field: 'park', afterValue: '350504-PK-01' }),
    )
    expect(lost[0]).toMatchObject({
      expectedVersion: 1,
      currentVersion: 2,
      record: { version: 2 },
      message: expect.stringContaining(code),
    })
    expect(theirs.find(({ field }) => field === 'plotRatio')).toMatchObject({
      label: '容积率',
      after: String(plotRatio),
      afterValue: plotRatio,
      by: '演示·土地管理人员',
    })
    expect(theirs.find(({ field }) => field === 'condition')).toMatchObject({
      after: '空置',
      afterValue: 'VACANT',
    })
  })

  it.each([
    ['a guest', 'GUEST', {}, {}, 'NotAllowed'],
    ['investment staff', 'INVESTMENT_STAFF', {}, {}, 'NotAllowed'],
    ['an analyst', 'ANALYST', {}, {}, 'NotAllowed'],
    ['no reason', 'ADMINISTRATOR', {}, { reason: ' ' }, 'InvalidInput reason'],
    [
      'a novel as a reason',
      'ADMINISTRATOR',
      {},
      { reason: '因'.repeat(501) },
      'InvalidInput reason',
    ],
    ['NUL in a reason', 'ADMINISTRATOR', {}, { reason: 'a\0' }, 'InvalidInput reason'],
    ['an empty request id', 'ADMINISTRATOR', {}, { requestId: '' }, 'InvalidInput requestId'],
    ['a plot that is not there', 'ADMINISTRATOR', {}, { code: '350504-SY-9999' }, 'NotFound code'],
    ['a code with NUL', 'ADMINISTRATOR', {}, { code: '\0' }, 'NotFound code'],
    ['an empty name', 'ADMINISTRATOR', { name: '' }, {}, 'InvalidInput patch.name'],
    [
      'a ratio out of bounds',
      'ADMINISTRATOR',
      { plotRatio: 20 },
      {},
      'InvalidInput patch.plotRatio',
    ],
    [
      'half a year',
      'ADMINISTRATOR',
      { tenureEnd: '2030-02-30' },
      {},
      'InvalidInput patch.tenureEnd',
    ],
    [
      'a park that is not there',
      'ADMINISTRATOR',
      { park: 'nowhere' },
      {},
      'InvalidInput patch.park',
    ],
    [
      'NUL in a text',
      'ADMINISTRATOR',
      { progressNote: 'a\0b' },
      {},
      'InvalidInput patch.progressNote',
    ],
  ] as const)('refuses %s', async (_, role, patch, rest, expected) => {
    const { __typename, field, message } = await send(role, '350504-SY-0006', 1, patch, rest)
    expect([__typename, field].filter(Boolean).join(' ')).toBe(expected)
    expect(message).toMatch(/\p{Script=Han}/u)
  })

  it('left nothing behind of what was refused', async () => {
    const [left] = await at.database.query(
      sql`select (select version from parcel where code = '350504-SY-0006') as version, (select count(*) from change where outcome is null) as unfinished`,
    )
    expect(left).toEqual({ version: 1, unfinished: 0 })
  })

  it('says in the language of the request why', async () => {
    const response = await openDesk(at.database).fetch('GUEST', '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({
        query: UPDATE,
        variables: {
          input: { code: 'x', expectedVersion: 1, patch: {}, reason: 'x', requestId: 'x' },
        },
      }),
    })
    expect((await response.json()).data.updateParcel.message).not.toMatch(/\p{Script=Han}/u)
  })
})
