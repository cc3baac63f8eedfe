import { useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { Problem } from './Problem.tsx'
import { shellWords } from './shellWords.ts'

/**
 * In place of a page that could not be opened, mostly because a part of it did not arrive. It is
 * read anew only once the server answers: what a browser shows instead could not be left again.
 */
export function PageFailed() {
  const words = useWords(shellWords)
  const [tried, setTried] = useState(false)
  const retry = async () => {
    const answer = await fetch('/healthz').catch(() => null)
    if (answer?.ok) location.reload()
    else setTried(true)
  }
  return (
    <main className="opening">
      <Problem
        title={words.pageFailed}
        error={tried ? words.noServerHint : words.pageFailedHint}
        onRetry={retry}
      />
      <a className="link" href="/">
        {words.toMap}
      </a>
    </main>
  )
}
