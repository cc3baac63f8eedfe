import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createOnServer } from './openCopy.ts'

// Two databases that tell apart who answered; a real replica would follow the first.
let primary: Awaited<ReturnType<typeof createOnServer>>
let replica: Awaited<ReturnType<typeof createOnServer>>
let database: Database | undefined

const whoAnswers = sql`select current_database() as name`
const nameOf = (url: string) => new URL(url).pathname.slice(1)

beforeEach(async () => {
  primary = await createOnServer()
  replica = await createOnServer()
})
afterEach(async () => {
  await database?.close()
  await primary.drop()
  await replica.drop()
})

async function open(...replicaUrls: string[]) {
  database = await connect({ databaseUrl: primary.url, replicaUrls, dataDir: 'unused' })
  return database
}

it('reads from the replica and writes to the primary', async () => {
  const opened = await open(replica.url)
  expect(await opened.query(whoAnswers)).toEqual([{ name: nameOf(replica.url) }])
  expect(await opened.query(whoAnswers, { primary: true })).toEqual([{ name: nameOf(primary.url) }])
  for await (const rows of opened.stream(whoAnswers)) {
    expect(rows).toEqual([{ name: nameOf(replica.url) }])
  }
  const written = await opened.transaction((run) => run(whoAnswers))
  expect(written).toEqual([{ name: nameOf(primary.url) }])
})

it('asks the primary while a replica is gone', async () => {
  const gone = new URL(replica.url)
  gone.port = '1'
  const opened = await open(gone.href, replica.url)
  const names = await Promise.all(
    Array.from({ length: 6 }, () => opened.query<{ name: string }>(whoAnswers)),
  )
  expect(names.flat()).toHaveLength(6)
  // Known to be gone now: its turns go to the other replica without another try.
  const later = [await opened.query(whoAnswers), await opened.query(whoAnswers)]
  expect(later.flat()).toEqual([{ name: nameOf(replica.url) }, { name: nameOf(replica.url) }])
})

it('streams from the primary while a replica is gone, also when nothing was read before', async () => {
  const gone = new URL(replica.url)
  gone.port = '1'
  const opened = await open(gone.href)
  for (const _ of [1, 2]) {
    const told: object[] = []
    for await (const rows of opened.stream(whoAnswers)) told.push(...rows)
    expect(told).toEqual([{ name: nameOf(primary.url) }])
  }
})

it('asks the primary for what a replica may not do', async () => {
  const readOnly = new URL(replica.url)
  readOnly.searchParams.set('default_transaction_read_only', 'on')
  const opened = await open(readOnly.href)
  const made = opened.query(sql`create table made as select current_database() as name`)
  await expect(made).resolves.toEqual([])
  expect(await opened.query(sql`select name from made`, { primary: true })).toHaveLength(1)
})

it('says which server cannot be reached, without its password', async () => {
  const refused = connect({ databaseUrl: 'postgres://a:hidden@127.0.0.1:1/x', dataDir: 'unused' })
  await expect(refused).rejects.toMatchObject({
    message: expect.stringMatching(/127\.0\.0\.1:1(?!.*hidden)/),
  })
})
