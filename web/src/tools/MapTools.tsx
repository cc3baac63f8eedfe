import { Ruler } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Padding } from '../map/target.ts'
import { Overview } from '../overview/Overview.tsx'
import { PositionBar } from '../position/PositionBar.tsx'
import { MapSpeech } from '../speech/MapSpeech.tsx'
import { useWords } from '../words/locale.tsx'
import { toolWords } from './toolWords.ts'
import './tools.css'

const MeasurePanel = lazy(async () => ({
  default: (await import('../measure/MeasurePanel.tsx')).MeasurePanel,
}))

/** What stands over the map beside its zoom buttons; the heavier tools come when first used. */
export function MapTools({ padding }: { readonly padding: Padding }) {
  const words = useWords(toolWords)
  const [measuring, setMeasuring] = useState(false)
  return (
    <>
      <MapSpeech padding={padding} />
      <PositionBar padding={padding} />
      <Overview padding={padding} />
      <fieldset className="map-tools" aria-label={words.tools}>
        <button
          type="button"
          aria-label={words.measure}
          title={words.measure}
          aria-pressed={measuring}
          onClick={() => setMeasuring(!measuring)}
        >
          <Ruler aria-hidden="true" size={17} />
        </button>
      </fieldset>
      {measuring && (
        <Suspense>
          <MeasurePanel padding={padding} onClose={() => setMeasuring(false)} />
        </Suspense>
      )}
    </>
  )
}
