import { mayDo } from '@panhuo/shared/access/duties'
import { Target } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useSession } from '../session/session.ts'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { DealTargetForm } from './DealTargetForm.tsx'
import type { DealMeasures, DealYear, PublishedYear } from './dealQuery.ts'
import { RateBar } from './RateBar.tsx'
import { rateWords } from './rateWords.ts'
import { countedSum, rateText, sumText } from './sumText.ts'

/** 亿元 in 万元. */
const YI = 10_000

/** Rates by year of signing: the register's own, and apart from them the published ones. */
export function DealRates({ measures }: { readonly measures: DealMeasures }) {
  const words = useWords(rateWords)
  const { role } = useSession()
  const [sets, setSets] = useState(false)
  const { asOn, years, published } = measures
  return (
    <div className="deal-rates">
      <section aria-labelledby="rates-own">
        <header className="sheet-head">
          <h2 id="rates-own">{words.own}</h2>
          <small>{words.ownHint(asOn)}</small>
          {mayDo(role, 'KEEP_RULES') && (
            <button type="button" className="button" onClick={() => setSets(true)}>
              <Target aria-hidden="true" />
              {words.setTarget}
            </button>
          )}
        </header>
        {years.length === 0 ? (
          <p className="sheet-none">{words.none}</p>
        ) : (
          <RateTable asOn={asOn}>
            {years.map((year) => (
              <OwnRow key={year.year} year={year} />
            ))}
          </RateTable>
        )}
      </section>
      <section aria-labelledby="rates-published">
        <header className="sheet-head">
          <h2 id="rates-published">{words.published}</h2>
          <small>{words.publishedHint}</small>
        </header>
        <RateTable>
          {published.map((year) => (
            <PublishedRow key={year.year} year={year} />
          ))}
        </RateTable>
      </section>
      {sets && <DealTargetForm years={years} asOn={asOn} onClose={() => setSets(false)} />}
    </div>
  )
}

const columns = ['signed', 'fulfillmentRate', 'startRate', 'large', 'target'] as const

function RateTable(props: { readonly asOn?: string; readonly children: ReactNode }) {
  const words = useWords(rateWords)
  return (
    <table className="page-table rate-table">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              <abbr
                title={[words.define[name], props.asOn && words.asOn(props.asOn)]
                  .filter(Boolean)
                  .join(' ')}
              >
                {words[name]}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

function OwnRow({ year }: { readonly year: DealYear }) {
  const words = useWords(rateWords)
  const locale = useLocale()
  if (year.signed === null) {
    return (
      <tr>
        <th scope="row">{year.year}</th>
        <td data-head={words.signed} colSpan={columns.length}>
          {words.few}
        </td>
      </tr>
    )
  }
  const notes = [
    year.samples ? words.samples(year.samples) : '',
    year.unpriced ? words.unpriced(year.unpriced) : '',
  ].filter((note) => note !== '')
  const target = [year.targetContracts, year.targetInvestment].some((one) => one !== null)
  return (
    <tr>
      <th scope="row">{year.year}</th>
      <td data-head={words.signed}>
        <strong>{year.signed}</strong>{' '}
        {year.signed !== 0 &&
          (year.investment === null ? words.untold : sumText(year.investment || null, locale))}
        {notes.map((note) => (
          <small key={note}>{note}</small>
        ))}
      </td>
      <td data-head={words.fulfillmentRate}>
        <RateBar rate={year.fulfillmentRate} part={year.fulfilled} whole={year.signed} />
      </td>
      <td data-head={words.startRate}>
        <RateBar rate={year.startRate} part={year.started} whole={year.signed} />
      </td>
      <td data-head={words.large}>
        {year.largeInvestment === null
          ? `${year.large} · ${words.untold}`
          : countedSum(year.large ?? 0, year.largeInvestment, locale)}
      </td>
      <td data-head={words.target}>
        {target ? (
          <span title={year.targetSource ?? undefined}>
            {words.byNumber} {rateText(year.targetRate, locale)} · {words.byInvestment}{' '}
            {rateText(year.targetInvestmentRate, locale)}
          </span>
        ) : (
          words.noTarget
        )}
      </td>
    </tr>
  )
}

function PublishedRow({ year }: { readonly year: PublishedYear }) {
  const words = useWords(rateWords)
  const locale = useLocale()
  const yi = (sum: number | null) => (sum === null ? '—' : sumText(sum * YI, locale))
  return (
    <tr>
      <th scope="row">
        {year.year}
        {year.estimated && <small>{words.estimated}</small>}
      </th>
      <td data-head={words.signed}>
        <strong>{year.signed === null ? '—' : formatNumber(year.signed, 0, locale)}</strong>{' '}
        {yi(year.investment)}
        {year.source && (
          <small lang="zh-CN">
            {[year.source.publisher, year.source.publishedAt].filter(Boolean).join(' · ')}
          </small>
        )}
      </td>
      <td data-head={words.fulfillmentRate}>
        <RateBar rate={year.fulfillmentRate} part={year.fulfilled} whole={year.signed} />
      </td>
      <td data-head={words.startRate}>
        <RateBar rate={year.startRate} part={year.started} whole={year.signed} />
      </td>
      <td data-head={words.large}>{`${year.large ?? '—'} · ${yi(year.largeInvestment)}`}</td>
      <td data-head={words.target}>
        {words.byNumber} {rateText(year.targetRate, locale)} · {words.byInvestment}{' '}
        {rateText(year.targetInvestmentRate, locale)}
      </td>
    </tr>
  )
}
