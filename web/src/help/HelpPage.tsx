import { PageFrame } from '../shell/PageFrame.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { helpChapters } from './helpChapters.ts'
import { helpWords } from './helpWords.ts'
import { KeyTable } from './KeyTable.tsx'
import './help.css'

/** How to work with it, task by task, and the keys. */
export function HelpPage() {
  const words = useWords(helpWords)
  const locale = useLocale()
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <div className="help-text">
        {helpChapters.map(({ id, title, points }) => (
          <section key={id} id={id}>
            <h2>{title[locale]}</h2>
            <ul>
              {points.map((point) => (
                <li key={point.en}>{point[locale]}</li>
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
