import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { onDatabase, openNativeCopy } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

const paths = [12, 13, 14].map((zoom) => {
  const scale = 2 ** (zoom - 12)
  return `/tiles/parcels/${zoom}/${3397 * scale}/${1754 * scale}.mvt`
})

async function named(desk: Desk, path: string): Promise<[tag: string | null, bytes: string]> {
  const response = await desk.fetch('GUEST', path)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer()).toString('base64')
  return [response.headers.get('etag'), bytes]
}

describe('tiles of two databases, of which one lacks the last change', () => {
  it('are named by what they were drawn from, whichever was asked for its version', async () => {
    const copies = await Promise.all([openNativeCopy(), openNativeCopy()])
    onTestFinished(async () => {
      await Promise.all(copies.map((copy) => copy.remove()))
    })
    const [late, fresh] = copies.map(({ database }) => database) as [Database, Database]
    await inChange(fresh, (run) => run(sql`update parcel set area_m2 = area_m2 + 1000`))
    const desks = [late, fresh].map(openDesk)
    for (const first of [0, 1]) {
      let turn = first
      const inTurn: Database['query'] = (statement, options) =>
        (turn++ % 2 === 0 ? fresh : late).query(statement, options)
      const both = openDesk({ ...late, query: inTurn })
      for (const path of paths) {
        const told = new Map(await Promise.all(desks.map((desk) => named(desk, path))))
        expect(told.size).toBe(2)
        // From the database, and again from memory.
        for (const [tag, bytes] of [await named(both, path), await named(both, path)]) {
          expect(told.get(tag) === bytes, path).toBe(true)
        }
      }
    }
  })
})

// The embedded database asks the process for the time.
onDatabase('native', (at) => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('bear the day of the database, whatever the clock of this machine says', async () => {
    const path = paths[0] ?? ''
    const [today] = await named(openDesk(at.database), path)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 24 * 3600 * 1000)
    const [tomorrow] = await named(openDesk(at.database), path)
    expect(tomorrow).toBe(today)
  })
})
