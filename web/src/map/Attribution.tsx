import { geographySources } from '@panhuo/shared/geography/geographySources'
import { usePhone } from '../shell/media.ts'
import type { MapWords } from './mapWords.ts'

/**
 * Who drew what, lower right; and what the drawing is not, lower left beside the 审图号. A phone has
 * one line for both, so the names stand there alone.
 */
export function Attribution({ words }: { readonly words: MapWords }) {
  const phone = usePhone()
  const whole = `${words.boundary} ${words.tianditu} · ${words.railway} ${geographySources.OSM.attribution}`
  return (
    <>
      <p className="map-notice">{words.schematic}</p>
      <p className="map-sources" title={whole}>
        {phone ? `${words.tianditu} · © OpenStreetMap` : whole}
      </p>
    </>
  )
}
