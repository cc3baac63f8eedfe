import {
  indicatorBounds,
  indicatorKinds,
  indicatorMeasures,
} from '@panhuo/shared/indicator/indicator'
import { boolean, check, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { place } from './place.ts'
import { inList } from './record.ts'
import { source } from './source.ts'

/** Published figures: a value or a stated outcome, with year, kind, bound and source. */
export const indicator = pgTable(
  'indicator',
  {
    /** I001 … I098 in the seeds. */
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    placeId: integer('place_id')
      .notNull()
      .references(() => place.id),
    year: integer('year').notNull(),
    /** Null where the source states an outcome without a number. */
    value: doublePrecision('value'),
    unit: text('unit'),
    kind: text('kind').notNull(),
    /** True where the source gives the year's result before its close (预计). */
    estimated: boolean('estimated').notNull().default(false),
    bound: text('bound').notNull(),
    measure: text('measure').notNull(),
    groupName: text('group_name'),
    note: text('note'),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
  },
  (t) => [
    check('indicator_kind_known', inList(t.kind, indicatorKinds)),
    check('indicator_bound_known', inList(t.bound, indicatorBounds)),
    check('indicator_measure_known', inList(t.measure, indicatorMeasures)),
    index('indicator_by_year').on(t.year, t.code),
  ],
)
