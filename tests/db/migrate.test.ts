import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@panhuo/db/connect'
import { migrate } from '@panhuo/db/migrate'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bothKinds, createOnServer, type OpenCopy, temporaryFolder } from './openCopy.ts'

const extensions = `create extension if not exists postgis;
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gist;`
const tables = `create type stage as enum ('OPEN', 'DONE');
--> statement-breakpoint
create table plots (code text primary key, stages stage[], shape geometry(MultiPolygon, 4490));
--> statement-breakpoint
create index on plots using gist (shape);`

let folder: ReturnType<typeof temporaryFolder>

/** Writes a migrations folder as drizzle-kit does. */
function writeMigrations(...files: string[]): string {
  mkdirSync(join(folder.path, 'meta'), { recursive: true })
  const entries = files.map((text, index) => {
    const tag = `000${index}_step`
    writeFileSync(join(folder.path, `${tag}.sql`), text)
    return { idx: index, version: '7', when: 1_790_000_000_000 + index, tag, breakpoints: true }
  })
  const journal = { version: '7', dialect: 'postgresql', entries }
  writeFileSync(join(folder.path, 'meta', '_journal.json'), JSON.stringify(journal))
  return folder.path
}

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe.each(bothKinds)('migrations, $kind', ({ open }) => {
  let copy: OpenCopy

  beforeEach(async () => {
    copy = await open()
  })
  afterEach(() => copy.close())

  it('applies what is missing, once, and in order', async () => {
    const { database } = copy
    expect(await migrate(database, join(folder.path, 'absent'))).toBe(0)
    expect(await migrate(database, writeMigrations(extensions))).toBe(1)
    expect(await migrate(database, writeMigrations(extensions, tables))).toBe(1)
    expect(await migrate(database, writeMigrations(extensions, tables))).toBe(0)
    const add = sql`insert into plots values ('a', ${sql.param(['OPEN', 'DONE'])}::stage[])`
    await database.transaction((run) => run(add))
    const [row] = await database.query(sql`select code, stages from plots`)
    expect(row).toEqual({ code: 'a', stages: ['OPEN', 'DONE'] })
  })

  it('leaves nothing behind when one fails', async () => {
    const { database } = copy
    await expect(migrate(database, writeMigrations(tables, 'select 1 / 0'))).rejects.toThrow()
    expect(await database.query(sql`select to_regclass('plots') as found`)).toEqual([
      { found: null },
    ])
    expect(await migrate(database, writeMigrations(tables))).toBe(1)
  })
})

it('lets two servers start at once', async () => {
  const { url, drop } = await createOnServer()
  const migrations = writeMigrations(extensions, tables)
  const start = async () => {
    const database = await connect({ databaseUrl: url, dataDir: 'unused' })
    const applied = await migrate(database, migrations)
    await database.close()
    return applied
  }
  const applied = await Promise.all([start(), start(), start()])
  expect(applied.sort()).toEqual([0, 0, 2])
  await drop()
})
