import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import { NotFound, VersionConflict } from './failures.ts'
import type { FieldChange } from './fieldChange.ts'
import { type Entry, mergedChanges } from './mergedChanges.ts'
import { columnsFor, type RecordKind } from './recordKind.ts'

export interface LockedRecord {
  readonly id: number
  readonly code: string
  readonly version: number
}

/**
 * Holds a record for the rest of the change. Throws NotFound where it is absent, deleted or out of
 * the viewer's scope, VersionConflict where it is no longer what the person saw.
 */
export async function lockRecord(
  run: Run,
  kind: RecordKind,
  viewer: Viewer,
  code: string,
  expectedVersion: number,
  field = 'code',
): Promise<LockedRecord> {
  const table = sql.identifier(kind.tableName)
  const [record] = code.includes('\0')
    ? []
    : await run<LockedRecord>(
        sql`select id, code, version from ${table} where code = ${code} and deleted_at is null and ${kind.scope(viewer)} for update`,
      )
  if (!record) throw new NotFound(field, `${kind.noun.zh} ${code.slice(0, 60)}`)
  await refuseOther(run, kind, viewer, record, expectedVersion)
  return record
}

/** Throws VersionConflict, with what others changed since, where the versions differ. */
export async function refuseOther(
  run: Run,
  kind: RecordKind,
  viewer: Viewer,
  { id, code, version }: LockedRecord,
  expectedVersion: number,
): Promise<void> {
  if (version === expectedVersion) return
  const theirs = await changedSince(run, kind, viewer, id, expectedVersion)
  throw new VersionConflict({ type: kind.type, code }, expectedVersion, version, theirs)
}

/** What changed after a version, each field once: as it was then and as it is now. */
export async function changedSince(
  run: Run,
  kind: RecordKind,
  viewer: Viewer,
  id: number,
  version: number,
): Promise<FieldChange[]> {
  const entries = await run<Entry>(
    sql`select before, after, person_name as by, at from change_entry join change on change.id = change_id where table_name = ${kind.tableName} and record_id = ${id}::int and version > ${version}::int order by version`,
  )
  return mergedChanges(kind, new Set(columnsFor(kind, viewer)), entries)
}
