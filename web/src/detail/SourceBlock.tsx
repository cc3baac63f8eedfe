import { provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DetailRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'

/** Where the record comes from, who said so and when, and how far its position may be off. */
export function SourceBlock({ record }: { record: DetailRecord }) {
  const words = useWords(detailWords)
  const locale = useLocale()
  const provenance = codeOf(provenances, record.provenance)
  const accuracy = typeof record.accuracyM === 'number' ? record.accuracyM : undefined
  return (
    <section className="detail-part sources">
      <h3>
        {words.sources}
        {provenance && <span className="source-kind">{provenance[locale]}</span>}
      </h3>
      {accuracy !== undefined && (
        <p>
          {words.accuracy(formatCount(accuracy, locale))} · {words.schematic}
        </p>
      )}
      {!record.bbox && <p>{words.noPlace}</p>}
      {record.sources.length === 0 ? (
        <p>{words.noSources}</p>
      ) : (
        <ul>
          {record.sources.map((source) => (
            <li key={source.id}>
              <cite>{source.title}</cite>
              <span>
                {[
                  source.publisher,
                  source.publishedAt && words.published(source.publishedAt),
                  source.licence,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
