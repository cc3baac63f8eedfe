import type { FieldChange } from './fieldChange.ts'
import type { RecordKind } from './recordKind.ts'

/** What one change did to one row, as the history keeps it. */
export interface Entry {
  /** Null where the change made the record. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
  readonly by: string
  readonly at: Date
}

/**
 * Entries of one record, oldest first, as one change per field: as it was before them and as it is
 * after. Only columns that are visible; what was changed and changed back, or says nothing on either
 * side, is left out.
 */
export function mergedChanges(
  kind: RecordKind,
  visible: ReadonlySet<string>,
  entries: readonly Entry[],
): FieldChange[] {
  const changes = new Map<string, FieldChange>()
  for (const { before, after, by, at } of entries) {
    for (const [column, value] of Object.entries(after)) {
      const declared = kind.columns.get(column)
      if (!declared || !visible.has(column)) continue
      const first = changes.get(column)
      changes.set(column, {
        field: declared.field,
        label: declared.kept,
        before: first ? first.before : (before?.[column] ?? null),
        after: value,
        by,
        at,
      })
    }
  }
  return [...changes.values()].filter(
    ({ before, after }) => !sameValue(before, after) && !(isEmpty(before) && isEmpty(after)),
  )
}

/** A list without members says no more than none. */
function isEmpty(value: unknown): boolean {
  return (value ?? null) === null || (Array.isArray(value) && value.length === 0)
}

/** Equal as JSON keeps them; the history stores nothing else. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
