import { useEffect } from 'react'
import { PageFrame } from '../shell/PageFrame.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { helpChapters } from './helpChapters.ts'
import { helpWords } from './helpWords.ts'
import { KeyTable } from './KeyTable.tsx'
import { withKeys } from './withKeys.tsx'
import './help.css'

/** How to work with it, task by task, and the keys. */
export function HelpPage() {
  const words = useWords(helpWords)
  const locale = useLocale()
  // The page comes after the browser has looked for the chapter that a link names.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <div className="help-text">
        <nav aria-label={words.contents}>
          <ul>
            {[
              ...helpChapters.map(({ id, title }) => [id, title[locale]]),
              ['keys', words.keys],
            ].map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {helpChapters.map(({ id, title, points }) => (
          <section key={id} id={id}>
            <h2>{title[locale]}</h2>
            <ul>
              {points.map((point) => (
                <li key={point.en}>
                  {point.term && <b>{point.term[locale]}</b>}
                  {withKeys(point[locale], locale)}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section id="keys">
          <h2>{words.keys}</h2>
          <KeyTable locale={locale} />
        </section>
      </div>
    </PageFrame>
  )
}
