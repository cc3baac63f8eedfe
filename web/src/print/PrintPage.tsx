import { Link } from '@tanstack/react-router'
import { ArrowLeft, ImageDown, Printer } from 'lucide-react'
import { type CSSProperties, useRef, useState } from 'react'
import { AsOfNotice } from '../asOf/AsOfNotice.tsx'
import { isEmpty } from '../picked/pickModel.ts'
import { Problem } from '../shell/Problem.tsx'
import { usePageTitle } from '../shell/usePage.ts'
import type { SearchText } from '../url/searchText.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { ListSheets } from './ListSheets.tsx'
import { MapSheet } from './MapSheet.tsx'
import { printWords } from './printWords.ts'
import { Settings } from './Settings.tsx'
import { saveMap } from './saveMap.ts'
import { listPages, type PrintChoice, sheetOf } from './sheet.ts'
import { useFit } from './useFit.ts'
import { usePrint } from './usePrint.ts'
import { useSheetWords } from './useSheetWords.ts'
import './print.css'
import './sheet.css'

const usual: PrintChoice = {
  paper: 'A4',
  orientation: 'landscape',
  map: true,
  legend: true,
  list: true,
}

/** Map and list on paper: a preview of the very pages that are printed, and what may be chosen. */
export function PrintPage() {
  const words = useWords(printWords)
  usePageTitle(words.title)
  const { view } = useView()
  const anyPicked = !isEmpty(view.picked)
  const [choice, setChoice] = useState(usual)
  const [ofPicked, setOfPicked] = useState(anyPicked)
  const [title, setTitle] = useState<string | null>(null)
  const name = title ?? words.usualName
  const print = usePrint(choice, ofPicked && anyPicked)
  const said = useSheetWords(name, print)
  const rows = print.rows.data?.rows ?? []
  const pages = listPages(rows.length, choice)
  const count = pages.length + (choice.map ? 1 : 0)
  const { width, height } = sheetOf(choice)
  const sheets = useRef<HTMLElement>(null)
  const fit = useFit(sheets, width)
  const waits = (choice.map && print.map.isPending) || (choice.list && print.rows.isPending)
  const failed = [...(choice.map ? [print.map] : []), ...(choice.list ? [print.rows] : [])].find(
    ({ isError }) => isError,
  )
  return (
    <div className="print-page">
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0 }`}</style>
      <aside className="print-side">
        <Link className="button quiet" to="/" search={(all: SearchText) => all}>
          <ArrowLeft aria-hidden="true" />
          {words.back}
        </Link>
        <h1 tabIndex={-1} data-page-heading>
          {words.title}
        </h1>
        <AsOfNotice />
        <Settings
          choice={choice}
          onChoice={setChoice}
          name={name}
          onName={setTitle}
          picked={anyPicked ? ofPicked : null}
          onPicked={setOfPicked}
        />
        <button
          type="button"
          className="button primary"
          disabled={waits || failed !== undefined || count === 0}
          onClick={() => window.print()}
        >
          <Printer aria-hidden="true" />
          {words.print}
        </button>
        <button
          type="button"
          className="button"
          disabled={!print.map.data || !choice.map}
          onClick={() => print.map.data && saveMap(print.map.data, said, choice.legend)}
        >
          <ImageDown aria-hidden="true" />
          {words.png}
        </button>
        {failed ? (
          <Problem title={words.failed} error={failed.error} onRetry={() => failed.refetch()} />
        ) : (
          <p role="status" data-testid="print-state" data-ready={!waits || undefined}>
            {waits
              ? choice.map && print.map.isPending
                ? words.drawing
                : words.reading
              : words.page(1, count)}
          </p>
        )}
      </aside>
      <main
        ref={sheets}
        className="print-sheets"
        style={{ '--fit': fit } as CSSProperties}
        aria-label={words.preview}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: pages taller than the window are scrolled by key
        tabIndex={0}
      >
        {choice.map && (
          <MapSheet choice={choice} said={said} print={print} page={words.page(1, count)} />
        )}
        <ListSheets
          choice={choice}
          said={said}
          columns={print.columns}
          rows={rows}
          totalCount={print.rows.data?.totalCount ?? 0}
          sums={print.sum.data?.summary}
          pages={pages}
          count={count}
        />
      </main>
    </div>
  )
}
