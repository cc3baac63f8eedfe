import { indicatorKinds } from '@panhuo/shared/indicator/indicator'
import { codeOf } from '@panhuo/shared/words/codeList'
import { EnglishName } from '../words/EnglishName.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { FigureBar } from './FigureBar.tsx'
import { FigureText } from './FigureText.tsx'
import { headed, plainNumber, unitOf } from './figure.ts'
import type { Indicator } from './indicatorQuery.ts'
import { indicatorWords } from './indicatorWords.ts'
import {
  type Column,
  type Comparison,
  change,
  keptApart,
  type Row,
  sideBySide,
} from './sideBySide.ts'
import './beside.css'

/** Results beside targets, one table for each place that has both. */
export function BesideTables({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const comparisons = sideBySide(indicators)
  if (comparisons.length === 0) return <p className="page-empty">{words.nothingBeside}</p>
  const names = new Map(indicators.map(({ name, nameEn }) => [name, { zh: name, en: nameEn }]))
  const apart = keptApart.filter(([one, other]) => names.has(one) && names.has(other))
  return (
    <>
      <p className="figure-note">{words.besideLead}</p>
      {comparisons.map((comparison) => (
        <BesideTable key={comparison.place.code} comparison={comparison} />
      ))}
      {apart.length > 0 && (
        <section className="figure-apart">
          <h2>{words.apart}</h2>
          <ul>
            {apart.map(([one, other]) => (
              <li key={one}>
                {names.get(one)?.[locale]} <span aria-hidden="true">≠</span>{' '}
                {names.get(other)?.[locale]}
                {locale === 'en' && (
                  <span lang="zh-CN">
                    {' '}
                    ({one} ≠ {other})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function BesideTable({ comparison: { place, columns, rows } }: { comparison: Comparison }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const matched = rows.filter((row) => row.matched)
  const alone = rows.filter((row) => !row.matched)
  const parts = [
    { title: words.matched(matched.length), part: matched },
    { title: words.alone(alone.length), part: alone },
  ]
  return (
    <section className="figures">
      <h2>
        {place.name} <EnglishName name={place.name} />
      </h2>
      <table className="beside-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {columns.map(({ key, year, kind, estimated }) => (
              <th key={key} scope="col">
                {year} {codeOf(indicatorKinds, kind)?.[locale]}
                {estimated && <small> {words.estimated}</small>}
              </th>
            ))}
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        {parts.map(
          ({ title, part }) =>
            part.length > 0 && (
              <tbody key={title}>
                <tr className="beside-part">
                  <th scope="rowgroup" colSpan={columns.length + 2}>
                    {title}
                  </th>
                </tr>
                {part.map((row) => (
                  <BesideRow key={row.key} row={row} columns={columns} />
                ))}
              </tbody>
            ),
        )}
      </table>
    </section>
  )
}

function BesideRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const values = Object.values(row.figures).map(({ value }) => value ?? 0)
  const most = row.matched ? Math.max(...values) : 0
  return (
    <tr data-matched={row.matched || undefined}>
      <th scope="row">
        {locale === 'zh' ? row.name : headed(row.nameEn)}
        <small lang={locale === 'zh' ? 'en' : 'zh-CN'}>
          {locale === 'zh' ? row.nameEn : row.name}
        </small>
      </th>
      {columns.map(({ key }) => {
        const figure = row.figures[key]
        return (
          <td key={key}>
            {figure ? (
              <>
                <FigureText indicator={figure} />
                <FigureBar indicator={figure} most={most} />
              </>
            ) : (
              <span className="unknown">{words.none}</span>
            )}
          </td>
        )
      })}
      <td className="beside-change">
        <Difference row={row} columns={columns} />
      </td>
    </tr>
  )
}

function Difference({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const difference = change(row, columns)
  const [figure] = Object.values(row.figures)
  if (difference === null || !figure) return null
  if (difference === 0) return <>{words.same}</>
  const unit = figure.unit === '%' ? words.points : unitOf(figure.unit, locale)
  return (
    <>
      {difference > 0 ? '+' : '−'}
      {plainNumber(Math.abs(difference), locale)} {unit}
    </>
  )
}
