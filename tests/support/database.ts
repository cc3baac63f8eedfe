import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { copyTemplate } from '@panhuo/db/embedded/template'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { databaseUrl, onServer } from './databases.ts'

/** The database under test; opened before the first test of the describe, so read it inside one. */
export interface Subject {
  readonly database: Database
}

interface OpenDatabase {
  database: Database
  remove(): Promise<void>
}

/**
 * Runs the same tests on the embedded and on the native database. Each gets a fresh, seeded
 * database of its own, so tests may write what they like; a file shares it among its tests.
 *
 * @example eachDatabase((at) => { test('…', async () => { await at.database.query(sql`…`) }) })
 */
export function eachDatabase(tests: (at: Subject) => void): void {
  onDatabase('embedded', tests)
  onDatabase('native', tests)
}

/** The same on one of the two, for what only that one does. */
export function onDatabase(which: 'embedded' | 'native', tests: (at: Subject) => void): void {
  describe(`${which} database`, () => {
    let open: OpenDatabase | undefined
    beforeAll(async () => {
      open = which === 'embedded' ? await openEmbeddedCopy() : await openNativeCopy()
    })
    afterAll(() => open?.remove())
    tests({
      get database() {
        if (!open) throw new Error('the database opens before the first test: ask inside a test')
        return open.database
      },
    })
  })
}

/** A copy of the embedded template in a temporary folder. */
export async function openEmbeddedCopy(): Promise<OpenDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'panhuo-test-'))
  copyTemplate(inject('embeddedTemplate'), dataDir)
  const database = await connect({ dataDir })
  return {
    database,
    async remove() {
      await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A copy of the native template under a name of its own. */
export async function openNativeCopy(): Promise<OpenDatabase> {
  const server = inject('nativeServer')
  const name = `panhuo_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await onServer(server, `create database ${name} template ${inject('nativeTemplate')}`)
  const database = await connect({ databaseUrl: databaseUrl(server, name), dataDir: '' })
  return {
    database,
    async remove() {
      await database.close()
      await onServer(server, `drop database ${name} with (force)`)
    },
  }
}
