import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import { type Duty, mayDo } from '@panhuo/shared/access/duties'
import type { Label } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { commitChange } from './commitChange.ts'
import {
  GuardNotMet,
  InvalidInput,
  NotAllowed,
  NotFound,
  type RecordName,
  WouldLose,
} from './failures.ts'
import type { FieldChange } from './fieldChange.ts'
import { type Entry, sameValue } from './mergedChanges.ts'
import { kindOfTable, type RecordKind } from './recordKind.ts'
import { type ColumnValues, setColumns } from './setColumns.ts'

export interface UndoOrder {
  readonly changeId: string
  readonly reason: string
  readonly requestId: string
}

export interface Undone {
  readonly changeId: string
  readonly records: readonly RecordName[]
}

interface TouchedRow extends Entry {
  readonly changeId: number
  readonly tableName: string
  readonly recordId: number
  readonly code: string | null
  readonly version: number
}

/** One row that a change touched: its values before, after, and as they are now. */
interface Touched {
  readonly kind: RecordKind
  readonly id: number
  readonly code: string | null
  /** Null where the change made the row. */
  readonly before: ColumnValues | null
  readonly later: readonly FieldChange[]
}

/**
 * Puts back what a change changed, as a change of its own; undoing an undoing does it again. What
 * it made is deleted softly. Throws WouldLose where a field has another value by now, GuardNotMet
 * where it was undone before or touched what cannot be put back.
 */
export async function undoChange(context: Context, input: UndoOrder): Promise<Undone> {
  const { role, person } = context.viewer
  // Whoever may not read the history learns from no answer which changes there are.
  if (!mayDo(role, 'READ_HISTORY')) throw new NotAllowed('READ_HISTORY', person !== undefined)
  const changeId = /^\d{1,9}$/.test(input.changeId) ? Number(input.changeId) : 0
  const kinds = await kindsOf(context, changeId)
  return commitChange(
    context,
    { ...input, duty: dutyOver(kinds), action: 'undoChange', input, undoes: changeId },
    async (run, id) => {
      await holdChange(run, changeId)
      const touched = await touchedBy(run, context.viewer, changeId)
      const lost = touched.flatMap(({ later }) => later)
      if (lost.length > 0) throw new WouldLose(lost)
      for (const row of touched) await putBack(run, row, input.reason)
      await refuseUnsound(run, context.viewer, touched)
      // What an undoing had undone stands again.
      await run(sql`update change set undone_by = null where undone_by = ${changeId}::int`)
      await run(sql`update change set undone_by = ${id}::int where id = ${changeId}::int`)
      return { changeId: String(id), records: namesOf(touched) }
    },
  )
}

async function kindsOf({ db }: Context, changeId: number): Promise<RecordKind[]> {
  const tables = await db.query<{ tableName: string | null }>(
    sql`select distinct table_name as "tableName" from change left join change_entry on change_id = change.id where change.id = ${changeId}::int order by 1`,
    { primary: true },
  )
  if (tables.length === 0) throw new NotFound('changeId', String(changeId))
  return tables.map(({ tableName }) => {
    if (tableName === null) {
      throw cannot('NOTHING_CHANGED', { zh: '没有可撤销的内容', en: 'there is nothing to undo' })
    }
    const kind = kindOfTable(tableName)
    if (kind?.duty) return kind
    throw cannot('NOT_UNDOABLE', { zh: '这类修改不能撤销', en: 'such a change cannot be undone' })
  })
}

function dutyOver(kinds: readonly RecordKind[]): Duty {
  // A change of a plot that drew cases along needs the plot's duty: the first kind stands for all.
  return kinds.find(({ type }) => type === 'Parcel')?.duty ?? kinds[0]?.duty ?? 'ADMINISTER'
}

async function holdChange(run: Run, changeId: number): Promise<void> {
  const [change] = await run<{ undoneBy: number | null }>(
    sql`select undone_by as "undoneBy" from change where id = ${changeId}::int for update`,
  )
  if (!change) throw new NotFound('changeId', String(changeId))
  if (change.undoneBy !== null) {
    throw cannot('ALREADY_UNDONE', { zh: '这次修改已被撤销', en: 'it has been undone already' })
  }
}

function cannot(code: string, said: Label): GuardNotMet {
  return new GuardNotMet([{ code, said }])
}

/** The rows of the change, held, with what was done to them since. */
async function touchedBy(run: Run, viewer: Viewer, changeId: number): Promise<Touched[]> {
  const rows = await run<TouchedRow>(
    sql`select change_id as "changeId", table_name as "tableName", record_id as "recordId", code, version, before, after, person_name as by, at
      from change_entry join change on change.id = change_id
      where (table_name, record_id) in (select table_name, record_id from change_entry where change_id = ${changeId}::int) and change_id >= ${changeId}::int
      order by table_name, record_id, version`,
  )
  const byRecord = new Map<string, TouchedRow[]>()
  for (const row of rows) {
    const key = `${row.tableName} ${row.recordId}`
    byRecord.set(key, [...(byRecord.get(key) ?? []), row])
  }
  const touched: Touched[] = []
  for (const history of byRecord.values()) touched.push(await held(run, viewer, changeId, history))
  return touched
}

async function held(
  run: Run,
  viewer: Viewer,
  changeId: number,
  history: readonly TouchedRow[],
): Promise<Touched> {
  const [{ tableName, recordId, code }] = history as [TouchedRow]
  const kind = kindOfTable(tableName)
  if (!kind) throw new Error(`No kind of record for ${tableName}`)
  const [seen] = await run(
    sql`select id from ${sql.identifier(tableName)} where id = ${recordId}::int and ${kind.scope(viewer)} for update`,
  )
  if (!seen) throw new NotFound('changeId', code ?? String(recordId))
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
    before: made ? null : before,
    later: laterChanges(kind, after, since, made),
  }
}

/** The columns of the change that hold another value by now; of a row that it made, any column. */
function laterChanges(
  kind: RecordKind,
  after: ColumnValues,
  since: readonly TouchedRow[],
  made: boolean,
): FieldChange[] {
  const latest = new Map<string, TouchedRow>()
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

async function putBack(run: Run, row: Touched, reason: string): Promise<void> {
  const { kind, id, code, before } = row
  if (before !== null) {
    const { name } = before
    // The words for search are no part of the history, since they follow from the name.
    const search = code && typeof name === 'string' ? { search: searchText(code, name) } : {}
    return setColumns(run, kind.tableName, id, { ...before, ...(kind.searched ? search : {}) })
  }
  if (!kind.removable) {
    throw cannot('NOT_UNDOABLE', {
      zh: `${kind.noun.zh}一经新建不能撤销`,
      en: `the making of a ${kind.noun.en} cannot be undone`,
    })
  }
  const table = sql.identifier(kind.tableName)
  await run(
    sql`update ${table} set deleted_at = now(), deleted_reason = ${reason.trim()} where id = ${id}::int`,
  )
}

async function refuseUnsound(run: Run, viewer: Viewer, touched: readonly Touched[]): Promise<void> {
  for (const kind of new Set(touched.map((row) => row.kind))) {
    const ids = touched.filter((row) => row.kind === kind).map(({ id }) => id)
    try {
      await kind.refuseUnsound?.(run, viewer, ids)
    } catch (error) {
      if (error instanceof InvalidInput) throw cannot('UNSOUND', error.said)
      throw error
    }
  }
}

function namesOf(touched: readonly Touched[]): RecordName[] {
  return touched.flatMap(({ kind, code }) => (code === null ? [] : [{ type: kind.type, code }]))
}
