import { lazy, Suspense, useCallback } from 'react'
import { ListOrCharts } from '../chart/ListOrCharts.tsx'
import { FilterChips } from '../filter/FilterChips.tsx'
import { useSteady } from '../focus/keepPress.ts'
import { PickBar } from '../picked/PickBar.tsx'
import { usePickDesk } from '../picked/pickStore.tsx'
import { usePhone } from '../shell/media.ts'
import { Problem } from '../shell/Problem.tsx'
import { shellWords } from '../shell/shellWords.ts'
import { TakeMenu } from '../take/TakeMenu.tsx'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { BoxButton } from './BoxButton.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { ParcelEmpty } from './ParcelEmpty.tsx'
import { ParcelTable } from './ParcelTable.tsx'
import { useParcelList } from './parcelList.ts'
import { parcelWords } from './parcelWords.ts'
import './results.css'

const ChartsPanel = lazy(async () => ({
  default: (await import('../chart/ChartsPanel.tsx')).ChartsPanel,
}))

/** The filtered list with its chips and downloads, in every state that it can be in. */
export function ResultsPanel() {
  const words = useWords(parcelWords)
  const shell = useWords(shellWords)
  const phone = usePhone()
  const { hasMap } = usePickDesk()
  const { view, change } = useView()
  const charts = view.tab === 'charts'
  const onCharts = useCallback((on: boolean) => change({ tab: on ? 'charts' : 'list' }), [change])
  const list = useSteady(useParcelList())
  return (
    <div className="results">
      <header className="results-head">
        <h2 className="unseen">{words.list}</h2>
        <ListOrCharts charts={charts} onCharts={onCharts} />
        <div className="results-tools">
          {!phone && hasMap && <BoxButton />}
          {!phone && !charts && <ColumnMenu />}
          <TakeMenu />
        </div>
      </header>
      <FilterChips />
      {charts ? (
        <Suspense fallback={<ListSkeleton />}>
          <ChartsPanel />
        </Suspense>
      ) : list.isError && list.rows.length === 0 ? (
        <Problem error={list.error} onRetry={() => list.refetch()} />
      ) : list.totalCount === undefined ? (
        <ListSkeleton />
      ) : list.totalCount === 0 ? (
        <ParcelEmpty />
      ) : (
        <ParcelTable
          rows={list.rows}
          place={list.place}
          totalCount={list.totalCount}
          stale={list.isPlaceholderData}
          onEnd={list.readOn}
        />
      )}
      {list.isFetchingNextPage && !charts && (
        <p className="results-foot" role="status">
          {words.loadingMore}
        </p>
      )}
      {list.isFetchNextPageError && !list.isFetchingNextPage && !charts && (
        <p className="results-foot" role="alert">
          {words.moreFailed}
          <button type="button" className="button quiet" onClick={list.readNext}>
            {shell.retry}
          </button>
        </p>
      )}
      {(phone || !hasMap) && <PickBar place="list" />}
    </div>
  )
}
