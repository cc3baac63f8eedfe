import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@panhuo/db/connect'
import { prepareTemplate } from '@panhuo/db/embedded/template'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startNativeCluster } from './nativeCluster.ts'
import { prepareDatabase } from './prepareDatabase.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the seeded embedded database; tests copy it and never open it. */
    embeddedTemplate: string
    /** Server on which each test file makes its own database. */
    nativeServer: string
    /** Name of the seeded database that they start from. */
    nativeTemplate: string
    /** Folder for what is lent from one test file to the next; it goes with the run. */
    lentFolder: string
  }
}

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * Before the first test that needs a database: one embedded and one native database with all
 * migrations and seeds, for the test files to copy. A missing server is a failure, never a skip.
 */
export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PANHUO_TEST_DATABASE_URL
  const cluster = given ? { url: given, stop: async () => {} } : await startNativeCluster()
  const nativeTemplate = `panhuo_template_${randomUUID().slice(0, 8)}`
  const lentFolder = mkdtempSync(join(tmpdir(), 'panhuo-lent-'))
  const stop = async () => {
    if (given) await dropAll(given, nativeTemplate)
    await cluster.stop()
    rmSync(lentFolder, { recursive: true, force: true })
  }
  try {
    await onServer(cluster.url, `create database ${nativeTemplate}`)
    const native = await connect({
      databaseUrl: databaseUrl(cluster.url, nativeTemplate),
      dataDir: '',
      statementTimeoutMs: 0,
    })
    await prepareDatabase(native).finally(() => native.close())
    project.provide('embeddedTemplate', await embeddedTemplate())
    project.provide('nativeServer', cluster.url)
    project.provide('nativeTemplate', nativeTemplate)
    project.provide('lentFolder', lentFolder)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Drops the template on a server that stays, and what was lent from it. */
async function dropAll(server: string, template: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => {} })
  try {
    const made = await client`select datname from pg_database where datname like ${`${template}%`}`
    for (const { datname } of made) {
      await client.unsafe(`drop database if exists ${datname} with (force)`)
    }
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Data folder of an embedded database that is migrated and seeded; made when one of these changed. */
export function embeddedTemplate(): Promise<string> {
  return prepareTemplate({
    inputs: [
      'db/migrations',
      'db/seeds',
      'db/src',
      'shared/src',
      'tests/support/prepareDatabase.ts',
    ].map(folder),
    prepare: prepareDatabase,
  })
}

/** The same server, another database. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement of the kind that stands outside transactions. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => {} })
  await client.unsafe(statement).finally(() => client.end({ timeout: 5 }))
}
