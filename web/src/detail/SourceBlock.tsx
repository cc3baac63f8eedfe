import { provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DetailRecord } from './detailQuery.ts'
import { detailWords } from './detailWords.ts'

/** Where the record comes from, and who said so and when. */
export function SourceBlock({ record }: { record: DetailRecord }) {
  const words = useWords(detailWords)
  const locale = useLocale()
  const provenance = codeOf(provenances, record.provenance)
  return (
    <section className="detail-part sources">
      <h3>
        {words.sources}
        {provenance && <span className="source-kind">{provenance[locale]}</span>}
      </h3>
      {typeof record.accuracyM === 'number' && <p>{words.schematic}</p>}
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
