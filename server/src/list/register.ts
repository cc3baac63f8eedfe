import type { Vocabulary } from '@panhuo/shared/filter/field'
import type { Attributes } from '@panhuo/shared/words/attribute'
import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Answers, Expression } from '../filter/answers.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * What one kind of record tells the list engine: its table, who may see what, and the SQL that
 * answers its filter and order. Page, count, facets, groups, tiles and exports all start here.
 */
export interface Register<V extends Vocabulary = Vocabulary> {
  /** Name of the GraphQL type. */
  readonly type: string
  readonly table: SQL
  /** The table as Drizzle knows it, where its former rows are kept in `<table>_history`. */
  readonly kept?: PgTable
  /** Where the records come from instead, under the table's name, and the moment that they show. */
  readonly from?: SQL
  readonly moment?: Date
  /** What is counted from the day that is looked at, for a moment of the past. */
  readonly countedFrom?: (moment: SQL) => Readonly<Record<string, Expression>>
  /** What follows from other tables, as they stood at a moment. */
  readonly answersAt?: (viewer: Viewer, moment: Date) => Partial<Answers<V>>
  /** What such a viewer is given in place of the table, under its name; undefined: the table itself. */
  readonly given?: (viewer: Viewer) => SQL | undefined
  readonly vocabulary: V
  readonly answers: (viewer: Viewer) => Answers<V>
  /** True where what is closed to somebody today stays closed to them in its past. */
  readonly closedInPast?: true
  /** Records that this viewer may see at all. */
  readonly scope: (viewer: Viewer) => SQL
  /** The geometry that this viewer may see, SRID 4490, and the same in Web Mercator. */
  readonly shape: (viewer: Viewer) => {
    readonly outline: Expression
    readonly mercator: Expression
  }
  /** Whether a whole record that was read is restricted, and is noted as read. */
  readonly isRestricted?: (row: object) => boolean
  readonly fields: Attributes
  /** SQL of each declared field, aliased by name when selected. */
  readonly columns: Readonly<Record<string, Expression>>
  /** SQL of what only tiles carry of a record, as of a moment or today. */
  readonly tileColumns?: (moment: Date | undefined) => Readonly<Record<string, Expression>>
  /** SQL to order by, for each field that is declared orderable. */
  readonly orders: Readonly<Record<string, Expression>>
  /** Recorded area in m² where the records have one, for sums. */
  readonly area?: Expression
  /** Restricted measures that are told on average, by name of their field, and who holds a record. */
  readonly restricted?: {
    readonly holder: Expression
    readonly measures: Readonly<Record<string, Expression>>
  }
}
