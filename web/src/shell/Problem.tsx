import { RotateCcw, TriangleAlert } from 'lucide-react'
import { useWords } from '../words/locale.tsx'
import { shellWords } from './shellWords.ts'
import './problem.css'

interface Props {
  readonly error: unknown
  readonly onRetry: () => void
  readonly title?: string
}

/** What could not be read, why, and a way to try again. */
export function Problem({ error, onRetry, title }: Props) {
  const words = useWords(shellWords)
  const reason = error instanceof Error ? error.message : String(error)
  return (
    <div className="problem" role="alert">
      <TriangleAlert aria-hidden="true" />
      <h3>{title ?? words.failed}</h3>
      <p>{reason}</p>
      <button type="button" className="button" onClick={onRetry}>
        <RotateCcw aria-hidden="true" />
        {words.retry}
      </button>
    </div>
  )
}
