import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'
import { NotFound, type RecordName } from './failures.ts'
import type { FieldChange } from './fieldChange.ts'
import { type Entry, sameValue } from './mergedChanges.ts'
import { kindOfTable, type RecordKind } from './recordKind.ts'
import type { ColumnValues } from './setColumns.ts'

interface Touch {
  readonly tableName: string
  readonly recordId: number
  readonly code: string | null
}

interface EntryRow extends Entry, Touch {
  readonly changeId: number
  readonly version: number
}

/** One row that a change touched: its values before, and what was done to them since. */
export interface TouchedRow {
  readonly kind: RecordKind
  readonly id: number
  readonly code: string | null
  /** The record that it is or belongs to, where a link can lead to it. */
  readonly record: RecordName | null
  /** Null where the change made the row. */
  readonly before: ColumnValues | null
  readonly later: readonly FieldChange[]
}

/** The rows of a change, held, as far as the viewer may see them. Throws NotFound for another's. */
export async function touchedBy(run: Run, viewer: Viewer, changeId: number): Promise<TouchedRow[]> {
  const touches = await run<Touch>(
    sql`select distinct table_name as "tableName", record_id as "recordId", code from change_entry where change_id = ${changeId}::int order by 1, 2`,
  )
  const owners = new Map<string, string | null>()
  for (const touch of touches) owners.set(keyOf(touch), await hold(run, viewer, touch))
  // Read once nobody can change them any more: what was under way has been waited for. What is later
  // is told by the version: a change that began before this one may have written after it.
  const rows = await run<EntryRow>(
    sql`select change_id as "changeId", table_name as "tableName", record_id as "recordId", code, version, before, after, person_name as by, at
      from change_entry join change on change.id = change_id
        join (select table_name, record_id, min(version) as first from change_entry where change_id = ${changeId}::int group by 1, 2) own using (table_name, record_id)
      where version >= own.first
      order by table_name, record_id, version`,
  )
  const byRecord = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    byRecord.set(key, [...(byRecord.get(key) ?? []), row])
  }
  return [...byRecord].map(([key, history]) => touchedRow(changeId, history, owners.get(key)))
}

function keyOf({ tableName, recordId }: Touch): string {
  return `${tableName} ${recordId}`
}

function knownKind(tableName: string): RecordKind {
  const kind = kindOfTable(tableName)
  if (!kind) throw new Error(`No kind of record for ${tableName}`)
  return kind
}

/** Holds a row and returns the name of the record that it belongs to. Throws NotFound. */
async function hold(
  run: Run,
  viewer: Viewer,
  { tableName, recordId, code }: Touch,
): Promise<string | null> {
  const kind = knownKind(tableName)
  const [seen] = await run<{ owner: string | null }>(
    sql`select ${kind.owner ?? sql`null::text`} as owner from ${sql.identifier(tableName)} where id = ${recordId}::int and ${kind.scope(viewer)} for update of ${sql.identifier(tableName)}`,
  )
  if (!seen) throw new NotFound('changeId', code ?? String(recordId))
  return seen.owner
}

function touchedRow(
  changeId: number,
  history: readonly EntryRow[],
  owner: string | null | undefined,
): TouchedRow {
  const [{ tableName, recordId, code }] = history as [EntryRow]
  const kind = knownKind(tableName)
  const own = history.filter((row) => row.changeId === changeId)
  const since = history.filter((row) => row.changeId !== changeId)
  const made = own[0]?.before === null
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const step of own) {
    for (const column of Object.keys(step.after)) {
      if (!(column in after)) before[column] = step.before?.[column] ?? null
      after[column] = step.after[column]
    }
  }
  return {
    kind,
    id: recordId,
    code,
    record: recordOf(kind, code, owner ?? null),
    before: made ? null : before,
    later: laterChanges(kind, after, since, made),
  }
}

function recordOf(kind: RecordKind, code: string | null, owner: string | null): RecordName | null {
  const [type, ...rest] = owner?.split(' ') ?? []
  if (type) return { type, code: rest.join(' ') }
  return kind.isNode && code !== null ? { type: kind.type, code } : null
}

/** The columns of the change that hold another value by now; of a row that it made, any column. */
function laterChanges(
  kind: RecordKind,
  after: ColumnValues,
  since: readonly EntryRow[],
  made: boolean,
): FieldChange[] {
  const latest = new Map<string, EntryRow>()
  for (const row of since) {
    for (const column of Object.keys(row.after)) {
      if (made || column in after) latest.set(column, row)
    }
  }
  return [...latest].flatMap(([column, row]) => {
    if (sameValue(row.after[column], after[column])) return []
    const declared = kind.columns.get(column)
    const { by, at } = row
    return [
      {
        field: declared?.field ?? column,
        label: declared?.kept ?? { zh: column, en: column, access: 'S' as const },
        before: after[column] ?? null,
        after: row.after[column],
        by,
        at,
      },
    ]
  })
}
