import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openBackend } from '@panhuo/db/embedded/backend'
import { Bridge } from '@panhuo/db/embedded/bridge'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from './openCopy.ts'

let bridge: Bridge
const folder = temporaryFolder()

/** The plain driver with its own pool over the bridge: harder on it than our lanes are. */
function pool(max: number, limitMs = 10_000) {
  const sockets: ReturnType<Bridge['connect']>[] = []
  const options = {
    max,
    user: 'postgres',
    database: 'postgres',
    onnotice: () => {},
    backoff: () => 0,
    socket() {
      const socket = bridge.connect(limitMs)
      sockets.push(socket)
      return socket
    },
  }
  const sql = postgres(options)
  onTestFinished(() => sql.end({ timeout: 1 }))
  return { sql, sockets }
}

beforeAll(async () => {
  const open = () => openBackend(join(folder.path, 'postgres'), folder.path)
  bridge = new Bridge(await open(), { open, idleLimitMs: 700 })
})

afterAll(async () => {
  await bridge.close()
  folder.remove()
})

describe('a pool over the bridge', () => {
  it('gives each of many simultaneous queries its own answer', async () => {
    const { sql } = pool(5)
    const asked = Array.from({ length: 300 }, (_, index) => index)
    const answers = await Promise.all(asked.map((index) => sql`select ${index}::int as index`))
    expect(answers.map(([row]) => row?.index)).toEqual(asked)
  })

  it('keeps answers apart when every third query fails', async () => {
    const { sql } = pool(4)
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        if (index % 3 === 0) return sql`select 1 / ${0}::int + ${index}::int`.catch((e) => e.code)
        if (index % 3 === 1) return sql`select missing, ${index}::int`.catch((e) => e.code)
        return sql`select ${index}::int as index`.then(([row]) => row?.index)
      }),
    )
    outcomes.forEach((outcome, index) => {
      expect(outcome).toBe(['22012', '42703', index][index % 3])
    })
  })

  it('runs transactions one after the other, each whole', async () => {
    const { sql } = pool(4)
    await sql`create table ledger (worker int, step int)`
    await Promise.all(
      Array.from({ length: 8 }, (_, worker) =>
        sql.begin(async (transaction) => {
          await transaction`insert into ledger values (${worker}, 1)`
          await wait(5)
          await transaction`insert into ledger values (${worker}, 2)`
          const open =
            await transaction`select worker from ledger group by worker having count(*) = 1`
          expect(open).toHaveLength(0)
        }),
      ),
    )
    const [row] = await sql`select count(*)::int as n from ledger`
    expect(row?.n).toBe(16)
  })

  it('recovers from errors inside a transaction by savepoint', async () => {
    const { sql } = pool(2)
    await sql`create table visits (id int primary key)`
    await sql.begin(async (transaction) => {
      await transaction`insert into visits values (${1})`
      await transaction
        .savepoint((inner) => inner`insert into visits values (${1})`)
        .catch((error) => expect(error.code).toBe('23505'))
      await transaction`insert into visits values (${2})`
    })
    expect(await sql`select id from visits order by id`).toHaveLength(2)
  })

  it('forgets the prepared statements of a client that left', async () => {
    const first = pool(1)
    for (let round = 0; round < 3; round++)
      await first.sql`select ${round}::int as kept_${first.sql.unsafe('x')}`
    const count = (sql: postgres.Sql) =>
      sql`select count(*)::int as n from pg_prepared_statements where statement like '%as kept_x%' and statement not like '%pg_prepared%'`
    const second = pool(1)
    const [before] = await count(second.sql)
    await first.sql.end()
    const [after] = await count(second.sql)
    expect(before?.n).toBe(1)
    expect(after?.n).toBe(0)
  })

  it('carries notifications from one client to another', async () => {
    const listener = pool(2)
    const speaker = pool(1)
    const heard: string[] = []
    await listener.sql.listen('news', (text) => heard.push(text))
    await speaker.sql`select pg_notify('news', ${'plot 7 changed'})`
    await speaker.sql.begin(
      (transaction) => transaction`select pg_notify('news', 'plot 8 changed')`,
    )
    await speaker.sql`select 1`
    expect(heard).toEqual(['plot 7 changed', 'plot 8 changed'])
  })

  it('rolls back for a client whose socket broke', async () => {
    const { sql, sockets } = pool(1)
    const other = pool(1)
    await other.sql`create table drafts (id int)`
    const broken = sql.begin(async (transaction) => {
      await transaction`insert into drafts values (1)`
      for (const socket of sockets) socket.destroy()
      await wait(20)
    })
    await expect(broken).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    expect(await other.sql`select * from drafts`).toHaveLength(0)
  })

  it('puts out a client that holds a transaction open in silence', async () => {
    const { sql } = pool(1)
    const other = pool(1)
    await other.sql`create table silent (id int)`
    const idle = sql.begin(async (transaction) => {
      await transaction`insert into silent values (1)`
      await wait(1500)
    })
    const outcome = expect(idle).rejects.toBeInstanceOf(Error)
    expect(await other.sql`select * from silent`).toHaveLength(0)
    await outcome
  })

  it('carries long answers and long values whole', async () => {
    const { sql } = pool(2)
    const rows =
      await sql`select g, repeat('x', 50) as t from generate_series(1, ${100_000}::int) g`
    expect(rows).toHaveLength(100_000)
    expect(rows[99_999]?.g).toBe(100_000)
    const long = '宗'.repeat(3_000_000)
    const [row] = await sql`select ${long}::text as value`
    expect(row?.value).toBe(long)
  })

  it('reads through a cursor of the driver', async () => {
    const { sql } = pool(2)
    const sizes: number[] = []
    for await (const rows of sql`select generate_series(1, ${250}::int) as g`.cursor(100)) {
      sizes.push(rows.length)
    }
    expect(sizes).toEqual([100, 100, 50])
  })
})
