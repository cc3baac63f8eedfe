import type { Choice, FilterField } from '@panhuo/shared/filter/field'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useState } from 'react'
import { type FacetChoice, useFacets } from '../filter/facets.ts'
import { isChosen } from '../filter/filterModel.ts'
import { useSteady } from '../focus/keepPress.ts'
import { useSession } from '../session/session.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { PickGroup } from '../shell/PickGroup.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useView } from '../url/useView.tsx'
import { type ChartUnit, chartUnits } from '../url/view.ts'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { AverageCharts } from './AverageCharts.tsx'
import { averagesFor, isAverage } from './averages.ts'
import { chartFields, chartRows } from './chartRows.ts'
import { chartWords } from './chartWords.ts'
import { FilterBars } from './FilterBars.tsx'
import './charts.css'

/** The filtered plots in bars; a bar filters, and each chart leaves its own condition out. */
export function ChartsPanel() {
  const words = useWords(chartWords)
  const facets = useSteady(useFacets())
  const { view, change } = useView()
  const { role } = useSession()
  const told = averagesFor(role)
  const units = chartUnits.filter((unit) => told !== null || !isAverage(unit))
  // A link from a colleague may name an average that this role is not told.
  const unit = units.find((one) => one === view.unit) ?? 'count'
  if (facets.isError && !facets.data) {
    return <Problem error={facets.error} onRetry={() => facets.refetch()} />
  }
  const counts = facets.data?.facets
  return (
    <div className="charts" data-stale={facets.isPlaceholderData || undefined}>
      <div className="charts-head">
        <PickGroup
          joined
          label={words.measure}
          picks={units.map((value) => ({ value, label: words[value], pressed: value === unit }))}
          onPick={(value) => change({ unit: units.find((one) => one === value) ?? 'count' })}
        />
        <p>
          {isAverage(unit) ? (told === 'WHOLE' ? words.wholeHint : words.averageHint) : words.hint}
        </p>
      </div>
      {isAverage(unit) ? (
        <AverageCharts unit={unit} />
      ) : !counts ? (
        <PageLoading />
      ) : (
        chartFields(parcelFilter).map(({ name, field }) => {
          const counted = counts[name]
          return (
            counted && <Chart key={name} name={name} field={field} counted={counted} unit={unit} />
          )
        })
      )}
    </div>
  )
}

/** Longer charts show this many bars and a button for the others. */
const SHORT = 8

interface ChartProps {
  readonly name: string
  readonly field: FilterField
  readonly counted: readonly FacetChoice[]
  readonly unit: ChartUnit
}

function Chart({ name, field, counted, unit }: ChartProps) {
  const words = useWords(chartWords)
  const locale = useLocale()
  const { view } = useView()
  const [whole, setWhole] = useState(false)
  const condition = view.filter[name as keyof typeof view.filter] as Choice | undefined
  const rows = chartRows(
    field,
    counted,
    { locale, notFilled: words.notFilled },
    { inOrder: name === 'stage', isChosen: (value) => isChosen(condition, value) },
  )
  const shown =
    whole || rows.length <= SHORT + 2
      ? rows
      : rows.filter((row, index) => index < SHORT || isChosen(condition, row.value))
  const bars = shown.map((row) => ({
    ...row,
    amount: unit === 'count' ? row.count : row.areaMu,
    text:
      unit === 'count'
        ? words.plots(formatCount(row.count, locale))
        : words.mu(formatMu(row.areaMu, locale)),
    pressed: isChosen(condition, row.value),
  }))
  return (
    <section className="chart" data-testid={`chart-${name}`}>
      <h3>{field[locale]}</h3>
      {bars.length === 0 ? (
        <p className="charts-none">{words.none}</p>
      ) : (
        <FilterBars name={name} label={field[locale]} bars={bars} />
      )}
      {rows.length > SHORT + 2 && (
        <button type="button" className="button quiet" onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.more(rows.length - shown.length)}
        </button>
      )}
    </section>
  )
}
