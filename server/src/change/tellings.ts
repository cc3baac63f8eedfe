import type { SQL } from 'drizzle-orm'
import type { RecordKind } from './recordKind.ts'

/** A kind of part whose changes stand in the timeline of what it belongs to. */
export interface Telling {
  readonly part: RecordKind
  /** Ids of the parts of one record, as a query. */
  readonly idsOf: (recordId: SQL) => SQL
}

const tellings = new Map<string, Telling[]>()

/** Lets the timeline of a kind also tell what happened to parts; rooms to the right add theirs. */
export function timelineTells(of: RecordKind, part: RecordKind, idsOf: Telling['idsOf']): void {
  tellings.set(of.tableName, [...(tellings.get(of.tableName) ?? []), { part, idsOf }])
}

/** What else the timeline of a kind tells. */
export function tellingsOf(kind: RecordKind): readonly Telling[] {
  return tellings.get(kind.tableName) ?? []
}
