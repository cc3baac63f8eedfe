import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NativeCluster, startNativeCluster } from '../support/nativeCluster.ts'

/** How far the replica of this test stays behind. */
const DELAY_MS = 1500

let primary: NativeCluster
let replica: NativeCluster
const open: Database[] = []

beforeAll(async () => {
  const settings = { wal_level: 'replica', max_wal_senders: 4 }
  primary = await startNativeCluster({ settings })
  replica = await startNativeCluster({
    settings: { ...settings, recovery_min_apply_delay: `${DELAY_MS}ms` },
    follows: primary,
  })
}, 60_000)
afterAll(async () => {
  await Promise.all(open.map((database) => database.close()))
  await replica?.stop()
  await primary?.stop()
})

async function process() {
  const database = await connect({
    databaseUrl: primary.url,
    replicaUrls: [replica.url],
    dataDir: 'unused',
  })
  open.push(database)
  return database
}

const follows = sql`select pg_is_in_recovery() as follows`
const count = sql`select count(*)::int as count from written`

it('never answers from a replica that lacks what was written', { timeout: 60_000 }, async () => {
  const one = await process()
  const two = await process()
  const heard: (string | null)[] = []
  await two.listen('panhuo_change', (payload) => void heard.push(payload))
  await one.transaction((run) => run(sql`create table written (id int)`))

  for (let written = 1; written <= 3; written++) {
    await one.transaction(async (run) => {
      await run(sql`insert into written values (${written}::int)`)
      await run(sql`select pg_notify('panhuo_change', 'written')`)
    })
    expect(await one.query(count)).toEqual([{ count: written }])
    // Another process reads it as soon as it has heard of it.
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(written + 1)
    expect(await two.query(count)).toEqual([{ count: written }])
  }

  // Once it has caught up, the replica answers again, with everything.
  await expect.poll(() => one.query(follows), { timeout: 20_000 }).toEqual([{ follows: true }])
  expect(await one.query(count)).toEqual([{ count: 3 }])
})
