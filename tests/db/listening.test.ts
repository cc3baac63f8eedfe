import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { bothKinds, type OpenCopy, openServerCopy } from './openCopy.ts'

/** What was heard, and a wait for the next of it. */
function ear() {
  const heard: (string | null)[] = []
  return {
    heard,
    hear: (payload: string | null) => void heard.push(payload),
    async until(length: number) {
      for (let turn = 0; heard.length < length && turn < 200; turn++) await wait(20)
      return heard
    },
  }
}

describe.each(bothKinds)('listening on the $kind database', ({ open }) => {
  let copy: OpenCopy | undefined
  afterEach(() => copy?.close())

  const tell = (payload: string) => sql`select pg_notify('panhuo_change', ${payload})`

  it('hears each commit once, and nothing of what was rolled back', async () => {
    copy = await open()
    const { database } = copy
    const { hear, until, heard } = ear()
    await database.listen('panhuo_change', hear)
    // Null: it begins to listen now, and knows nothing of what was before.
    expect(heard).toEqual([null])

    await database.transaction(async (run) => {
      await run(tell('parcel'))
      await run(tell('parcel'))
      await run(tell('project'))
    })
    expect(await until(3)).toEqual([null, 'parcel', 'project'])

    const fails = database.transaction(async (run) => {
      await run(tell('park'))
      throw new Error('changed my mind')
    })
    await expect(fails).rejects.toThrow('changed my mind')
    await database.transaction((run) => run(tell('zone')))
    expect(await until(4)).toEqual([null, 'parcel', 'project', 'zone'])
  })

  it('takes one connection for a channel, however many hear it', async () => {
    copy = await open()
    const { database } = copy
    const ears = [ear(), ear(), ear()]
    const ends = []
    for (const { hear } of ears) ends.push(await database.listen('panhuo_change', hear))
    await ends[0]?.()
    await database.query(tell('parcel'), { primary: true })
    expect(await ears[2]?.until(2)).toEqual([null, 'parcel'])
    expect(await ears[1]?.until(2)).toEqual([null, 'parcel'])
    expect(ears[0]?.heard).toEqual([null])
    if (database.kind === 'server') {
      const [listening] = await database.query(
        sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
      )
      expect(listening).toEqual({ count: 1 })
    }
  })

  it('hears no more after it ended, and only its own channel', async () => {
    copy = await open()
    const { database } = copy
    const ended = ear()
    const other = ear()
    const end = await database.listen('panhuo_change', ended.hear)
    await database.listen('another', other.hear)
    await end()
    await database.query(tell('parcel'), { primary: true })
    await database.query(sql`select pg_notify('another', 'word')`, { primary: true })
    expect(await other.until(2)).toEqual([null, 'word'])
    expect(ended.heard).toEqual([null])
  })
})

// The embedded database has no connection that could break.
describe('listening on a server', () => {
  it('tells that it hears nothing where the connection breaks, and that it hears again', async () => {
    const { database, close } = await openServerCopy()
    onTestFinished(close)
    const told: string[] = []
    const listen = (name: string) =>
      database.listen(
        'panhuo_change',
        (payload) => void told.push(`${name} ${payload}`),
        () => void told.push(`${name} lost`),
      )
    await listen('a')
    await listen('b')
    await database.query(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
    )
    await expect.poll(() => told, { timeout: 10_000 }).toHaveLength(6)
    expect(told).toEqual(['a null', 'b null', 'a lost', 'b lost', 'a null', 'b null'])
  })
})
