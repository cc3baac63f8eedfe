import type { Database } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import type { AuditAction } from '@panhuo/shared/account/auditActions'
import { sql } from 'drizzle-orm'
import { containing, textArray } from '../filter/literal.ts'

/** A line of the audit log as an administrator reads it. */
export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly action: AuditAction
  readonly personId: string | null
  readonly personName: string | null
  readonly role: Role | null
  readonly address: string | null
  readonly subject: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditAsked {
  readonly actions?: readonly string[] | null | undefined
  /** Part of a name, a subject or an address. */
  readonly text?: string | null | undefined
  readonly from?: Date | null | undefined
  readonly to?: Date | null | undefined
  /** Number of the line below which to go on. */
  readonly before?: number | null | undefined
  readonly first: number
}

/** Lines of the log, newest first, and whether older ones match too. */
export async function readAudit(
  db: Database,
  { actions, text, from, to, before, first }: AuditAsked,
): Promise<{ rows: AuditRow[]; more: boolean }> {
  const like = text ? containing(text.trim().toLowerCase().replaceAll('\0', '')) : undefined
  const conditions = [
    actions && actions.length > 0 ? sql`action = any(${textArray(actions)})` : undefined,
    like &&
      sql`(lower(person_name) like ${like} or lower(subject) like ${like} or address like ${like})`,
    from && sql`at >= ${from.toISOString()}`,
    to && sql`at < ${to.toISOString()}`,
    before ? sql`id < ${before}::bigint` : undefined,
  ].filter((condition) => condition !== undefined && condition !== null && condition !== '')
  const where = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
  const rows = await db.query<AuditRow>(
    sql`select id, at, action, person_id as "personId", person_name as "personName", role, address, subject, detail from audit_event where ${where} order by id desc limit ${first + 1}::int`,
    { primary: true },
  )
  return { rows: rows.slice(0, first), more: rows.length > first }
}

/** Number of the first line that does not follow from the one before it; null where all do. */
export async function brokenAudit(db: Database): Promise<number | null> {
  const [found] = await db.query<{ id: number }>(
    sql`select place as id from (select a as line, row_number() over (order by a.id) as place, coalesce(lag(a.hash) over (order by a.id), '') as former from audit_event a) chain where (line).id <> place or (line).previous <> former or (line).hash <> audit_hash(line) order by place limit 1`,
    { primary: true },
  )
  return found?.id ?? null
}
