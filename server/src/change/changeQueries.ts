import { mayDo } from '@panhuo/shared/access/duties'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { batched } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import type { FieldChange } from './fieldChange.ts'
import { type Entry, mergedChanges } from './mergedChanges.ts'
import { columnsFor, type RecordKind } from './recordKind.ts'

/** One change of one record, as a viewer may know it. */
export interface RecordChange {
  readonly id: number
  readonly at: Date
  readonly by: string
  readonly role: string
  readonly action: string
  /** Null where it speaks of fields that the viewer may not see. */
  readonly reason: string | null
  readonly undoes: number | null
  readonly undoneBy: number | null
  /** True where it made the record. */
  readonly made: boolean
  /** Version of the record after it. */
  readonly version: number
  readonly fields: readonly FieldChange[]
}

interface Row extends Omit<RecordChange, 'fields' | 'made'> {
  readonly recordId: number
  readonly steps: readonly Pick<Entry, 'before' | 'after'>[]
}

/** Which part of a timeline: `first` changes older than the change `after`. */
export interface TimelinePart {
  readonly first: number
  readonly after: number | null
}

/**
 * Changes of records of a kind, newest first, by id; one statement for all records of a page that
 * ask for the same part. What touched nothing that the viewer may see is not told at all.
 */
export function timelineOf(kind: RecordKind) {
  const read = batched<string, RecordChange[]>(async (context, keys) => {
    const parts = new Map<string, number[]>()
    for (const key of keys) {
      const [id = '', part = ''] = key.split('@')
      parts.set(part, [...(parts.get(part) ?? []), Number(id)])
    }
    const found = await Promise.all(
      [...parts].map(async ([part, ids]) => {
        const [first = 0, after] = part.split(',').map(Number)
        const read = await readPart(kind, context, ids, first, after || null)
        return ids.map((id) => [`${id}@${part}`, read.get(id) ?? []] as const)
      }),
    )
    return new Map(found.flat())
  })
  return async (context: Context, id: number, { first, after }: TimelinePart) =>
    mayDo(context.viewer.role, 'READ_HISTORY')
      ? ((await read(context, `${id}@${first},${after ?? 0}`)) ?? [])
      : null
}

async function readPart(
  kind: RecordKind,
  { db, viewer, signal }: Context,
  ids: readonly number[],
  first: number,
  after: number | null,
): Promise<Map<number, RecordChange[]>> {
  const visible = columnsFor(kind, viewer)
  const rows = await db.query<Row>(
    sql`select record.id as "recordId", change.id, at, person_name as by, role, action, reason, undoes, undone_by as "undoneBy", version, steps
      from unnest(${`{${ids.join(',')}}`}::text::int[]) as record(id) cross join lateral (
        select change_id, max(version) as version, json_agg(json_build_object('before', before, 'after', after) order by version) as steps
        from change_entry where table_name = ${kind.tableName} and record_id = record.id and (${after}::int is null or change_id < ${after}::int)
        group by change_id having bool_or(after ?| ${textArray(visible)}) order by change_id desc limit ${first}::int
      ) as entry join change on change.id = change_id order by change.id desc`,
    { signal },
  )
  const byRecord = new Map<number, RecordChange[]>()
  for (const { recordId, ...row } of rows) {
    const known = byRecord.get(recordId) ?? []
    known.push(told(kind, viewer, row))
    byRecord.set(recordId, known)
  }
  return byRecord
}

function told(kind: RecordKind, viewer: Viewer, row: Omit<Row, 'recordId'>): RecordChange {
  const { steps, ...change } = row
  const visible = new Set(columnsFor(kind, viewer))
  const isHidden = steps.some(({ after }) =>
    Object.keys(after).some((column) => kind.columns.has(column) && !visible.has(column)),
  )
  const { by, at } = change
  return {
    ...change,
    reason: isHidden ? null : change.reason,
    made: steps[0]?.before === null,
    fields: mergedChanges(
      kind,
      visible,
      steps.map((step) => ({ ...step, by, at })),
    ),
  }
}
