import type { Choice, FilterField } from '@panhuo/shared/filter/field'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isChosen } from '../filter/filterModel.ts'
import { nameOf } from '../filter/recordNames.ts'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { useView } from '../url/useView.tsx'
import type { AverageUnit } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  type AverageGroup,
  averageBar,
  averageFields,
  averageQuery,
  averagesFor,
} from './averages.ts'
import { chartWords } from './chartWords.ts'
import { FilterBars } from './FilterBars.tsx'

/** Averages per mu by group; for analysts of the whole register of today, without small groups. */
export function AverageCharts({ unit }: { readonly unit: AverageUnit }) {
  const words = useWords(chartWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, filterText } = useView()
  const whole = averagesFor(role) === 'WHOLE'
  const past = whole && view.asOf !== null
  const averages = useQuery({
    queryKey: ['averages', role, locale, whole ? '' : filterText],
    enabled: !past,
    queryFn: async ({ signal }) => {
      type Told = Readonly<Record<string, readonly AverageGroup[]>>
      const variables = { filter: whole ? {} : view.filter, locale: locale.toUpperCase() }
      const query = averageQuery(role)
      return (await askText<{ parcels: Told }>(query, variables, { locale, signal })).parcels
    },
    placeholderData: keepPreviousData,
  })
  if (past) return <p className="charts-none">{words.todayAlone}</p>
  if (averages.isError && !averages.data) {
    return <Problem error={averages.error} onRetry={() => averages.refetch()} />
  }
  if (!averages.data) return <PageLoading />
  return averageFields(role).map(({ name, field }) => (
    <AverageChart
      key={name}
      name={name}
      field={field}
      unit={unit}
      groups={averages.data[name] ?? []}
    />
  ))
}

interface ChartProps {
  readonly name: string
  readonly field: FilterField
  readonly unit: AverageUnit
  readonly groups: readonly AverageGroup[]
}

function AverageChart({ name, field, unit, groups }: ChartProps) {
  const words = useWords(chartWords)
  const locale = useLocale()
  const { view } = useView()
  const chosen = view.filter[name as keyof ParcelFilter] as Choice | undefined
  const bars = groups.map((group) => ({
    ...averageBar(group, unit, locale),
    value: group.value,
    label: `${nameOf(group.label)[locale]} ${words.ofPlots(group.count)}`,
    color: undefined,
    pressed: isChosen(chosen, group.value),
  }))
  // What is told comes first, the highest at the top; what is not told stands below.
  bars.sort((a, b) => Number(a.untold) - Number(b.untold) || b.amount - a.amount)
  return (
    <section className="chart" data-testid={`average-${name}`}>
      <h3>{field[locale]}</h3>
      <FilterBars name={name} label={field[locale]} bars={bars} />
    </section>
  )
}
