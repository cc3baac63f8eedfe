import type { ReactNode } from 'react'
import type { MapWords } from './mapWords.ts'
import type { Padding } from './target.ts'

interface Props {
  readonly words: MapWords
  /** What panels cover, pixels. */
  readonly padding: Padding
  readonly children: ReactNode
}

/** Stands where the map would be when the browser has no WebGL. */
export function MapFallback({ words, padding: { left, right }, children }: Props) {
  return (
    <div className="map-fallback" role="note" style={{ paddingLeft: left, paddingRight: right }}>
      <svg viewBox="0 0 160 90" aria-hidden="true">
        <path d="M12 62 58 30l30 14 44-32 16 8v58H12z" className="map-fallback-land" />
        <path d="M12 62 58 30l30 14 44-32" className="map-fallback-line" />
        <path d="m66 58 18-8 12 6-17 9zm26-4 14-8 11 6-14 7z" className="map-fallback-plot" />
        <path d="m24 14 112 68" className="map-fallback-stroke" />
      </svg>
      <h2>{words.noWebglTitle}</h2>
      <p>{words.noWebglText}</p>
      {children}
    </div>
  )
}
