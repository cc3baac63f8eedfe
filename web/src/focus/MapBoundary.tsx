import type { ReactNode } from 'react'
import { PartBoundary } from '../shell/PartBoundary.tsx'
import { Problem } from '../shell/Problem.tsx'
import { shellWords } from '../shell/shellWords.ts'
import { useWords } from '../words/locale.tsx'

interface Props {
  /** Stands beside the word that the map failed. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps filters, list and detail usable where the map fails, and offers to start it again. */
export function MapBoundary({ fallback, children }: Props) {
  const words = useWords(shellWords)
  return (
    <PartBoundary
      failed={(error, retry, isCutOff) => (
        <div className="map-failed">
          <Problem
            title={words.mapFailed}
            error={isCutOff ? words.noServerHint : error}
            onRetry={retry}
          />
          {fallback}
        </div>
      )}
    >
      {children}
    </PartBoundary>
  )
}
