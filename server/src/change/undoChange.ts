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
import type { Order } from './order.ts'
import { checksOf, kindOfTable, type RecordKind } from './recordKind.ts'
import { setColumns } from './setColumns.ts'
import { type TouchedRow, touchedBy } from './touchedRows.ts'
import { againstUndoing } from './undoGuards.ts'

export interface UndoOrder extends Order {
  readonly changeId: string
}

export interface Undone {
  readonly changeId: string
  readonly records: readonly RecordName[]
}

/**
 * Puts back what a change changed, as a change of its own; undoing an undoing does it again. What
 * it made is taken back as its kind says. Throws WouldLose where a field has another value by now,
 * GuardNotMet where it was undone before, touched what cannot be put back, is undone elsewhere as a
 * whole, or would leave a record in a state that no command makes.
 */
export async function undoChange(context: Context, input: UndoOrder): Promise<Undone> {
  const { role, person } = context.viewer
  // Whoever may not read the history learns from no answer which changes there are.
  if (!mayDo(role, 'READ_HISTORY')) throw new NotAllowed('READ_HISTORY', person !== undefined)
  const changeId = /^\d{1,9}$/.test(input.changeId) ? Number(input.changeId) : 0
  const kinds = await kindsOf(context, changeId)
  return commitChange(
    context,
    {
      ...input,
      duty: dutyOver(kinds, context.viewer),
      action: 'undoChange',
      input,
      undoes: changeId,
    },
    async (run, id) => {
      await holdChange(run, changeId)
      const held = await againstUndoing(run, changeId)
      if (held.length > 0) throw new GuardNotMet(held)
      const touched = await touchedBy(run, context.viewer, changeId)
      const lost = touched.flatMap(({ later }) => later)
      if (lost.length > 0) throw new WouldLose(lost)
      for (const row of touched.toSorted(lettingGoFirst)) await putBack(run, row, input.reason)
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

/** Every duty of the kinds is needed; the one that is missing is named, where one is. */
function dutyOver(kinds: readonly RecordKind[], { role }: Viewer): Duty {
  const duties = kinds.map(({ duty }) => duty ?? 'ADMINISTER')
  return duties.find((duty) => !mayDo(role, duty)) ?? duties[0] ?? 'ADMINISTER'
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

/** What was made, and what becomes inactive, gives its place up before another row takes it. */
function lettingGoFirst(one: TouchedRow, other: TouchedRow): number {
  const letsGo = ({ before }: TouchedRow) => before === null || before.active === false
  return Number(letsGo(other)) - Number(letsGo(one))
}

async function putBack(run: Run, row: TouchedRow, reason: string): Promise<void> {
  const { kind, id, code, before } = row
  if (before !== null) {
    const { name } = before
    // The words for search are no part of the history, since they follow from the name.
    const search = code && typeof name === 'string' ? { search: searchText(code, name) } : {}
    return setColumns(run, kind.tableName, id, { ...before, ...(kind.searched ? search : {}) })
  }
  if (kind.unmaking === undefined) {
    throw cannot('NOT_UNDOABLE', {
      zh: `${kind.noun.zh}一经新建不能撤销`,
      en: `the making of a ${kind.noun.en} cannot be undone`,
    })
  }
  if (kind.unmaking === 'FOLLOW') return
  if (kind.unmaking !== 'DELETE') return setColumns(run, kind.tableName, id, kind.unmaking)
  const why = kind.saysWhyDeleted ? sql`, deleted_reason = ${reason.trim()}` : sql``
  await run(
    sql`update ${sql.identifier(kind.tableName)} set deleted_at = now()${why} where id = ${id}::int`,
  )
}

async function refuseUnsound(
  run: Run,
  viewer: Viewer,
  touched: readonly TouchedRow[],
): Promise<void> {
  for (const kind of new Set(touched.map((row) => row.kind))) {
    const ids = touched.filter((row) => row.kind === kind).map(({ id }) => id)
    try {
      for (const check of checksOf(kind)) await check(run, viewer, ids)
    } catch (error) {
      if (error instanceof InvalidInput) throw cannot('UNSOUND', error.said)
      throw error
    }
  }
}

function namesOf(touched: readonly TouchedRow[]): RecordName[] {
  const named = touched.flatMap(({ record }) => (record ? [record] : []))
  return [...new Map(named.map((name) => [`${name.type} ${name.code}`, name])).values()]
}
