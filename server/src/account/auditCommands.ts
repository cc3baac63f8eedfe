import type { Database, Run } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import type { AuditAction } from '@panhuo/shared/account/auditActions'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** One line of the audit log. */
export interface AuditEntry {
  readonly action: AuditAction
  readonly personId?: string | undefined
  readonly personName?: string | undefined
  readonly role?: Role | undefined
  readonly address?: string | undefined
  /** What it was done to: a user name, a file, a type of record. */
  readonly subject?: string | undefined
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

/** Writes one line; number, time and hash are the database's (see the migration of the table). */
export async function writeAudit(db: Database, entry: AuditEntry): Promise<void> {
  await db.transaction((run) => run(auditInsert(entry)))
}

/** Writes one line in the transaction of what it tells of. */
export async function auditIn(run: Run, entry: AuditEntry): Promise<void> {
  await run(auditInsert(entry))
}

/** Writes which restricted fields a request read, and how many values of each; nothing for none. */
export async function auditReads(
  db: Database,
  viewer: Viewer,
  reads: ReadonlyMap<string, number>,
): Promise<void> {
  if (reads.size === 0) return
  const subject = [...new Set([...reads.keys()].map((field) => field.split('.')[0]))].join(' ')
  const detail = { fields: Object.fromEntries(reads) }
  await writeAudit(db, { ...auditedBy(viewer), action: 'RESTRICTED_READ', subject, detail })
}

/** The part of a line that says who. */
export function auditedBy({ person, role, address }: Viewer) {
  return { personId: person?.id, personName: person?.name, role, address }
}

function auditInsert(entry: AuditEntry): SQL {
  const { action, personId, personName, role, address, subject, detail } = entry
  return sql`insert into audit_event (action, person_id, person_name, role, address, subject, detail) values (${action}, ${personId ?? null}, ${personName ?? null}, ${role ?? null}, ${address ?? null}, ${subject ?? null}, ${JSON.stringify(detail ?? {})}::text::jsonb)`
}
