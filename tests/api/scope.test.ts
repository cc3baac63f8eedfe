import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Desk } from '../support/ask.ts'
import { buildSmallTown } from '../support/buildSmallTown.ts'
import { onDatabase } from '../support/database.ts'
import { codeOf } from '../support/smallTown.ts'

const replaced = ['@panhuo/server/parcel/parcelScope', '@panhuo/server/park/parkScope'] as const

/** A server with a narrower scope in the place of each; other files share the usual one. */
async function narrowed(): Promise<typeof import('../support/ask.ts')> {
  vi.doMock(import('@panhuo/server/parcel/parcelScope'), async (original) => {
    const { sql } = await import('drizzle-orm')
    const { parcel } = await import('@panhuo/db/schema/parcel')
    const hidden = '350504-SY-0002'
    return {
      ...(await original()),
      parcelScope: ({ role }) => (role === 'GUEST' ? sql`${parcel.code} <> ${hidden}` : sql`true`),
    }
  })
  vi.doMock(import('@panhuo/server/park/parkScope'), async () => {
    const { sql } = await import('drizzle-orm')
    const { park } = await import('@panhuo/db/schema/park')
    return {
      parkScope: ({ role }) => (role === 'GUEST' ? sql`${park.code} <> ${'YQ-A'}` : sql`true`),
    }
  })
  vi.resetModules()
  return import('../support/ask.ts')
}

onDatabase('native', (at) => {
  let desk: Desk
  beforeAll(async () => {
    await buildSmallTown(at.database)
    desk = (await narrowed()).openDesk(at.database)
  })
  afterAll(() => {
    for (const path of replaced) vi.doUnmock(path)
    vi.resetModules()
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
