import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { MapWords } from './mapWords.ts'

/** Names the drawing for screen readers; `hint` is the id of what tells its keys. */
export function useCanvasWords(map: MapLibreMap | null, words: MapWords, hint: string): void {
  useEffect(() => {
    const canvas = map?.getCanvas()
    // It has keys of its own, which screen readers pass on only to applications.
    canvas?.setAttribute('role', 'application')
    canvas?.setAttribute('aria-label', words.canvas)
    canvas?.setAttribute('aria-describedby', hint)
  }, [map, words, hint])
}
