import { Compass, Maximize, Minus, Plus } from 'lucide-react'
import type { Ref } from 'react'
import type { MapWords } from './mapWords.ts'
import './mapControls.css'

interface MapControlsProps {
  readonly words: MapWords
  readonly onZoom: (steps: 1 | -1) => void
  readonly onFit: () => void
  readonly onNorth: () => void
  /** The needle, turned with the map without a new render. */
  readonly needle: Ref<SVGSVGElement>
}

/** Zoom, fit and north as plain buttons. */
export function MapControls({ words, onZoom, onFit, onNorth, needle }: MapControlsProps) {
  return (
    <fieldset className="map-controls" aria-label={words.controls}>
      <button
        type="button"
        className="zoom"
        title={words.zoomIn}
        aria-label={words.zoomIn}
        onClick={() => onZoom(1)}
      >
        <Plus aria-hidden="true" size={18} />
      </button>
      <button
        type="button"
        className="zoom"
        title={words.zoomOut}
        aria-label={words.zoomOut}
        onClick={() => onZoom(-1)}
      >
        <Minus aria-hidden="true" size={18} />
      </button>
      <button type="button" title={words.fit} aria-label={words.fit} onClick={onFit}>
        <Maximize aria-hidden="true" size={16} />
      </button>
      <button type="button" title={words.north} aria-label={words.north} onClick={onNorth}>
        <Compass ref={needle} aria-hidden="true" size={18} />
      </button>
    </fieldset>
  )
}
