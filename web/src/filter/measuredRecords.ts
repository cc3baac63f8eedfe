import type { AnyFilter } from '@panhuo/shared/filter/field'
import { nearRecordOf, type SpatialFilter } from '@panhuo/shared/filter/spatial'

/** A record that a distance is measured from and that no list of choices names. */
export interface MeasuredRecord {
  readonly kind: 'parcel' | 'project'
  readonly code: string
}

/** As many as one question may ask for; more are shown by their code. */
const MOST = 10

/** The plots and projects that filters measure a distance from, once each. */
export function measuredRecords(filters: readonly AnyFilter[]): readonly MeasuredRecord[] {
  const found = new Map<string, MeasuredRecord>()
  for (const filter of filters) {
    const { near } = (filter.within ?? {}) as SpatialFilter
    const record = near && nearRecordOf(near)
    if (record && (record.kind === 'parcel' || record.kind === 'project')) {
      found.set(`${record.kind} ${record.code}`, { kind: record.kind, code: record.code })
    }
    const nested = [
      ...(filter.and ?? []),
      ...(filter.or ?? []),
      ...(filter.not ? [filter.not] : []),
    ]
    for (const inner of measuredRecords(nested)) found.set(`${inner.kind} ${inner.code}`, inner)
  }
  return [...found.values()].slice(0, MOST)
}

/** Their names in one question, `r0`, `r1`, … in order, with the variables `c0`, `c1`, … */
export function namesQuery(records: readonly MeasuredRecord[]) {
  const declared = records.map((_, index) => `$c${index}: String!`).join(', ')
  const asked = records.map(
    ({ kind }, index) => `r${index}: ${kind}(code: $c${index}) { code name }`,
  )
  return {
    query: `query MeasuredRecords(${declared}) { ${asked.join(' ')} }`,
    variables: Object.fromEntries(records.map(({ code }, index) => [`c${index}`, code])),
  }
}
