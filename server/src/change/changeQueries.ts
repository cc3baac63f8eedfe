import { mayDo } from '@panhuo/shared/access/duties'
import type { Label } from '@panhuo/shared/words/label'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { batched } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import type { FieldChange } from './fieldChange.ts'
import { type Entry, mergedChanges } from './mergedChanges.ts'
import { columnsFor, kindOfTable, type RecordKind } from './recordKind.ts'
import { tellingsOf } from './tellings.ts'

/** What a change did to one part of a record, such as a milestone of its case. */
export interface PartChange {
  readonly noun: Label
  /** What the part is called among others. */
  readonly name: Label | null
  readonly made: boolean
  readonly fields: readonly FieldChange[]
}

/** One change of one record, as a viewer may know it. */
export interface RecordChange {
  readonly id: number
  readonly at: Date
  readonly by: string
  readonly role: string
  readonly action: string
  /** Null where it speaks of what the viewer may not see. */
  readonly reason: string | null
  readonly undoes: number | null
  readonly undoneBy: number | null
  /** True where it made the record. */
  readonly made: boolean
  /** Version of the record after it; null where it changed parts of the record alone. */
  readonly version: number | null
  readonly fields: readonly FieldChange[]
  readonly parts: readonly PartChange[]
}

interface Step extends Pick<Entry, 'before' | 'after'> {
  readonly table: string
  readonly record: number
  readonly version: number
  readonly seen: boolean
  readonly called: Readonly<Record<string, unknown>> | null
}

interface Row extends Omit<RecordChange, 'fields' | 'parts' | 'made' | 'version'> {
  readonly recordId: number
  readonly steps: readonly Step[]
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

/**
 * Changes of all rows of a kind that stands for no record of its own, such as rules, newest first: each
 * row is told as a part. Empty for those who may not read the history.
 */
export async function changesOfAll(
  part: RecordKind,
  { db, viewer, signal }: Context,
  { first, after }: TimelinePart,
): Promise<RecordChange[]> {
  if (!mayDo(viewer.role, 'READ_HISTORY')) return []
  const table = sql.identifier(part.tableName)
  const rows = await db.query<Row>(
    sql`select change.id, at, person_name as by, role, action, reason, undoes, undone_by as "undoneBy", steps
      from (
        select change_id, json_agg(json_build_object('table', table_name, 'record', record_id, 'version', e.version, 'before', before, 'after', after, 'seen', true, 'called', ${calledOf(part)}) order by record_id, e.version) as steps
        from ${table} join change_entry e on e.table_name = ${part.tableName} and e.record_id = ${table}.id
        where after ?| ${textArray(columnsFor(part, viewer))} and (${after}::int is null or change_id < ${after}::int)
        group by change_id order by change_id desc limit ${first}::int
      ) as entry join change on change.id = change_id order by change.id desc`,
    { signal },
  )
  return rows.map((row) => told(null, viewer, row))
}

/** The columns that words for a part are made from, as JSON. */
function calledOf({ tableName, called }: RecordKind): SQL {
  if (!called) return sql`null::json`
  const table = sql.identifier(tableName)
  return sql`json_build_object(${sql.join(
    called.by.flatMap((column) => [
      sql.raw(`'${column}'`),
      sql`${table}.${sql.identifier(column)}`,
    ]),
    sql`, `,
  )})`
}

async function readPart(
  kind: RecordKind,
  { db, viewer, signal }: Context,
  ids: readonly number[],
  first: number,
  after: number | null,
): Promise<Map<number, RecordChange[]>> {
  const rows = await db.query<Row>(
    sql`select record.id as "recordId", change.id, at, person_name as by, role, action, reason, undoes, undone_by as "undoneBy", steps
      from unnest(${`{${ids.join(',')}}`}::text::int[]) as record(id) cross join lateral (
        select change_id, json_agg(json_build_object('table', table_name, 'record', record_id, 'version', version, 'before', before, 'after', after, 'seen', seen, 'called', called) order by table_name <> ${kind.tableName}, table_name, record_id, version) as steps
        from (${sql.join(sourcesOf(kind, viewer), sql` union all `)}) as entry
        where ${after}::int is null or change_id < ${after}::int
        group by change_id having bool_or(told) order by change_id desc limit ${first}::int
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

const columns = sql.raw('change_id, table_name, record_id, version, before, after')

/** Entries of the row `record.id` itself and of its parts, with whether the viewer may see them. */
function sourcesOf(kind: RecordKind, viewer: Viewer): SQL[] {
  const own = sql`select ${columns}, true as seen, after ?| ${textArray(columnsFor(kind, viewer))} as told, null::json as called from change_entry where table_name = ${kind.tableName} and record_id = record.id`
  const parts = tellingsOf(kind).map(({ part, idsOf }) => {
    const table = sql.identifier(part.tableName)
    const seen = part.scope(viewer)
    // What is made together with its owner would only repeat that the owner was made.
    const alone = part.unmaking === 'FOLLOW' ? sql`e.before is not null` : sql`true`
    return sql`select e.change_id, e.table_name, e.record_id, e.version, e.before, e.after, ${seen} as seen, ${seen} and e.after ?| ${textArray(columnsFor(part, viewer))} as told, ${calledOf(part)} as called from ${table} join change_entry e on e.table_name = ${part.tableName} and e.record_id = ${table}.id where ${table}.id in (${idsOf(sql`record.id`)}) and ${alone}`
  })
  return [own, ...parts]
}

function told(kind: RecordKind | null, viewer: Viewer, row: Omit<Row, 'recordId'>): RecordChange {
  const { steps, ...change } = row
  const { by, at } = change
  const own = steps.filter(({ table }) => table === kind?.tableName)
  const parts = new Map<string, Step[]>()
  for (const step of steps) {
    if (step.table === kind?.tableName || !step.seen) continue
    const key = `${step.table} ${step.record}`
    parts.set(key, [...(parts.get(key) ?? []), step])
  }
  const fieldsOf = (of: RecordKind, some: readonly Step[]) =>
    mergedChanges(
      of,
      new Set(columnsFor(of, viewer)),
      some.map((step) => ({ ...step, by, at })),
    )
  return {
    ...change,
    reason: steps.some((step) => isHidden(step, viewer)) ? null : change.reason,
    made: own[0]?.before === null,
    version: own.at(-1)?.version ?? null,
    fields: kind ? fieldsOf(kind, own) : [],
    parts: [...parts.values()].flatMap((some) => {
      const [{ table, called, before }] = some as [Step]
      const part = kindOfTable(table)
      const fields = part ? fieldsOf(part, some) : []
      if (!part || fields.length === 0) return []
      const name = (called && part.called?.words(called)) ?? null
      return [{ noun: part.noun, name, made: before === null, fields }]
    }),
  }
}

/** Whether a step touched something that the viewer may not be told. */
function isHidden({ table, seen, after }: Step, viewer: Viewer): boolean {
  const kind = kindOfTable(table)
  if (!seen || !kind) return true
  const visible = new Set(columnsFor(kind, viewer))
  return Object.keys(after).some((column) => kind.columns.has(column) && !visible.has(column))
}
