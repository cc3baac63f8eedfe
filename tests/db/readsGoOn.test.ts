import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@panhuo/db/connect'
import type { Database, Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { copyWithPostgis, openServerCopy, temporaryFolder } from './openCopy.ts'

interface Opened {
  readonly database: Database
  /** Copies that answer meanwhile. */
  standIns(): string[]
  close(): Promise<void>
}

/** On a server there are none. */
const openServer = async (): Promise<Opened> => ({
  ...(await openServerCopy()),
  standIns: () => [],
})

async function openEmbedded(): Promise<Opened> {
  const { path, remove } = temporaryFolder()
  await copyWithPostgis(path)
  const database = await connect({ dataDir: path })
  const close = () => database.close().finally(remove)
  return { database, standIns: () => readdirSync(join(path, 'postgres.meanwhile')), close }
}

const insert = (run: Run, name: string) => run(sql`insert into thing (name) values (${name})`)
const names = sql`select name from thing order by name`

describe.each([
  ['embedded', openEmbedded, 1],
  ['server', openServer, 0],
])('a load of many seconds on the %s database', (_, open, copies) => {
  let at: Opened
  beforeAll(async () => {
    at = await open()
    await at.database.dedicated((client) =>
      client.unsafe("create table thing (name text); insert into thing values ('old')"),
    )
  })
  afterAll(() => at.close())

  const listed = async (options = {}) =>
    (await at.database.query<{ name: string }>(names, options)).map(({ name }) => name)

  it('lets reads go on from what stood before, and writes wait', async () => {
    const { database } = at
    const [written, mayEnd] = [gate(), gate()]
    const load = database.load(
      async (run) => {
        await insert(run, 'loaded')
        written.open()
        await mayEnd.opened
      },
      { readsGoOn: true },
    )
    // Asked before the stand-in is ready.
    expect(await listed()).toEqual(['old'])
    await Promise.race([written.opened, load])
    expect(at.standIns()).toHaveLength(copies)
    expect(await listed({ primary: true })).toEqual(['old'])
    const streamed: object[] = []
    for await (const rows of database.stream(names, { batch: 1 })) streamed.push(...rows)
    expect(streamed).toEqual([{ name: 'old' }])
    const added = database.transaction((run) => insert(run, 'added'))
    mayEnd.open()
    await load
    expect(await listed()).toContain('loaded')
    await added
    expect(await listed()).toEqual(['added', 'loaded', 'old'])
    await vi.waitFor(() => expect(at.standIns()).toEqual([]), 20_000)
  })

  it('leaves nothing of a load that fails, and of two lets one go first', async () => {
    const { database } = at
    const before = await listed()
    const failing = database.load(
      async (run) => {
        await insert(run, 'lost')
        throw new Error('no more')
      },
      { readsGoOn: true },
    )
    const next = database.load((run) => insert(run, 'next'), { readsGoOn: true })
    await expect(failing).rejects.toThrow('no more')
    expect(await listed({ primary: true })).toEqual(expect.arrayContaining(before))
    await next
    expect(await listed()).toEqual([...before, 'next'].sort())
    await vi.waitFor(() => expect(at.standIns()).toEqual([]), 20_000)
  })
})

function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
