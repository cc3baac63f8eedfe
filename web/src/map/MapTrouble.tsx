import { tileLayers } from '@panhuo/shared/tile/layers'
import type { Locale } from '@panhuo/shared/words/label'
import { RotateCcw, TriangleAlert } from 'lucide-react'
import { mapWords } from './mapWords.ts'
import type { MapProblem } from './target.ts'
import './mapTrouble.css'

interface MapTroubleProps {
  readonly problems: readonly MapProblem[]
  readonly locale: Locale
  readonly onRetry: () => void
}

/** Says over the map what is missing on it, and asks for it again. */
export function MapTrouble({ problems, locale, onRetry }: MapTroubleProps) {
  const words = mapWords[locale]
  const lost = problems.some(({ kind }) => kind === 'CONTEXT_LOST')
  const failed = problems.filter((problem) => problem.kind === 'TILES')
  if (!lost && failed.length === 0) return null
  const names = failed.map(({ layer }) => tileLayers[layer][locale])
  const status = Math.max(...failed.map((problem) => problem.status))
  return (
    <div className="trouble-note map-trouble" role="alert" data-lost={lost || undefined}>
      <TriangleAlert aria-hidden="true" size={18} />
      <p>
        {lost ? words.contextLost : words.tilesFailed(names.join(words.comma))}
        {!lost && <small>{status > 0 ? words.answered(status) : words.noAnswer}</small>}
      </p>
      <button type="button" className="button" onClick={onRetry}>
        <RotateCcw aria-hidden="true" />
        {lost ? words.openAgain : words.retry}
      </button>
    </div>
  )
}
