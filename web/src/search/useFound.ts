import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

const search = graphql(`query Find($text: String!) {
  search(text: $text) { kind code name detail bbox }
}`)

/** Waits this long after the last key before it asks, in milliseconds. */
const PAUSE = 140

/** Records of every kind that hold the text; an answer to an older text is dropped. */
export function useFound(typed: string) {
  const { role } = useSession()
  const locale = useLocale()
  const wanted = typed.normalize('NFKC').trim()
  const [text, setText] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setText(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [wanted])
  const found = useQuery({
    queryKey: ['search', role, text],
    queryFn: async ({ signal }) => (await ask(search, { text }, { locale, signal })).search,
    enabled: text !== '' && wanted !== '',
    placeholderData: keepPreviousData,
  })
  return {
    hits: wanted === '' ? [] : (found.data ?? []),
    /** What the hits answer; marks follow it, so that they never stand in a stale list. */
    text,
    busy: wanted !== '' && (text !== wanted || found.isFetching),
    error: wanted !== '' && found.isError ? found.error : null,
    retry: () => void found.refetch(),
  }
}

export type Hit = ReturnType<typeof useFound>['hits'][number]
