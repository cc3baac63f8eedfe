import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Columns3, Link2, X } from 'lucide-react'
import { useState } from 'react'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { copyText } from '../words/copyText.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { shortlistWords } from './shortlistWords.ts'
import { useShortlist, writeSites } from './useShortlist.ts'
import './shortlist.css'

interface Props {
  /** What to call a site; its code where nothing is known. */
  readonly nameOf: (code: string) => string
  /** False where the page compares them already. */
  readonly comparing?: boolean
}

/** The shortlist at the foot of a page: order, take off, compare, take the link. Absent while empty. */
export function ShortlistBar({ nameOf, comparing = false }: Props) {
  const words = useWords(shortlistWords)
  const locale = useLocale()
  const { codes, remove, move, clear } = useShortlist()
  const [said, setSaid] = useState('')
  if (codes.length === 0) return null
  const copy = async () => setSaid((await copyText(location.href)) ? words.copied : words.notCopied)
  return (
    <section className="shortlist" aria-label={words.title} data-testid="shortlist">
      <strong>{words.count(formatCount(codes.length, locale))}</strong>
      <ol>
        {codes.map((code, index) => (
          <li key={code}>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.earlier(nameOf(code))}
              disabled={index === 0}
              onClick={() => move(code, -1)}
            >
              <ChevronLeft aria-hidden="true" />
            </button>
            <span title={code}>{nameOf(code)}</span>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.later(nameOf(code))}
              disabled={index === codes.length - 1}
              onClick={() => move(code, 1)}
            >
              <ChevronRight aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.remove(nameOf(code))}
              onClick={() => remove(code)}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <div className="shortlist-acts">
        <span role="status">{said}</span>
        <button type="button" className="button quiet" onClick={copy}>
          <Link2 aria-hidden="true" />
          {words.link}
        </button>
        <button type="button" className="button quiet" onClick={clear}>
          {words.clear}
        </button>
        {codes.length > 1 && !comparing && (
          <Link
            to="/compare"
            className="button primary"
            search={(search: SearchText): SearchText => ({
              ...keptSearch(search),
              sites: writeSites(codes),
            })}
          >
            <Columns3 aria-hidden="true" />
            {words.compare}
          </Link>
        )}
      </div>
    </section>
  )
}
