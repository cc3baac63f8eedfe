import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useShownDay } from '../asOf/useShownDay.ts'
import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { InvestmentChart } from './InvestmentChart.tsx'
import { InvestmentForm } from './InvestmentForm.tsx'
import { monthsOf, yearsOf } from './investmentYears.ts'
import type { ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'
import './investment.css'

interface Props {
  readonly project: ProjectSheet
  readonly mayKeep: boolean
}

/** Investment of a year by month: the chart, the figures behind it, and a way to write them. */
export function InvestmentPart({ project, mayKeep }: Props) {
  const words = useWords(sheetWords)
  const known = project.investment ?? []
  const present = Number(useShownDay().slice(0, 4))
  const years = yearsOf(known, present)
  const reported = Number(project.measure?.month.slice(0, 4) ?? present)
  const [year, setYear] = useState(reported)
  const [writes, setWrites] = useState(false)
  const months = monthsOf(year, known)
  const isEmpty = months.every(({ planned, actual }) => planned === null && actual === null)
  return (
    <section className="area-part sheet-part" aria-labelledby="sheet-investment">
      <header className="sheet-head">
        <h2 id="sheet-investment">{words.investment}</h2>
        {years.length > 1 && (
          <label className="record-pick">
            <span>{words.year}</span>
            <select
              className="field"
              value={year}
              onChange={(event) => setYear(Number(event.target.value))}
            >
              {years.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        {mayKeep && (
          <button type="button" className="button" onClick={() => setWrites(true)}>
            <Pencil aria-hidden="true" />
            {words.editInvestment}
          </button>
        )}
      </header>
      {isEmpty ? (
        <p className="sheet-none">{words.noInvestment}</p>
      ) : (
        <>
          <InvestmentChart months={months} />
          <Figures project={project} year={year} />
        </>
      )}
      {writes && (
        <InvestmentForm key={year} project={project} year={year} onClose={() => setWrites(false)} />
      )}
    </section>
  )
}

function Figures({ project, year }: { readonly project: ProjectSheet; readonly year: number }) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const months = monthsOf(year, project.investment ?? [])
  const money = (amount: number | null) => (amount === null ? '–' : formatNumber(amount, 0, locale))
  const rows = ['planned', 'actual', 'plannedSoFar', 'actualSoFar'] as const
  return (
    // Twelve columns do not fit a phone: they scroll by themselves, also by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by key
    <section className="sheet-scroll" aria-label={words.investment} tabIndex={0}>
      <table className="page-table figures-table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {months.map(({ month }) => (
              <th key={month} scope="col" className="number">
                {Number(month.slice(5))}
                <span className="unseen">{words.month}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words[row]}</th>
              {months.map((month) => (
                <td key={month.month} className="number">
                  {money(month[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
