import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothKinds, type OpenCopy, openServerCopy } from './openCopy.ts'

const running = sql`
  select count(*) as n from pg_stat_activity
  where datname = current_database() and state = 'active' and query like '%pg_sleep%'
    and pid <> pg_backend_pid()`

describe('cancellation on a server', () => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await openServerCopy()
  })
  afterAll(() => copy.close())

  it('stops the statement when its asker leaves', async () => {
    const { database } = copy
    const asker = new AbortController()
    const asked = database.query(sql`select pg_sleep(${8}::float)`, { signal: asker.signal })
    await wait(300)
    asker.abort(new Error('the client hung up'))
    await expect(asked).rejects.toThrow('the client hung up')
    await wait(300)
    expect(await database.query(running)).toEqual([{ n: 0 }])
  })

  it('never stops or answers a neighbour', { timeout: 60_000 }, async () => {
    const { database } = copy
    let aborted = 0
    let wrong = 0
    const ask = async (index: number) => {
      const leaves = index % 3 === 0
      const asker = new AbortController()
      if (leaves) setTimeout(() => asker.abort(new Error('left')), Math.random() * 12)
      const statement = sql`select ${index}::int as index, pg_sleep(${Math.random() * 0.01}::float)`
      const signal = index % 2 === 0 || leaves ? asker.signal : undefined
      try {
        const [row] = await database.query<{ index: number }>(statement, { signal })
        if (row?.index !== index) wrong++
      } catch (error) {
        if (!leaves || !(error instanceof Error) || error.message !== 'left') throw error
        aborted++
      }
    }
    await Promise.all(Array.from({ length: 900 }, (_, index) => ask(index)))
    expect(wrong).toBe(0)
    expect(aborted).toBeGreaterThan(100)
  })

  it('stops a stream between and inside its batches', async () => {
    const { database } = copy
    const reader = new AbortController()
    const rows = database.stream(sql`select g from generate_series(1, ${1e7}::int) g`, {
      signal: reader.signal,
      batch: 10,
    })
    let batches = 0
    const reading = (async () => {
      for await (const _ of rows) if (++batches === 3) reader.abort(new Error('enough'))
    })()
    await expect(reading).rejects.toThrow('enough')
    const slow = new AbortController()
    const waiting = database.stream(sql`select pg_sleep(${8}::float)`, { signal: slow.signal })
    setTimeout(() => slow.abort(new Error('too slow')), 300)
    await expect(waiting[Symbol.asyncIterator]().next()).rejects.toThrow('too slow')
    await wait(300)
    expect(await database.query(running)).toEqual([{ n: 0 }])
  })
})

describe.each(bothKinds)('an abort, $kind', ({ open }) => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await open(3000)
  })
  afterAll(() => copy.close())

  it('lets the asker go at once, also from the line', async () => {
    const { database } = copy
    const signals = Array.from({ length: 30 }, () => new AbortController())
    const asked = signals.map(({ signal }) =>
      database
        .query(sql`select pg_sleep(${0.2}::float)`, { signal })
        .catch((e: Error) => e.message),
    )
    const started = Date.now()
    await wait(20)
    for (const controller of signals) controller.abort(new Error('left'))
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['left']))
    // Served one after the other, all thirty would take six seconds.
    expect(Date.now() - started).toBeLessThan(5000)
    expect(await database.query(sql`select ${1}::int as one`)).toEqual([{ one: 1 }])
    expect(Date.now() - started).toBeLessThan(5000)
  })

  it('refuses to start for a signal that is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('gone before'))
    await expect(copy.database.query(sql`select 1`, { signal })).rejects.toThrow('gone before')
  })
})
