import { RotateCcw, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../words/locale.tsx'
import { PartBoundary } from './PartBoundary.tsx'
import { shellWords } from './shellWords.ts'
import './problem.css'

interface Props {
  /** Puts away what was opened; asked for where it did not arrive. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A tool that is loaded when first used. One that does not arrive says so, and all else stays. */
export function LatePart({ onClose, children }: Props) {
  const words = useWords(shellWords)
  return (
    <PartBoundary
      failed={(_, retry, isCutOff) =>
        createPortal(
          <div className="trouble-note part-failed" role="alert">
            <TriangleAlert aria-hidden="true" size={18} />
            <p>
              {words.partFailed}
              <small>{isCutOff ? words.noServerHint : words.partFailedHint}</small>
            </p>
            <button type="button" className="button" onClick={retry}>
              <RotateCcw aria-hidden="true" />
              {words.retry}
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.dismiss}
              onClick={onClose}
            >
              <X aria-hidden="true" />
            </button>
          </div>,
          document.body,
        )
      }
    >
      <Suspense>{children}</Suspense>
    </PartBoundary>
  )
}
