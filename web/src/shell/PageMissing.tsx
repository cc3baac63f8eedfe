import { Link } from '@tanstack/react-router'
import { keptSearch } from '../url/keptSearch.ts'
import { useWords } from '../words/locale.tsx'
import { PageFrame } from './PageFrame.tsx'
import { shellWords } from './shellWords.ts'

/** For a path that no page has: a link cut short or an old one. */
export function PageMissing() {
  const words = useWords(shellWords)
  return (
    <PageFrame title={words.pageMissing} lead={words.pageMissingHint}>
      <Link className="button" to="/" search={keptSearch}>
        {words.toMap}
      </Link>
    </PageFrame>
  )
}
