import { englishOf } from '@panhuo/shared/geography/englishNames'
import { indicatorKinds } from '@panhuo/shared/indicator/indicator'
import { toggled } from '../filter/filterModel.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { PageSearch } from '../shell/PageSearch.tsx'
import { PickGroup } from '../shell/PickGroup.tsx'
import { Problem } from '../shell/Problem.tsx'
import { usePageFilter, useShow } from '../url/usePageFilter.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { BesideTables } from './BesideTables.tsx'
import { CopyCsv } from './CopyCsv.tsx'
import { FigureGroups } from './FigureGroups.tsx'
import { type IndicatorFilter, indicatorFilter, narrowed } from './indicatorFilter.ts'
import { type Indicator, useIndicators } from './indicatorQuery.ts'
import { indicatorWords } from './indicatorWords.ts'
import { SourceList } from './SourceList.tsx'
import './targets.css'

const ways = ['topic', 'year', 'beside'] as const

/** Every published figure with its source, narrowed by the page's own filter. */
export function TargetsPage() {
  const words = useWords(indicatorWords)
  const locale = useLocale()
  const query = useIndicators()
  const { filter, set, clear, text } = usePageFilter(indicatorFilter, 'targets')
  const [show, setShow] = useShow(ways)
  const all = query.data ?? []
  const shown = narrowed(all, filter)
  /** How many figures a choice of one field would leave under the other conditions. */
  const counts = (field: keyof IndicatorFilter, keyOf: (one: Indicator) => string | undefined) => {
    const { [field]: own, ...rest } = filter
    const chosen = (own as { in?: readonly string[] } | null | undefined)?.in ?? []
    const left = narrowed(all, rest)
    return (value: string) => ({
      value,
      count: left.filter((one) => keyOf(one) === value).length,
      pressed: chosen.includes(value),
    })
  }
  const years = [...new Set(all.map(({ year }) => String(year)))].sort()
  const places = new Map(all.flatMap(({ place }) => (place ? [[place.code, place.name]] : [])))
  const ofYear = counts('year', ({ year }) => String(year))
  const ofKind = counts('kind', ({ kind }) => kind)
  const ofPlace = counts('place', ({ place }) => place?.code)
  return (
    <PageFrame
      title={words.title}
      lead={query.data && words.lead(all.length)}
      actions={query.data && <CopyCsv indicators={shown} />}
    >
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : (
        <>
          <div className="page-bar">
            <PickGroup
              joined
              label={words.ways}
              picks={ways.map((way) => ({ value: way, label: words[way], pressed: way === show }))}
              onPick={(value) => setShow(ways.find((way) => way === value) ?? 'topic')}
            />
            <PageSearch
              label={words.search}
              text={filter.text ?? ''}
              onText={(next) => set('text', next, { replace: true })}
            />
            <PickGroup
              label={words.yearPick}
              picks={years.map((year) => ({ ...ofYear(year), label: year }))}
              onPick={(value) => set('year', toggled(filter.year ?? undefined, value))}
            />
            <PickGroup
              label={words.kindPick}
              picks={indicatorKinds.codes.map((code) => ({
                ...ofKind(code.value),
                label: code[locale],
              }))}
              onPick={(value) => set('kind', toggled(filter.kind ?? undefined, value))}
            />
            <PickGroup
              label={words.placePick}
              picks={[...places].map(([code, name]) => ({
                ...ofPlace(code),
                label: englishOf(name, locale) ?? name,
              }))}
              onPick={(value) => set('place', toggled(filter.place ?? undefined, value))}
            />
            <div className="page-bar-end">
              <span role="status" data-testid="target-count">
                {words.shown(shown.length, all.length)}
              </span>
              {text !== '' && (
                <button type="button" className="button quiet" onClick={clear}>
                  {words.clear}
                </button>
              )}
            </div>
          </div>
          {shown.length === 0 ? (
            <div className="page-empty">
              <h2>{words.empty}</h2>
              <p>{words.emptyHint}</p>
              <button type="button" className="button" onClick={clear}>
                {words.clear}
              </button>
            </div>
          ) : show === 'beside' ? (
            <BesideTables indicators={shown} />
          ) : (
            <FigureGroups indicators={shown} by={show} />
          )}
          <SourceList indicators={shown} />
        </>
      )}
    </PageFrame>
  )
}
