import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { copyTemplate } from '@panhuo/db/embedded/template'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { buildSmallTown } from './buildSmallTown.ts'
import type { Subject } from './database.ts'
import { databaseUrl, onServer } from './databases.ts'

/** What a lent database holds: the seeds, or the small town in their place. */
const contents = {
  seeds: async (_database: Database) => {},
  town: buildSmallTown,
} as const
type Content = keyof typeof contents
type Which = 'embedded' | 'native'

interface Lent {
  readonly database: Database
  /** Changes that it holds from the start. */
  readonly changes: number
}

const lent = new Map<string, Promise<Lent>>()

/**
 * Runs the same tests on the embedded and on the native database with this content, for files that
 * only read the register. Each is built once in a test process and lent to the next file: building
 * and warming it took longer than most of them. It ends with the process. Fails where a file has
 * changed the register.
 */
export function eachLent(content: Content, tests: (at: Subject) => void): void {
  onLent('embedded', content, tests)
  onLent('native', content, tests)
}

/** The same on one of the two, for what no database answers differently. */
export function onLent(which: Which, content: Content, tests: (at: Subject) => void): void {
  describe(`${which} database`, () => tests(lendHere(which, content)))
}

/** Lends a database to the describe around it, for a file that asks both at once. */
export function lendHere(which: Which, content: Content): Subject {
  const key = `${content}_${which}`
  let open: Lent | undefined
  beforeAll(async () => {
    const one = lent.get(key) ?? build(content, which)
    lent.set(key, one)
    open = await one
  })
  afterAll(async () => {
    if (!open || (await changesOf(open.database)) === open.changes) return
    lent.delete(key)
    throw new Error('This file changed the register that others read: use eachDatabase.')
  })
  return {
    get database() {
      if (!open) throw new Error('the database opens before the first test: ask inside a test')
      return open.database
    },
  }
}

async function build(content: Content, which: Which): Promise<Lent> {
  // Not by the process: a file that loads modules anew makes this one forget what it has lent.
  const name = `lent_${content}_${randomUUID().slice(0, 8)}`
  const database = await (which === 'embedded' ? openEmbedded(name) : openNative(name))
  await contents[content](database)
  return { database, changes: await changesOf(database) }
}

/** No row of the register can be written outside a change. */
async function changesOf(database: Database): Promise<number> {
  const [found] = await database.query<{ changes: number }>(
    sql`select count(*)::int as changes from change`,
  )
  return found?.changes ?? 0
}

function openEmbedded(name: string): Promise<Database> {
  const dataDir = join(inject('lentFolder'), name)
  copyTemplate(inject('embeddedTemplate'), dataDir)
  return connect({ dataDir })
}

async function openNative(name: string): Promise<Database> {
  const [server, template] = [inject('nativeServer'), inject('nativeTemplate')]
  await onServer(server, `create database ${template}_${name} template ${template}`)
  return connect({ databaseUrl: databaseUrl(server, `${template}_${name}`), dataDir: '' })
}
