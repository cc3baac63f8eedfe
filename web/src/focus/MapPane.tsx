import { lazy, Suspense, useCallback, useMemo } from 'react'
import { DrawTools } from '../draw/DrawTools.tsx'
import { EditOnMap } from '../edit/EditOnMap.tsx'
import { useHovered, useHoverStore } from '../hover/hover.tsx'
import { MapLegend } from '../legend/MapLegend.tsx'
import type { FocusTarget, Padding, ShownBox, Target } from '../map/target.ts'
import { PickOnMap } from '../picked/PickOnMap.tsx'
import { PickWithoutMap } from '../picked/PickWithoutMap.tsx'
import { useSession } from '../session/session.ts'
import { shellWords } from '../shell/shellWords.ts'
import { MapTools } from '../tools/MapTools.tsx'
import { useView } from '../url/useView.tsx'
import type { Camera } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { LendBox } from './LendBox.tsx'
import { MapBoundary } from './MapBoundary.tsx'

/** The frame is drawn while MapLibre is still on its way. */
const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }))

const legend = <MapLegend />

interface Props {
  readonly padding: Padding
  readonly focusTarget: FocusTarget | null
  /** Told how to ask what the free part of the map shows; null without a map. */
  readonly onBox: (box: ShownBox | null) => void
}

/** The map, tied to the link and to what is hovered elsewhere. */
export function MapPane({ padding, focusTarget, onBox }: Props) {
  const words = useWords(shellWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, filterText, change, isNewest } = useView()
  const hover = useHoverStore()
  const hovered = useHovered()
  const onCamera = useCallback(
    (to: Camera) => {
      if (!isNewest()) return false
      change({ camera: to }, { replace: true })
      return true
    },
    [change, isNewest],
  )
  const onSelect = useCallback((selected: Target | null) => change({ selected }), [change])
  // A view that changed draws the map; its tools ask for themselves what concerns them.
  const tools = useMemo(
    () => (
      <>
        {/* What is in hand comes first for those who go by Tab. */}
        <EditOnMap padding={padding} />
        <MapTools padding={padding} />
        <DrawTools padding={padding} />
        <PickOnMap />
        <LendBox padding={padding} onBox={onBox} />
      </>
    ),
    [padding, onBox],
  )
  const { left, right } = padding

  return (
    <section className="map-pane" aria-label={words.map}>
      <MapBoundary fallback={<PickWithoutMap />}>
        <Suspense
          fallback={
            // In the middle of what the panels leave free, where the map will stand.
            <p className="map-loading" style={{ paddingLeft: left, paddingRight: right }}>
              {words.loading}
            </p>
          }
        >
          <MapView
            filter={filterText}
            colorBy={view.colorBy}
            breaks={view.breaks}
            layers={view.layers}
            camera={view.camera}
            onCamera={onCamera}
            hovered={hovered}
            onHover={hover.set}
            selected={view.selected}
            onSelect={onSelect}
            padding={padding}
            locale={locale}
            role={role}
            focusTarget={focusTarget}
            tools={tools}
            fallback={<PickWithoutMap />}
          >
            {legend}
          </MapView>
        </Suspense>
      </MapBoundary>
    </section>
  )
}
