import { useWords } from '../words/locale.tsx'
import type { Indicator } from './indicatorQuery.ts'
import { indicatorWords } from './indicatorWords.ts'

/** The publications that the shown figures come from, each once. */
export function SourceList({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const words = useWords(indicatorWords)
  const sources = new Map(
    indicators.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
  )
  if (sources.size === 0) return null
  return (
    <section className="figures page-sources">
      <h2>{words.sources}</h2>
      <ul>
        {[...sources.values()].map((source) => (
          <li key={source.id}>
            <cite>{source.title}</cite>{' '}
            <span>
              {[source.publisher, source.publishedAt && words.published(source.publishedAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
