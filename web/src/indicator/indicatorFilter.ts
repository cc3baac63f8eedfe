import { codes, type FilterOf, oneOf, text } from '@panhuo/shared/filter/field'
import { indicatorKinds } from '@panhuo/shared/indicator/indicator'
import type { Indicator } from './indicatorQuery.ts'

/** What the page of figures may be narrowed by, as it stands in its link. */
export const indicatorFilter = {
  text: text({ zh: '搜索', en: 'Search', access: 'P' }),
  year: codes({ zh: '年度', en: 'Year', access: 'P' }),
  kind: oneOf({ ...indicatorKinds.label, access: 'P' }, indicatorKinds),
  place: codes({ zh: '范围', en: 'Place', access: 'P' }),
} as const

export type IndicatorFilter = FilterOf<typeof indicatorFilter>

/** The figures under the filter, in their order. */
export function narrowed(
  indicators: readonly Indicator[],
  filter: IndicatorFilter,
): readonly Indicator[] {
  const words = plain(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return indicators.filter(
    ({ name, nameEn, code, year, kind, place }) =>
      among(filter.year?.in, String(year)) &&
      among(filter.kind?.in, kind) &&
      among(filter.place?.in, place?.code) &&
      words.every((word) => plain(`${name} ${nameEn} ${code}`).includes(word)),
  )
}

function among(wanted: readonly string[] | null | undefined, value: string | undefined): boolean {
  return !wanted || wanted.length === 0 || (value !== undefined && wanted.includes(value))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
