import type { Run } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import type { Duty } from '@panhuo/shared/access/duties'
import type { Label } from '@panhuo/shared/words/label'
import { getTableColumns, getTableName, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Viewer } from '../request/viewer.ts'
import type { KeptField } from './fieldChange.ts'
import type { ColumnValues } from './setColumns.ts'

/** What the change engine must know of a kind of record. */
export interface RecordKind {
  /** Name of the GraphQL type. */
  readonly type: string
  readonly tableName: string
  readonly noun: Label
  /** Column → field name and its words; columns that are nobody's business are absent. */
  readonly columns: ReadonlyMap<string, { readonly field: string; readonly kept: KeptField }>
  /** Records that this viewer may see at all. */
  readonly scope: (viewer: Viewer) => SQL
  /** Who may undo what was done to it; nobody where it is absent. */
  readonly duty?: Duty | undefined
  /** What undoing its making does: deletes it softly, lets it follow its owner, or sets columns. */
  readonly unmaking: 'DELETE' | 'FOLLOW' | ColumnValues | undefined
  /** Whether a deletion of it says why in a column of its own. */
  readonly saysWhyDeleted: boolean
  /** Whether it has words for search that follow from its name. */
  readonly searched: boolean
  /** Refuses rows that an undoing would leave in a state that the commands never make. */
  readonly refuseUnsound?:
    | ((run: Run, viewer: Viewer, ids: readonly number[]) => Promise<void>)
    | undefined
  /** Type and code of the record that it is a part of, as a row; absent where it has a code itself. */
  readonly owner?: SQL | undefined
  /** Whether it is a record of its own that a link can lead to. */
  readonly isNode: boolean
  /** What one of them is called among others, from these columns. */
  readonly called?: { readonly by: readonly string[]; readonly words: Called } | undefined
}

type Called = (row: Readonly<Record<string, unknown>>) => Label | undefined

const kinds = new Map<string, RecordKind>()

interface KindParts {
  readonly type: string
  readonly table: PgTable
  readonly noun: Label
  /** By the column's key in the table: its words and access class. */
  readonly fields: Readonly<Record<string, KeptField>>
  readonly scope: (viewer: Viewer) => SQL
  readonly duty?: Duty
  readonly refuseUnsound?: RecordKind['refuseUnsound']
  readonly unmaking?: RecordKind['unmaking']
  readonly owner?: SQL
  /** False for parts and rules, which no link leads to. */
  readonly isNode?: boolean
  readonly called?: RecordKind['called']
}

/** Columns of every table that say nothing to people. */
const silent = new Set(['id', 'search', 'version', 'createdAt', 'updatedAt'])

/** Declares a kind of record for timelines, conflicts and undo. */
export function recordKind({ table, fields, ...parts }: KindParts): RecordKind {
  const columns = new Map<string, { field: string; kept: KeptField }>()
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const kept = fields[key]
    if (kept && !silent.has(key)) columns.set(column.name, { field: fieldOf(key, kept), kept })
  }
  const has = (key: string) => key in getTableColumns(table)
  const kind = {
    ...parts,
    tableName: getTableName(table),
    columns,
    unmaking: parts.unmaking ?? (has('deletedAt') ? ('DELETE' as const) : undefined),
    saysWhyDeleted: has('deletedReason'),
    searched: has('search'),
    isNode: parts.isNode ?? true,
  }
  kinds.set(kind.tableName, kind)
  return kind
}

/** What forms and GraphQL call it: what points to a record goes by the record, not by its number. */
function fieldOf(key: string, { pointsTo }: KeptField): string {
  return pointsTo ? key.replace(/Id$/, '') : key
}

type Check = NonNullable<RecordKind['refuseUnsound']>
const checks = new Map<string, Check[]>()

/** Adds a condition for rows of a kind that an undoing leaves; rooms to the right have theirs. */
export function alsoUnsound({ tableName }: RecordKind, check: Check): void {
  checks.set(tableName, [...(checks.get(tableName) ?? []), check])
}

/** Everything that may refuse rows of a kind. */
export function checksOf({ tableName, refuseUnsound }: RecordKind): readonly Check[] {
  return [...(refuseUnsound ? [refuseUnsound] : []), ...(checks.get(tableName) ?? [])]
}

/** The kind of record behind a table, where one is declared. */
export function kindOfTable(tableName: string): RecordKind | undefined {
  return kinds.get(tableName)
}

/** Columns whose changes this viewer may be told. */
export function columnsFor(kind: RecordKind, viewer: Viewer): string[] {
  return [...kind.columns]
    .filter(([, { kept }]) => maySee(viewer.role, kept))
    .map(([column]) => column)
}
