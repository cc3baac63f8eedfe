import { checkFilter } from '@panhuo/shared/filter/check'
import type { AnyFilter, FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import type { Context } from '../request/context.ts'
import { noteRestricted, type RestrictedReads } from '../request/restrictedReads.ts'
import { registerAsOf } from './asOf.ts'
import { type AverageRow, readAverages } from './averages.ts'
import { readExtent } from './extent.ts'
import { type FacetRow, readFacets } from './facets.ts'
import { type GroupRow, readGroups } from './groups.ts'
import { type Bucket, readHistogram } from './histogram.ts'
import { type Page, type PageArguments, planPage, readPage } from './page.ts'
import type { Register } from './register.ts'
import { noteFilter, restrictedInOrder } from './restrictedQuestions.ts'
import { readTotals, type Totals } from './totals.ts'

export interface ListArguments extends PageArguments {
  readonly filter?: unknown
  /** Shows the records as they stood then. */
  readonly asOf?: Date | null | undefined
}

/** A filtered list whose parts are read when they are asked for, each at most once. */
export interface Listing<Row extends object> {
  readonly filter: AnyFilter
  page(): Promise<Page<Row>>
  totals(): Promise<Totals>
  /** The box around all of it, degrees; null around nothing. */
  extent(): Promise<number[] | null>
  facets(): Promise<FacetRow[]>
  groups(by: readonly string[]): Promise<GroupRow[]>
  /** Averages of the restricted measures by one dimension. */
  averages(by: string): Promise<AverageRow[]>
  histogram(field: string, buckets: number): Promise<Bucket[]>
}

/**
 * Checks filter, order and page for this viewer and opens the list; its page reads the asked fields,
 * all where nothing is said. Throws BadFilter or HiddenField.
 */
export async function openListing<V extends Vocabulary, Row extends object>(
  { db, viewer, signal, moment, restrictedReads }: Context,
  present: Register<V>,
  args: ListArguments,
  asked?: ReadonlySet<string>,
): Promise<Listing<Row>> {
  const at = args.asOf ?? (present.kept ? moment : undefined)
  const register = at ? registerAsOf(present, at) : present
  const filter = checkFilter(register.vocabulary, args.filter, viewer.role) as FilterOf<V>
  // Read at once, so that a hidden order is refused also where only the total is asked for.
  const plan = { ...planPage(register, viewer, args), asked }
  await refuseUnsoundShapes(db, viewer, filter as AnyFilter, signal)
  const note = (how: string) => (name: string) =>
    noteRestricted(restrictedReads, `${present.type}.${how}(${name})`, name)
  noteFilter(restrictedReads, register, filter)
  restrictedInOrder(register.fields, args.orderBy ?? []).forEach(note('order'))
  return {
    filter: filter as AnyFilter,
    page: once(async () => {
      const page = await readPage<V, Row>(db, register, viewer, filter, plan, signal)
      for (const { node } of page.edges) noteRecord(restrictedReads, present, node)
      return page
    }),
    totals: once(() => readTotals(db, register, viewer, filter, signal)),
    extent: once(() => readExtent(db, register, viewer, filter, signal)),
    facets: once(() => readFacets(db, register, viewer, filter, signal)),
    groups: (by) => {
      by.filter((name) => register.vocabulary[name]?.access === 'R').forEach(note('group'))
      return readGroups(db, register, viewer, filter, by, signal)
    },
    averages: (by) => readAverages(db, register, viewer, filter, by, signal),
    histogram: (field, buckets) => {
      if (register.vocabulary[field]?.access === 'R') note('histogram')(field)
      return readHistogram(db, register, viewer, filter, field, buckets, signal)
    },
  }
}

/** Notes that a record was read which is restricted as a whole. */
export function noteRecord<V extends Vocabulary>(
  reads: RestrictedReads,
  { type, isRestricted }: Register<V>,
  row: object,
): void {
  if (isRestricted?.(row)) noteRestricted(reads, `${type}.code`, true)
}

function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => {
    result ??= read()
    return result
  }
}
