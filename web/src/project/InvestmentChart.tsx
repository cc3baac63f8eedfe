import { formatNumber } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { chartOf } from './investmentYears.ts'
import type { InvestmentMonth } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

const box = { width: 600, height: 170 }
const margin = { left: 62, right: 12, top: 10, bottom: 24 }

/** What was to be done and what was done since January; the table beside it says the same. */
export function InvestmentChart({ months }: { readonly months: readonly InvestmentMonth[] }) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const { planned, actual, marks } = chartOf(months, box)
  const year = Number(months[0]?.month.slice(0, 4))
  return (
    <figure className="investment-chart">
      <figcaption>
        {words.chart(year)}
        <span className="chart-key" data-line="planned">
          {words.planned}
        </span>
        <span className="chart-key" data-line="actual">
          {words.actual}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${box.width + margin.left + margin.right} ${box.height + margin.top + margin.bottom}`}
        aria-hidden="true"
      >
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {marks.map(({ value, y }) => (
            <g key={value} className="chart-mark">
              <line x2={box.width} y1={y} y2={y} />
              <text x={-8} y={y + 4} textAnchor="end">
                {formatNumber(value, value > 0 && value < 10 ? 1 : 0, locale)}
              </text>
            </g>
          ))}
          {months.map(({ month }, index) => (
            <text
              key={month}
              className="chart-month"
              x={(box.width * (index + 0.5)) / 12}
              y={box.height + 18}
              textAnchor="middle"
            >
              {index + 1}
            </text>
          ))}
          <path className="chart-line" data-line="planned" d={planned.path} />
          <path className="chart-line" data-line="actual" d={actual.path} />
          {actual.last && (
            <circle className="chart-end" cx={actual.last.x} cy={actual.last.y} r="4" />
          )}
        </g>
      </svg>
    </figure>
  )
}
