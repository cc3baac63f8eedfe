import { maySee } from '@panhuo/shared/access/access'
import type { ColorBy } from '@panhuo/shared/parcel/parcelColoring'
import { Combine, Ruler, SquareDashedMousePointer, SquareSplitHorizontal } from 'lucide-react'
import { lazy, memo, useMemo, useState } from 'react'
import { BasemapTool } from '../basemap/BasemapTool.tsx'
import { keys } from '../keys/keys.ts'
import { useMapKey } from '../keys/useMapKey.ts'
import { useToolInHand } from '../map/holdPointer.ts'
import { useLiveMap } from '../map/liveMap.ts'
import { mapWords } from '../map/mapWords.ts'
import type { Padding } from '../map/target.ts'
import { Overview } from '../overview/Overview.tsx'
import { usePickDesk } from '../picked/pickStore.tsx'
import { pickWords } from '../picked/pickWords.ts'
import { PositionBar } from '../position/PositionBar.tsx'
import { useSession } from '../session/session.ts'
import { LatePart } from '../shell/LatePart.tsx'
import { usePhone } from '../shell/media.ts'
import { MapSpeech } from '../speech/MapSpeech.tsx'
import { useView, useViewActions } from '../url/useView.tsx'
import type { Coloring } from '../url/view.ts'
import { useWords } from '../words/locale.tsx'
import { toolWords } from './toolWords.ts'
import './tools.css'

const MeasurePanel = lazy(async () => ({
  default: (await import('../measure/MeasurePanel.tsx')).MeasurePanel,
}))

const AssemblyPanel = lazy(async () => ({
  default: (await import('../assembly/AssemblyPanel.tsx')).AssemblyPanel,
}))

const SwipeMap = lazy(async () => ({ default: (await import('../swipe/SwipeMap.tsx')).SwipeMap }))

/** What stands over the map beside its zoom buttons; the heavier tools come when first used. */
export function MapTools({ padding }: { readonly padding: Padding }) {
  const { colorBy, swipe, asOf, selected } = useView().view
  const shown = { colorBy, swipe, isPast: asOf !== null, hasSheet: selected !== null }
  return <ToolBar padding={padding} {...shown} />
}

interface Props {
  readonly padding: Padding
  readonly colorBy: ColorBy
  /** What the other side of the map is colored by; null where it is not parted. */
  readonly swipe: Coloring | null
  readonly isPast: boolean
  readonly hasSheet: boolean
}

/** Drawn anew with what it shows of the view, not with every condition of the filter. */
const ToolBar = memo(Tools)

function Tools({ padding, colorBy, swipe, isPast, hasSheet }: Props) {
  const words = useWords(toolWords)
  const { toolInHand } = useWords(mapWords)
  const { change } = useViewActions()
  const pick = useWords(pickWords)
  const { boxing, setBoxing } = usePickDesk()
  const phone = usePhone()
  const map = useLiveMap()
  const inHand = useToolInHand()
  const [measuring, setMeasuring] = useState(false)
  const [assembling, setAssembling] = useState(false)
  const [grounding, setGrounding] = useState(false)
  const { role } = useSession()
  // A box to pick in gives way.
  const isBusy = !measuring && inHand !== null && inHand !== 'pick'
  const part = () => {
    setGrounding(false)
    change({ swipe: swipe ? null : otherThan(colorBy) })
  }
  // The panel of the base map would lie over that of the next tool.
  const measure = (on: boolean) => {
    setGrounding(false)
    setMeasuring(on)
  }
  // What only follows the map is not drawn anew with the view: it would measure the window again.
  const standing = useMemo(
    () => (
      <>
        <MapSpeech padding={padding} />
        <PositionBar padding={padding} />
        <Overview padding={padding} />
      </>
    ),
    [padding],
  )
  useMapKey(map, keys.measure, () => measure(true))
  useMapKey(map, keys.swipe, part)
  return (
    <>
      {standing}
      <fieldset className="map-tools" aria-label={words.tools}>
        <BasemapTool open={grounding} onOpen={setGrounding} />
        <button
          type="button"
          aria-label={words.measure}
          title={isBusy ? toolInHand : `${words.measure} ${keys.measure.strokes[0]}`}
          aria-pressed={measuring}
          disabled={isBusy}
          onClick={() => measure(!measuring)}
        >
          <Ruler aria-hidden="true" size={17} />
        </button>
        <button
          type="button"
          aria-label={words.swipe}
          title={`${words.swipe} ${keys.swipe.strokes[0]}`}
          aria-pressed={swipe !== null}
          onClick={part}
        >
          <SquareSplitHorizontal aria-hidden="true" size={17} />
        </button>
        {maySee(role, { access: 'S' }) && !isPast && (
          <button
            type="button"
            aria-label={words.assembly}
            title={words.assembly}
            aria-pressed={assembling}
            onClick={() => {
              setGrounding(false)
              setAssembling(!assembling)
            }}
          >
            <Combine aria-hidden="true" size={17} />
          </button>
        )}
        {/* At a desk it stands over the list. An open sheet leaves no room for it. */}
        {phone && !hasSheet && (
          <button
            type="button"
            aria-label={pick.box}
            aria-pressed={boxing}
            title={pick.boxHint}
            onClick={() => setBoxing(!boxing)}
          >
            <SquareDashedMousePointer aria-hidden="true" size={17} />
          </button>
        )}
      </fieldset>
      {swipe && (
        <LatePart onClose={part}>
          <SwipeMap padding={padding} coloring={swipe} />
        </LatePart>
      )}
      {assembling && (
        <LatePart onClose={() => setAssembling(false)}>
          <AssemblyPanel padding={padding} onClose={() => setAssembling(false)} />
        </LatePart>
      )}
      {measuring && (
        <LatePart onClose={() => setMeasuring(false)}>
          <MeasurePanel padding={padding} onClose={() => setMeasuring(false)} />
        </LatePart>
      )}
    </>
  )
}

/** What people compare with: the method, or the stage where that is shown already. */
function otherThan(colorBy: ColorBy): Coloring {
  return { colorBy: colorBy === 'method' ? 'stage' : 'method', breaks: null }
}
