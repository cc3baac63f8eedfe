import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import { textArray } from '../filter/literal.ts'

/** Ids of towns by their codes; null for an empty list, which means all. Throws InvalidInput. */
export async function townIds(db: Database, codes: readonly string[]): Promise<number[] | null> {
  if (codes.length === 0) return null
  const rows = await db.query<{ id: number; code: string }>(
    sql`select id, code from place where kind = 'TOWN' and deleted_at is null and code = any(${textArray(codes.map((code) => code.replaceAll('\0', '')))}) order by id`,
  )
  const unknown = codes.find((code) => !rows.some((row) => row.code === code))
  if (unknown !== undefined) {
    throw new InvalidInput('towns', {
      zh: `没有编号为 ${unknown} 的镇街`,
      en: `there is no town with the code ${unknown}`,
    })
  }
  return rows.map(({ id }) => id)
}
