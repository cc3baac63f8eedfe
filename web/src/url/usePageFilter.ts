import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { withCondition } from '../filter/filterModel.ts'
import { useSession } from '../session/session.ts'
import { canonicalText, readFilter } from './readFilter.ts'
import type { SearchText } from './searchText.ts'

export interface PageFilter<V extends Vocabulary> {
  readonly filter: FilterOf<V>
  readonly text: string
  /** Sets one condition, or takes it away; with `replace` the back button does not stop at it. */
  set(field: string, condition: unknown, options?: { readonly replace?: boolean }): void
  clear(): void
}

/** The filter of a page beside the map, in a search parameter of its own, in the usual text form. */
export function usePageFilter<V extends Vocabulary>(vocabulary: V, name: string): PageFilter<V> {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const { role } = useSession()
  const text = search[name] ?? ''
  const filter = useMemo(() => readFilter(vocabulary, text, role).filter, [vocabulary, text, role])
  const write = (
    change: (filter: FilterOf<V>) => FilterOf<V>,
    { replace = false }: { readonly replace?: boolean } = {},
  ) =>
    navigate({
      to: '.',
      replace,
      search: (newest: SearchText): SearchText => {
        const current = readFilter(vocabulary, newest[name] ?? '', role).filter
        return { ...newest, [name]: canonicalText(vocabulary, change(current), role) }
      },
    })
  return {
    filter,
    text: canonicalText(vocabulary, filter, role),
    set: (field, condition, options) =>
      write((current) => withCondition(current, field, condition), options),
    clear: () => write(() => ({}) as FilterOf<V>),
  }
}

/** One of a few ways to show a page, in `show`; the first is what a link means without it. */
export function useShow<const Way extends string>(ways: readonly [Way, ...Way[]]) {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const show = ways.find((way) => way === search.show) ?? ways[0]
  const setShow = (way: Way) =>
    navigate({
      to: '.',
      search: (newest: SearchText): SearchText => ({
        ...newest,
        show: way === ways[0] ? '' : way,
      }),
    })
  return [show, setShow] as const
}
