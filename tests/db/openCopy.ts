import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { copyTemplate, prepareTemplate } from '@panhuo/db/embedded/template'
import { inject } from 'vitest'
import { databaseUrl, onServer } from '../support/databases.ts'

/** A new folder below the system's temporary one; `remove` takes it away. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'panhuo-db-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A data folder that holds an empty database with PostGIS. */
export async function copyWithPostgis(path: string): Promise<void> {
  const template = await prepareTemplate({
    inputs: [],
    prepare: (database) =>
      database.dedicated((client) => client.unsafe('create extension if not exists postgis')),
  })
  copyTemplate(template, path)
}

export interface OpenCopy {
  database: Database
  close(): Promise<void>
}

/** An embedded database with PostGIS, of its own folder. */
export async function openEmbeddedCopy(statementTimeoutMs?: number): Promise<OpenCopy> {
  const folder = temporaryFolder()
  await copyWithPostgis(folder.path)
  const database = await connect({ dataDir: folder.path, statementTimeoutMs })
  return {
    database,
    async close() {
      await database.close()
      folder.remove()
    },
  }
}

/** Connection text of a new database on the test server, and how to drop it. */
export async function createOnServer(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('nativeServer')
  const name = `panhuo_${randomUUID().slice(0, 8)}`
  await onServer(server, `create database ${name}`)
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  }
}

/** A database of its own on the test server. */
export async function openServerCopy(statementTimeoutMs?: number): Promise<OpenCopy> {
  const { url, drop } = await createOnServer()
  const database = await connect({ databaseUrl: url, dataDir: 'unused', statementTimeoutMs })
  return {
    database,
    async close() {
      await database.close()
      await drop()
    },
  }
}

/** Both kinds of database, for tests that must come out alike. */
export const bothKinds = [
  { kind: 'embedded', open: openEmbeddedCopy },
  { kind: 'server', open: openServerCopy },
] as const
