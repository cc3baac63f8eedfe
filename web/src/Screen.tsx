import { useEffect, useMemo, useRef, useState } from 'react'
import { DetailDrawer } from './detail/DetailDrawer.tsx'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { MapPane } from './focus/MapPane.tsx'
import { useMapFocus } from './focus/useMapFocus.ts'
import { useReturnedFocus } from './focus/useReturnedFocus.ts'
import type { ShownBox } from './map/target.ts'
import { ResultsPanel } from './parcel/ResultsPanel.tsx'
import { RememberedFilters } from './saved/useRecentFilters.ts'
import { FILTER_WIDTH, useFrame } from './shell/frame.ts'
import { usePhone } from './shell/media.ts'
import { Notices } from './shell/Notices.tsx'
import { Panel } from './shell/Panel.tsx'
import { type Pane, PhoneTabs } from './shell/PhoneTabs.tsx'
import { ResizeHandle } from './shell/ResizeHandle.tsx'
import { shellWords } from './shell/shellWords.ts'
import { TopBar } from './shell/TopBar.tsx'
import { TourHost } from './tour/TourHost.tsx'
import { leaveMap } from './url/leftSearch.ts'
import { useSelected, useViewActions } from './url/useView.tsx'
import { useWords } from './words/locale.tsx'

/** The map between its panels; on a narrow screen, one pane at a time. */
export function Screen() {
  const selected = useSelected()
  useEffect(
    () =>
      leaveMap(
        selected ? (new URLSearchParams(location.search).get('at') ?? undefined) : undefined,
      ),
    [selected],
  )
  const phone = usePhone()
  return (
    <>
      {/* First, so that whoever goes by Tab meets the offer before everything it speaks of. */}
      <TourHost />
      {phone ? <PhoneScreen /> : <DeskScreen />}
      <RememberedFilters />
    </>
  )
}

function DeskScreen() {
  const words = useWords(shellWords)
  const selected = useSelected()
  const frame = useFrame()
  const focus = useMapFocus(selected)
  const [mapBox, setMapBox] = useState<ShownBox | null>(null)
  const list = useRef<HTMLDivElement>(null)
  useReturnedFocus(selected, list)
  const rightOpen = frame.listOpen || selected !== null
  const left = frame.filterOpen ? FILTER_WIDTH : 0
  const right = rightOpen ? frame.listWidth : 0
  const padding = useMemo(() => ({ top: 0, bottom: 0, left, right }), [left, right])
  return (
    <div className="app">
      {/* With a detail open the list lies under it and takes no focus. */}
      <a
        className="skip-link"
        href={selected ? '#detail' : '#list'}
        onClick={(event) => {
          // The link of the page says which part of the detail is shown, and must not lose it.
          event.preventDefault()
          document.getElementById(selected ? 'detail' : 'list')?.focus()
        }}
      >
        {selected ? words.skipToDetail : words.skipToList}
      </a>
      <TopBar />
      <Notices />
      <main className="stage">
        <Panel
          side="left"
          open={frame.filterOpen}
          width={FILTER_WIDTH}
          label={words.filter}
          words={{ open: words.openFilter, close: words.closeFilter }}
          onToggle={(filterOpen) => frame.set({ filterOpen })}
        >
          <FilterPanel mapBox={mapBox} withText={false} />
        </Panel>
        <MapPane padding={padding} focusTarget={focus.target} onBox={setMapBox} />
        <Panel
          side="right"
          open={rightOpen}
          width={frame.listWidth}
          label={words.list}
          words={{ open: words.openList, close: words.closeList }}
          // A detail is closed, not folded away: the list alone would go, unseen, from under it.
          onToggle={selected ? undefined : (listOpen) => frame.set({ listOpen })}
        >
          <ResizeHandle width={frame.listWidth} onWidth={(listWidth) => frame.set({ listWidth })} />
          <div
            id="list"
            className="list-layer"
            tabIndex={-1}
            ref={list}
            inert={selected !== null}
            style={{ height: '100%' }}
          >
            <ResultsPanel />
          </div>
          {selected && (
            <div id="detail" className="detail-layer" tabIndex={-1}>
              <DetailDrawer
                selected={selected}
                takesFocus={!focus.fromLink}
                onShowOnMap={focus.show}
              />
            </div>
          )}
        </Panel>
      </main>
    </div>
  )
}

/** Who comes back from another page finds the pane that was left. */
let lastPane: Pane = 'map'

function PhoneScreen() {
  const selected = useSelected()
  const { change } = useViewActions()
  const focus = useMapFocus(selected)
  const [mapBox, setMapBox] = useState<ShownBox | null>(null)
  const [pane, setPane] = useState<Pane>(lastPane)
  useEffect(() => {
    lastPane = pane
  }, [pane])
  const stage = useRef<HTMLElement>(null)
  useReturnedFocus(selected, stage)
  const sheet = selected ? Math.round((stage.current?.clientHeight ?? 600) * 0.58) : 0
  const padding = useMemo(() => ({ top: 0, left: 0, right: 0, bottom: sheet }), [sheet])
  return (
    <div className="app">
      <TopBar />
      <Notices />
      <main className="stage" tabIndex={-1} ref={stage}>
        <MapPane padding={padding} focusTarget={focus.target} onBox={setMapBox} />
        {pane === 'list' && !selected && (
          <div className="phone-pane">
            <ResultsPanel />
          </div>
        )}
        {pane === 'filter' && !selected && (
          <div className="phone-pane">
            <FilterPanel mapBox={mapBox} withText={false} />
          </div>
        )}
        {selected && (
          <div className="phone-sheet">
            <DetailDrawer
              selected={selected}
              takesFocus={!focus.fromLink}
              onShowOnMap={focus.show}
            />
          </div>
        )}
      </main>
      <PhoneTabs
        pane={pane}
        onPane={(next) => {
          // A pane that was asked for must not stay behind the sheet.
          if (selected) change({ selected: null })
          setPane(next)
        }}
      />
    </div>
  )
}
