import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { TransactionSql } from 'postgres'
import { SETUP_LOCK } from './connection/requirements.ts'
import type { Database } from './database.ts'

/** Where the migrations of the product lie. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/**
 * Applies the migrations that the database has not seen, all in one transaction, and returns how
 * many there were. Two servers that start at once take turns; the book-keeping is Drizzle's own.
 */
export async function migrate(database: Database, folder = migrationsFolder): Promise<number> {
  const migrations = existsSync(join(folder, 'meta', '_journal.json'))
    ? readMigrationFiles({ migrationsFolder: folder })
    : []
  if (migrations.length === 0) return 0
  return database.dedicated((client) =>
    client.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${SETUP_LOCK})`
      const last = await lastApplied(transaction)
      const missing = migrations.filter((migration) => migration.folderMillis > last)
      for (const migration of missing) await apply(transaction, migration)
      return missing.length
    }),
  )
}

async function lastApplied(transaction: TransactionSql): Promise<number> {
  await transaction.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key,
      hash text not null,
      created_at bigint
    )`)
  const [found] = await transaction<{ last: number | null }[]>`
    select max(created_at) as last from drizzle.__drizzle_migrations`
  return found?.last ?? 0
}

async function apply(transaction: TransactionSql, migration: MigrationMeta): Promise<void> {
  for (const statement of migration.sql) {
    if (statement.trim() !== '') await transaction.unsafe(statement)
  }
  await transaction`
    insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`
}
