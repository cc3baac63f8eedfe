import type { Run } from '@panhuo/db/database'
import { maySee } from '@panhuo/shared/access/access'
import type { Duty } from '@panhuo/shared/access/duties'
import type { Label } from '@panhuo/shared/words/label'
import { getTableColumns, getTableName, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Viewer } from '../request/viewer.ts'
import type { KeptField } from './fieldChange.ts'

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
  /** Whether a row can be deleted softly: undoing its making does that. */
  readonly removable: boolean
  /** Whether it has words for search that follow from its name. */
  readonly searched: boolean
  /** Refuses rows that an undoing would leave in a state that the commands never make. */
  readonly refuseUnsound?:
    | ((run: Run, viewer: Viewer, ids: readonly number[]) => Promise<void>)
    | undefined
}

const kinds = new Map<string, RecordKind>()

interface KindParts {
  readonly type: string
  readonly table: PgTable
  readonly noun: Label
  /** By the column's key in the table: its words and access class. */
  readonly fields: Readonly<Record<string, KeptField>>
  readonly scope: (viewer: Viewer) => SQL
  readonly duty?: Duty
  readonly refuseUnsound?: (run: Run, viewer: Viewer, ids: readonly number[]) => Promise<void>
}

/** Columns of every table that say nothing to people. */
const silent = new Set(['id', 'search', 'version', 'createdAt', 'updatedAt'])

/** Declares a kind of record for timelines, conflicts and undo. */
export function recordKind({ table, fields, ...parts }: KindParts): RecordKind {
  const columns = new Map<string, { field: string; kept: KeptField }>()
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const kept = fields[key]
    if (kept && !silent.has(key)) columns.set(column.name, { field: key, kept })
  }
  const has = (key: string) => key in getTableColumns(table)
  const kind = {
    ...parts,
    tableName: getTableName(table),
    columns,
    removable: has('deletedAt'),
    searched: has('search'),
  }
  kinds.set(kind.tableName, kind)
  return kind
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
