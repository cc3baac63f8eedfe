import { useEffect, useMemo } from 'react'
import { useView } from '../url/useView.tsx'
import { keep, kept, useKept } from './kept.ts'
import { readRecent, withRecent } from './savedView.ts'

const KEPT = 'panhuo.filters'
/** A filter that stands this long was meant, milliseconds; steps on the way to it are not kept. */
const MEANT = 2500

/** Remembers the filters that stood for a while; stands once on a screen and shows nothing. */
export function RememberedFilters(): null {
  const { filterText } = useView()
  useEffect(() => {
    if (filterText === '') return
    const timer = setTimeout(
      () => keep(KEPT, withRecent(readRecent(kept(KEPT)), filterText)),
      MEANT,
    )
    return () => clearTimeout(timer)
  }, [filterText])
  return null
}

/** Texts of the last distinct filters, newest first. */
export function useRecentFilters(): readonly string[] {
  const text = useKept(KEPT)
  return useMemo(() => readRecent(text), [text])
}
