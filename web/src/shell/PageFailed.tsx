import { useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { Problem } from './Problem.tsx'
import { readAnew } from './readAnew.ts'
import { shellWords } from './shellWords.ts'

/** In place of a page that could not be opened, mostly because a part of it did not arrive. */
export function PageFailed() {
  const words = useWords(shellWords)
  const [tried, setTried] = useState(false)
  const retry = async () => setTried(!(await readAnew()))
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
