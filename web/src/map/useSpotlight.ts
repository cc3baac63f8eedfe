import { tileLayers } from '@panhuo/shared/tile/layers'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { LIT_SOURCE, PLOT_NAMES, pointed } from './ids.ts'
import { VEIL } from './layers/spotlight.ts'
import { litPlots } from './litPlots.ts'

/** How far everything else steps back. */
const VEILED = 0.55

/** Lets all but the plot of a row and the chosen one step back; null lights everything again. */
export function useSpotlight(
  map: MapLibreMap | null,
  row: string | null,
  chosen: string | null,
): void {
  const on = row !== null
  useEffect(() => {
    if (map?.getLayer(VEIL)) map.setPaintProperty(VEIL, 'background-opacity', on ? VEILED : 0)
    // Names bear the ink of their plots and cannot be read once these step back, so they do as well.
    // One opacity for all: told plot by plot, each tile would be laid out anew.
    if (map?.getLayer(PLOT_NAMES)) {
      map.setPaintProperty(PLOT_NAMES, 'text-opacity', on ? 1 - VEILED : 1)
    }
  }, [map, on])
  const lit = useRef(false)
  useEffect(() => {
    if (!map || on === lit.current) return
    lit.current = on
    if (!on) map.getSource<GeoJSONSource>(LIT_SOURCE)?.setData(nothing)
  }, [map, on])
  useEffect(() => {
    if (map && row !== null) return light(map, chosen === null ? [row] : [row, chosen])
  }, [map, row, chosen])
}

const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Keeps these plots above the veil, wherever the map moves; gives what ends it. */
function light(map: MapLibreMap, codes: readonly string[]): () => void {
  const source = map.getSource<GeoJSONSource>(LIT_SOURCE)
  let shown = ''
  const show = () => {
    const layers = [pointed.parcelDots, pointed.parcelFills].filter((id) => map.getLayer(id))
    const filter = ['in', ['get', 'code'], ['literal', codes]] as const
    const pieces = map.queryRenderedFeatures({ layers, filter: filter as never, validate: false })
    const data = litPlots(pieces, Math.min(Math.floor(map.getZoom()), tileLayers.parcels.maxzoom))
    const now = JSON.stringify(data.features)
    // Setting data wakes the map, and its next rest asks here again: only news may be set.
    if (now === shown) return
    shown = now
    source?.setData(data)
  }
  show()
  map.on('idle', show)
  return () => {
    map.off('idle', show)
  }
}
