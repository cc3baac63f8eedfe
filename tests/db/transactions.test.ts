import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothKinds, type OpenCopy, openServerCopy } from './openCopy.ts'

describe.each(bothKinds)('transactions, $kind', ({ open }) => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await open()
    await copy.database.transaction((run) =>
      run(sql`create table plots (code text primary key, area float check (area > 0), note jsonb)`),
    )
  })
  afterAll(() => copy.close())

  const add = (code: string) => sql`insert into plots values (${code}, ${1.5})`
  const codes = sql`select code from plots order by code`

  it('keeps nothing of a failed one', async () => {
    const { database } = copy
    const failed = database.transaction(async (run) => {
      await run(add('failed'))
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await database.query(codes)).toEqual([])
  })

  it('takes in the queries and streams of its own flow', async () => {
    const { database } = copy
    await database.transaction(async (run) => {
      await run(add('inside'))
      expect(await database.query(codes)).toEqual([{ code: 'inside' }])
      for await (const rows of database.stream(codes)) expect(rows).toEqual([{ code: 'inside' }])
    })
    await database.transaction((run) => run(sql`delete from plots`))
  })

  it('makes a savepoint of a nested one', async () => {
    const { database } = copy
    await database.transaction(async (run) => {
      await run(add('outer'))
      const nested = database.transaction(async (runNested) => {
        await runNested(add('inner'))
        await runNested(add('outer'))
      })
      await expect(nested).rejects.toMatchObject({ code: 'CONFLICT', sqlState: '23505' })
    })
    expect(await database.query(codes)).toEqual([{ code: 'outer' }])
  })

  it('serves many at once', async () => {
    const { database } = copy
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        database.transaction(async (run) => {
          await run(add(`many-${index}`))
          if (index % 4 === 0) await database.query(codes)
        }),
      ),
    )
    expect(await database.query(codes)).toHaveLength(41)
  })

  it('names what went wrong without SQL or values', async () => {
    const { database } = copy
    const secret = 'secret-owner'
    const taken = database.transaction(async (run) => {
      await run(add(secret))
      await run(add(secret))
    })
    const error = await taken.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'CONFLICT', constraint: 'plots_pkey' })
    expect(String(error)).not.toContain(secret)
    const small = database.query(sql`insert into plots values ('x', ${-1}::float)`)
    await expect(small).rejects.toMatchObject({ code: 'BAD_INPUT', constraint: 'plots_area_check' })
    const shape = database.query(sql`select ST_GeomFromText(${'POLYGON((0 0'})`)
    await expect(shape).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(database.query(sql`select missing`)).rejects.toMatchObject({ code: 'UNKNOWN' })
  })

  it('brings values back in the declared forms', async () => {
    const [row] = await copy.database.query(sql`
      select 143::bigint as count, 12.50::numeric as share, date '2024-02-29' as day,
        timestamptz '2024-02-29 08:00+08' as at, ${JSON.stringify({ a: 1 })}::jsonb as written,
        ${sql.param({ b: [2] })}::jsonb as given, ${sql.param(['x', 'y'])}::text[] as texts,
        ${sql.param([1, 2])}::int[] as numbers, ${true}::boolean as flag, ${null}::int as nothing`)
    expect(row).toEqual({
      count: 143,
      share: 12.5,
      day: '2024-02-29',
      at: new Date('2024-02-29T00:00:00Z'),
      written: { a: 1 },
      given: { b: [2] },
      texts: ['x', 'y'],
      numbers: [1, 2],
      flag: true,
      nothing: null,
    })
  })

  it('tells each statement to its listeners', async () => {
    const { database } = copy
    const heard: string[] = []
    const stop = database.onStatement((text) => heard.push(text))
    await database.query(sql`select ${1}::int as one`)
    await database.transaction((run) => run(sql`select 2 as two`))
    for await (const _ of database.stream(sql`select 3 as three`)) break
    stop()
    await database.query(sql`select 4 as four`)
    expect(heard).toEqual(['select $1::int as one', 'select 2 as two', 'select 3 as three'])
  })

  it('lets others in between the batches of a stream', async () => {
    const { database } = copy
    let rows = 0
    for await (const batch of database.stream(sql`select generate_series(1, ${1050}::int) as g`, {
      batch: 100,
    })) {
      rows += batch.length
      expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
    }
    expect(rows).toBe(1050)
  })
})

describe('transactions on a server', () => {
  let copy: OpenCopy

  beforeAll(async () => {
    copy = await openServerCopy()
    await copy.database.transaction(async (run) => {
      await run(sql`create table counters (id int primary key, n int)`)
      await run(sql`insert into counters values (1, 0), (2, 0)`)
    })
  })
  afterAll(() => copy.close())

  it('tries again when two lock each other out', async () => {
    const { database } = copy
    const bump = (first: number, second: number) =>
      database.transaction(async (run) => {
        await run(sql`update counters set n = n + 1 where id = ${first}`)
        await wait(50)
        await run(sql`update counters set n = n + 1 where id = ${second}`)
      })
    await Promise.all([bump(1, 2), bump(2, 1)])
    const rows = await database.query(sql`select n from counters order by id`)
    expect(rows).toEqual([{ n: 2 }, { n: 2 }])
  })

  it('fails whole when its connection is cut, and the next one works', async () => {
    const { database } = copy
    const cut = database.transaction(async (run) => {
      const [me] = await run<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await run(sql`insert into counters values (3, 0)`)
      await database.dedicated((client) => client`select pg_terminate_backend(${me?.pid ?? 0})`)
      await wait(100)
      await run(sql`insert into counters values (4, 0)`)
    })
    await expect(cut).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await database.query(sql`select id from counters where id > 2`)).toEqual([])
    await database.transaction((run) => run(sql`insert into counters values (5, 0)`))
    expect(await database.query(sql`select id from counters where id > 2`)).toEqual([{ id: 5 }])
  })
})
