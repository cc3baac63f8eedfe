import type { Database } from '@panhuo/db/database'
import { type SQL, sql } from 'drizzle-orm'

/** An access key without the key. */
export interface KeyRow {
  readonly id: number
  readonly personId: string
  readonly username: string
  readonly name: string
  readonly start: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

/** Access keys, newest first: of one person, or of everybody. */
export function readKeys(db: Database, personId?: string): Promise<KeyRow[]> {
  return read(db, personId === undefined ? sql`true` : sql`k.person_id = ${personId}`)
}

/** One key; undefined where there is none. */
export async function readKey(db: Database, id: number): Promise<KeyRow | undefined> {
  return (await read(db, sql`k.id = ${id}::int`))[0]
}

function read(db: Database, where: SQL): Promise<KeyRow[]> {
  return db.query<KeyRow>(
    sql`select k.id, k.person_id as "personId", p.username, k.name, k.start, k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt" from access_key k join person p on p.id = k.person_id where ${where} order by k.id desc`,
    { primary: true },
  )
}
