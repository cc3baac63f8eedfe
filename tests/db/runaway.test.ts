import { DatabaseError } from '@panhuo/db/databaseError'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothKinds, type OpenCopy } from './openCopy.ts'

const endless = sql`select count(*) from generate_series(1, ${1e11}::bigint)`

describe.each(bothKinds)('a runaway statement, $kind', ({ open }) => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await open(1000)
  })
  afterAll(() => copy.close())

  it('ends with TIMEOUT while those in line are answered', async () => {
    const { database } = copy
    await database.query(sql`select ${1}::int as one`)
    const runaway = database.query(endless).catch((error: unknown) => error)
    const others = await Promise.all([
      database.query(sql`select ${1}::int as one`),
      database.transaction((run) => run(sql`select 2 as two`)),
    ])
    expect(others).toEqual([[{ one: 1 }], [{ two: 2 }]])
    const error = await runaway
    expect(error).toBeInstanceOf(DatabaseError)
    expect(error).toMatchObject({ code: 'TIMEOUT', sqlState: '57014' })
    expect(String(error)).not.toContain('generate_series')
  })

  it('leaves the prepared statements of the others in order', async () => {
    const { database } = copy
    const ask = () =>
      Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          database.query(sql`select ${index}::int as index`),
        ),
      )
    const expected = Array.from({ length: 12 }, (_, index) => [{ index }])
    expect(await ask()).toEqual(expected)
    await expect(database.query(endless)).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(await ask()).toEqual(expected)
  })

  it('undoes its transaction, even when the failure was swallowed', async () => {
    const { database } = copy
    await database.transaction((run) => run(sql`create table attempts (id int)`))
    const half = database.transaction(async (run) => {
      await run(sql`insert into attempts values (1)`)
      await run(endless).catch(() => {})
      await run(sql`insert into attempts values (2)`).catch(() => {})
    })
    await expect(half).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(await database.query(sql`select id from attempts`)).toEqual([])
    await database.transaction((run) => run(sql`insert into attempts values (3)`))
    expect(await database.query(sql`select id from attempts`)).toEqual([{ id: 3 }])
  })
})
