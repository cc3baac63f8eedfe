import { useEffect, useState } from 'react'
import { useFacets } from '../filter/facets.ts'
import { useRegisterTotals } from '../parcel/registerTotals.ts'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { shellWords } from './shellWords.ts'

/** How many plots and how much land match, as the server counted them; spoken when they change. */
export function MatchCount() {
  const words = useWords(shellWords)
  const locale = useLocale()
  const { data, isError, isPlaceholderData } = useFacets()
  const totals = useRegisterTotals()
  const count = data && formatCount(data.totalCount, locale)
  const area = data && formatMu(data.summary.areaMu, locale)
  const all = totals.data?.totalCount
  const narrowed = data !== undefined && all !== undefined && data.totalCount !== all
  return (
    <p
      className="match-count"
      data-stale={isPlaceholderData || undefined}
      data-testid="match-count"
    >
      {count !== undefined && area !== undefined ? (
        <>
          <strong>{words.plots(count)}</strong>
          {narrowed && <span className="match-all">{words.ofPlots(formatCount(all, locale))}</span>}
          <span className="match-area">{words.mu(area)}</span>
        </>
      ) : isError ? (
        <strong title={words.failed}>—</strong>
      ) : (
        <span className="bone" style={{ width: 'min(9rem, 12vw)' }} />
      )}
      <Announcement
        text={count && area && !isPlaceholderData ? words.announced(count, area) : ''}
      />
    </p>
  )
}

/** Says the numbers once they have stood still, so that typing does not chatter. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => setSaid(text), 500)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="unseen" role="status" aria-live="polite">
      {said}
    </span>
  )
}
