import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { DrawTools } from '../draw/DrawTools.tsx'
import { EditOnMap } from '../edit/EditOnMap.tsx'
import { useHovered, useHoverStore } from '../hover/hover.tsx'
import { MapLegend } from '../legend/MapLegend.tsx'
import type { FocusTarget, Padding, Target } from '../map/target.ts'
import { PickOnMap } from '../picked/PickOnMap.tsx'
import { PickWithoutMap } from '../picked/PickWithoutMap.tsx'
import { useSession } from '../session/session.ts'
import { shellWords } from '../shell/shellWords.ts'
import { MapTools } from '../tools/MapTools.tsx'
import { useView } from '../url/useView.tsx'
import type { Camera } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { boxOfCamera } from './boxOfCamera.ts'
import { MapBoundary } from './MapBoundary.tsx'

/** The frame is drawn while MapLibre is still on its way. */
const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }))

const legend = <MapLegend />

interface Props {
  readonly padding: Padding
  readonly focusTarget: FocusTarget | null
  /** Told what the free part of the map shows: west, south, east, north. */
  readonly onBox: (box: readonly number[]) => void
}

/** The map, tied to the link and to what is hovered elsewhere. */
export function MapPane({ padding, focusTarget, onBox }: Props) {
  const words = useWords(shellWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view, filterText, change, isNewest } = useView()
  const hover = useHoverStore()
  const hovered = useHovered()
  const pane = useRef<HTMLElement>(null)
  const { camera } = view
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
      </>
    ),
    [padding],
  )

  const tell = useEffectEvent((at: Camera) => {
    const { clientWidth, clientHeight } = pane.current ?? { clientWidth: 0, clientHeight: 0 }
    onBox(boxOfCamera(at, clientWidth, clientHeight, padding))
  })
  const tellHome = useEffectEvent((box: readonly number[]) => onBox(box))
  const { top, right, bottom, left } = padding
  // By the numbers, not by the object: every box that is told draws the screen, which makes a new one.
  useEffect(() => {
    if (camera) tell(camera)
    // Nobody has moved the map: it shows the street, which lies in the map's own chunk.
    else import('../map/baseMap.ts').then(({ homeBox }) => tellHome(homeBox))
  }, [camera, top, right, bottom, left])

  return (
    <section className="map-pane" ref={pane} aria-label={words.map}>
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
            camera={camera}
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
