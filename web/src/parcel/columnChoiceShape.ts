/** Which columns the table has; kept in this browser for each role, not in the link. */
export interface ColumnChoice {
  /** Ids of the shown columns, left to right. */
  readonly order: readonly string[]
  /** Widths that were changed, pixels. */
  readonly widths: Readonly<Record<string, number>>
  /** How many of the first columns stay while the others scroll. */
  readonly pinned: number
}
