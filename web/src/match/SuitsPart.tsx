import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Fit, useSuits } from './suitsQuery.ts'
import { suitsWords } from './suitsWords.ts'
import './suits.css'

/** Which demands a plot suits, and what keeps it from the others; asked for when it is opened. */
export function SuitsPart({ code }: { readonly code: string }) {
  const words = useWords(suitsWords)
  const [open, setOpen] = useState(false)
  return (
    <details
      className="detail-part suits"
      data-testid="suits"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{words.title}</h3>
      </summary>
      {open && <SuitsList code={code} />}
    </details>
  )
}

function SuitsList({ code }: { readonly code: string }) {
  const words = useWords(suitsWords)
  const suits = useSuits(code)
  if (suits.isError) return <Problem error={suits.error} onRetry={() => suits.refetch()} />
  if (suits.isPending) return <p role="status">{words.loading}</p>
  if (suits.data.length === 0) return <p className="form-hint">{words.none}</p>
  return (
    <ul>
      {suits.data.map((fit) => (
        <SuitsLine key={fit.demand.code} fit={fit} />
      ))}
    </ul>
  )
}

function SuitsLine({ fit }: { readonly fit: Fit }) {
  const words = useWords(suitsWords)
  const locale = useLocale()
  const against = fit.parts.filter(({ hard, verdict }) => hard && verdict === 'MISSED')
  const open = fit.parts.filter(({ verdict }) => verdict === 'UNKNOWN').length
  return (
    <li data-fits={fit.fits || undefined}>
      <Link to="/demands/$code" params={{ code: fit.demand.code }} search={keptSearch}>
        {fit.demand.name}
      </Link>
      <strong>{fit.fits ? words.score(formatNumber(fit.score, 0, locale)) : words.ruledOut}</strong>
      <small>
        {fit.fits
          ? open > 0 && words.open(formatNumber(open, 0, locale))
          : against
              .map(({ label, found, wanted }) => words.against(label, found ?? '', wanted))
              .join('；')}
      </small>
    </li>
  )
}
