import { indicatorKinds } from '@panhuo/shared/indicator/indicator'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { EnglishName } from '../words/EnglishName.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { FigureBar } from './FigureBar.tsx'
import { FigureText } from './FigureText.tsx'
import { headed } from './figure.ts'
import type { Indicator } from './indicatorQuery.ts'
import { indicatorWords } from './indicatorWords.ts'
import { byTopic } from './topics.ts'

interface Props {
  readonly indicators: readonly Indicator[]
  readonly by: 'topic' | 'year'
}

/** Per cent of the page; the same in every table, so that columns stand under each other. */
const widths = [33, 20, 13, 10, 24]

/** The figures in titled tables of one width, so that their columns stand under each other. */
export function FigureGroups({ indicators, by }: Props) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const groups =
    by === 'topic'
      ? byTopic(indicators).map(({ topic, figures }) => ({ title: topic[locale], figures }))
      : byYear(indicators, locale, words.estimated)
  // Bars of growth are drawn to one scale on the whole page, so that they can be compared.
  const growth = Math.max(
    ...indicators.map(({ measure, value }) => (measure === 'GROWTH' ? (value ?? 0) : 0)),
  )
  return groups.map(({ title, figures }) => (
    <section key={title} className="figures">
      <h2>
        {title} <small>{figures.length}</small>
      </h2>
      <table className="figure-table">
        <colgroup>
          {widths.map((width) => (
            <col key={width} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead className="unseen">
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <FigureRow key={one.code} indicator={one} growth={growth} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

function FigureRow({ indicator, growth }: { indicator: Indicator; growth: number }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const { code, name, nameEn, measure, year, kind, estimated, place, source, value } = indicator
  const scale = { GROWTH: growth, RATIO: Math.max(100, value ?? 0), LEVEL: 0 }[measure]
  const other = locale === 'zh' ? nameEn : name
  return (
    <tr id={code} data-code={code}>
      <th scope="row">
        {locale === 'zh' ? name : headed(nameEn)}
        <small lang={locale === 'zh' ? 'en' : 'zh-CN'}>{other}</small>
      </th>
      <td className="figure-value">
        <FigureText indicator={indicator} />
        <FigureBar indicator={indicator} most={scale} />
      </td>
      <td className="figure-when">
        <span className="figure-kind" data-kind={kind}>
          {year} {codeOf(indicatorKinds, kind)?.[locale]}
        </span>
        {estimated && <small>{words.estimated}</small>}
      </td>
      <td className="figure-place">
        {place?.name ?? words.none} <EnglishName name={place?.name} />
      </td>
      <td className="figure-source">
        {source ? (
          <>
            <cite>{source.title}</cite>
            <small>{[source.publisher, source.publishedAt].filter(Boolean).join(' · ')}</small>
          </>
        ) : (
          words.noSource
        )}
      </td>
    </tr>
  )
}

function byYear(indicators: readonly Indicator[], locale: Locale, estimatedWord: string) {
  const groups = new Map<string, { title: string; figures: Indicator[] }>()
  for (const one of indicators) {
    const { place, year, kind, estimated } = one
    const kindName = codeOf(indicatorKinds, kind)?.[locale] ?? kind
    const title = [place?.name, year, kindName, estimated ? `(${estimatedWord})` : '']
      .filter(Boolean)
      .join(' ')
    const group = groups.get(title) ?? { title, figures: [] }
    group.figures.push(one)
    groups.set(title, group)
  }
  return [...groups.values()]
}
