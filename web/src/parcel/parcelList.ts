import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { askText } from '../graphql/ask.ts'
import { constantCase } from '../graphql/constantCase.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Sort } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import type { ListColumn } from './parcelColumns.ts'
import { useColumns } from './useColumns.ts'

export interface NamedPlace {
  readonly code: string
  readonly name: string
}

/** A plot as the list shows it: the attributes of the columns and what the map needs to go there. */
export interface ParcelRow extends Readonly<Record<string, unknown>> {
  readonly code: string
  readonly name: string
  readonly park: NamedPlace | null
  readonly zone: NamedPlace | null
  readonly bbox: readonly number[] | null
}

interface Page {
  readonly nodes: readonly ParcelRow[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

const PAGE = 100

/** One request for a page of the list; what it selects follows from the columns. */
export function listQuery(columns: readonly ListColumn[]): string {
  const wanted = attributesOf(columns).join(' ')
  return `query ParcelList($filter: ParcelFilter, $orderBy: [ParcelOrder!], $first: Int!, $after: String) {
  parcels(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { ${wanted} park { code name } zone { code name } bbox }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`
}

/** What is read whatever the columns: a row's name, and the two values that a phone shows. */
const always = ['code', 'name', 'areaMu', 'stage']

function attributesOf(columns: readonly ListColumn[]): readonly string[] {
  const chosen = columns.flatMap(({ id, attribute }) => (attribute ? [id] : []))
  // In one order whatever that of the columns, so that moving one asks nothing.
  return [...always, ...chosen.filter((id) => !always.includes(id)).sort()]
}

export function orderBy(sort: Sort | null) {
  if (!sort) return null
  return [{ field: constantCase(sort.field), direction: sort.descending ? 'DESC' : 'ASC' }]
}

/** The filtered list, page by page; a page that is no longer asked for is dropped. */
export function useParcelList() {
  const { role } = useSession()
  const { columns } = useColumns()
  const { view, filterText } = useView()
  const locale = useLocale()
  const sorted = view.sort ? `${view.sort.field} ${view.sort.descending}` : ''
  const list = useInfiniteQuery({
    queryKey: ['parcels', role, filterText, sorted, attributesOf(columns).join(' ')],
    queryFn: async ({ pageParam, signal }) => {
      const variables = {
        filter: view.filter,
        orderBy: orderBy(view.sort),
        first: PAGE,
        after: pageParam,
      }
      const answer = await askText<{ parcels: Page }>(listQuery(columns), variables, {
        locale,
        signal,
      })
      return answer.parcels
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.nodes) ?? [], [list.data])
  // Only these: with all of them the list would be drawn for every step of a request.
  const { error, isError, refetch, isPlaceholderData } = list
  const { isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  // Asked for during a refresh, a page would call that off and former rows would pass for fresh
  // ones; one that failed is asked for again by a person alone.
  const mayReadOn = list.hasNextPage && !isFetching && !isFetchNextPageError
  /** Asks for the next page; two who ask are given the same. */
  const readNext = useCallback(() => fetchNextPage({ cancelRefetch: false }), [fetchNextPage])
  const readOn = useCallback(() => {
    if (mayReadOn) readNext()
  }, [mayReadOn, readNext])
  return {
    rows,
    /** Filter and order asked for; with `isPlaceholderData` the rows are still those of another. */
    place: `${filterText} ${sorted}`,
    totalCount: list.data?.pages[0]?.totalCount,
    ...{ error, isError, refetch, isPlaceholderData },
    ...{ isFetchingNextPage, isFetchNextPageError, readOn, readNext },
  }
}
