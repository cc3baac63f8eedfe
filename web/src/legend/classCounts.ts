import { isClassed } from '@panhuo/shared/parcel/parcelColoring'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFacets } from '../filter/facets.ts'
import { askText } from '../graphql/ask.ts'
import { constantCase } from '../graphql/constantCase.ts'
import { classesOf } from '../map/plotClasses.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Coloring } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import type { Step } from './breakPresets.ts'
import { drawnChoices } from './drawnChoices.ts'
import type { ClassCount } from './legendRows.ts'

type Sums = Readonly<Record<string, { totalCount: number; summary: { areaMu: number } }>>

/** Counts every class of a measure at once, each as a filter of its own; `unset` has no value. */
export function classQuestion(coloring: Coloring, filter: ParcelFilter) {
  const { colorBy } = coloring
  const conditions = [
    ...classesOf(coloring).map(({ value, gte, lt }) => ({ value, range: { gte, lt } })),
    { value: 'unset', range: { isNull: true } },
  ]
  const names = conditions.map(({ value }) => `c${value}`)
  const query = `query Classes(${names.map((name) => `$${name}: ParcelFilter`).join(', ')}) {
  ${names.map((name) => `${name}: parcels(filter: $${name}) { totalCount summary { areaMu } }`).join('\n  ')}
}`
  const variables = Object.fromEntries(
    conditions.map(({ value, range }) => [`c${value}`, { and: [filter, { [colorBy]: range }] }]),
  )
  return { query, variables }
}

/** How many plots each class of the legend has under the filter; null until counted. */
export function useClassCounts(): readonly ClassCount[] | null {
  const { role } = useSession()
  const { view, filterText } = useView()
  const locale = useLocale()
  const { colorBy, breaks } = view
  const facets = useFacets()
  const classed = isClassed(colorBy)
  const counted = useQuery({
    queryKey: ['classes', role, filterText, colorBy, breaks],
    enabled: classed,
    queryFn: async ({ signal }): Promise<readonly ClassCount[]> => {
      const { query, variables } = classQuestion(view, view.filter)
      const sums = await askText<Sums>(query, variables, { locale, signal })
      return Object.entries(sums).map(([name, { totalCount, summary }]) => ({
        value: name === 'cunset' ? null : name.slice(1),
        count: totalCount,
        areaMu: summary.areaMu,
      }))
    },
  })
  const choices = facets.data?.facets[colorBy]
  return useMemo(() => {
    if (isClassed(colorBy)) return counted.data ?? null
    return choices ? drawnChoices(choices, colorBy, view.filter) : null
  }, [colorBy, counted.data, choices, view.filter])
}

/** How the values of the measure are spread under the other conditions; empty until known. */
export function useSpread(): readonly Step[] {
  const { role } = useSession()
  const { view, filterText } = useView()
  const locale = useLocale()
  const { colorBy } = view
  const { data } = useQuery({
    queryKey: ['spread', role, filterText, colorBy],
    enabled: isClassed(colorBy),
    queryFn: async ({ signal }) => {
      const query = `query Spread($filter: ParcelFilter, $field: ParcelRange!) {
  parcels(filter: $filter) { histogram(field: $field, buckets: 60) { gte lt count } }
}`
      const variables = { filter: view.filter, field: constantCase(colorBy) }
      const answer = await askText<{ parcels: { histogram: readonly Step[] } }>(query, variables, {
        locale,
        signal,
      })
      return answer.parcels.histogram
    },
    placeholderData: keepPreviousData,
  })
  return data ?? []
}
