import { geographySources } from '@panhuo/shared/geography/geographySources'
import type { MapWords } from './mapWords.ts'

/** Who drew what, lower right; and what the drawing is not, lower left beside the 审图号. */
export function Attribution({ words }: { readonly words: MapWords }) {
  return (
    <>
      <p className="map-notice">{words.schematic}</p>
      <p className="map-sources">
        {words.boundary} {geographySources.TIANDITU.attribution} · {words.railway}{' '}
        {geographySources.OSM.attribution}
      </p>
    </>
  )
}
