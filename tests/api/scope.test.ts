import { beforeAll, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { buildSmallTown } from '../support/buildSmallTown.ts'
import { onDatabase } from '../support/database.ts'
import { codeOf } from '../support/smallTown.ts'

// Until accounts narrow what a role sees, a narrower scope is put in the place of each.
vi.mock(import('@panhuo/server/parcel/parcelScope'), async (original) => {
  const { sql } = await import('drizzle-orm')
  const { parcel } = await import('@panhuo/db/schema/parcel')
  const hidden = '350504-SY-0002'
  return {
    ...(await original()),
    parcelScope: ({ role }) => (role === 'GUEST' ? sql`${parcel.code} <> ${hidden}` : sql`true`),
  }
})
vi.mock(import('@panhuo/server/park/parkScope'), async () => {
  const { sql } = await import('drizzle-orm')
  const { park } = await import('@panhuo/db/schema/park')
  return {
    parkScope: ({ role }) => (role === 'GUEST' ? sql`${park.code} <> ${'YQ-A'}` : sql`true`),
  }
})

onDatabase('native', (at) => {
  let desk: Desk
  beforeAll(async () => {
    await buildSmallTown(at.database)
    desk = openDesk(at.database)
  })

  test.each([
    ['within.near.parcel', { near: { parcel: codeOf(1), metres: 100 } }],
    ['within.near.park', { near: { park: 'YQ-A', metres: 100 } }],
    ['within.park', { park: 'YQ-A' }],
  ])('what the viewer may not see is no place to measure from: %s', async (field, within) => {
    const query = 'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }'
    const filter = { within }
    expect(await desk.ask('ANALYST', query, { filter })).toMatchObject({
      parcels: { totalCount: expect.any(Number) },
    })
    const [error] = await desk.complain('GUEST', query, { filter })
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT', field })
    const search = new URLSearchParams({ filter: JSON.stringify(filter) })
    for (const path of ['/export/parcels.csv', '/tiles/parcels/14/13590/7019.mvt']) {
      expect((await desk.fetch('ANALYST', `${path}?${search}`)).status, path).toBe(200)
      expect((await desk.fetch('GUEST', `${path}?${search}`)).status, path).toBe(400)
    }
  })
})
