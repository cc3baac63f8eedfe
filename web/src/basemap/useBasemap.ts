import type { Locale } from '@panhuo/shared/words/label'
import type {
  ErrorEvent,
  ExpressionSpecification,
  Map as MapLibreMap,
  MapSourceDataEvent,
} from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { PLOTS_UNSET, pointed } from '../map/ids.ts'
import { hovered, selected } from '../map/look.ts'
import { palette } from '../map/palette.ts'
import {
  type Basemap,
  type BasemapDrawing,
  type BasemapSetup,
  tiandituDrawing,
} from './basemaps.ts'

const VEIL = 'basemap-veil'
/** Everything of our own drawing but the boundaries, which no other base map has. */
const schematic = /^(land|water|streets|railway|beyond|places)-/

/**
 * Draws another base map under the register in place of the schematic one. Answers whether it cannot
 * be read: a wrong key, no way out of this network, or a file that is none.
 */
export function useBasemap(
  map: MapLibreMap | null,
  basemap: Basemap,
  setup: BasemapSetup | undefined,
  locale: Locale,
): boolean {
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!map || !setup || basemap === 'schematic') return
    let live = true
    let remove = () => {}
    drawingOf(basemap, setup, locale).then((drawing) => {
      if (!live || !drawing) return
      const [take, listen] = [put(map, drawing), watch(map, drawing, setFailed)]
      remove = () => {
        listen()
        take()
      }
    })
    return () => {
      live = false
      remove()
      setFailed(false)
    }
  }, [map, basemap, setup, locale])
  return failed
}

/** Tells when a source of the drawing fails, and when one of its tiles comes after all. */
function watch(
  map: MapLibreMap,
  { sources }: BasemapDrawing,
  tell: (failed: boolean) => void,
): () => void {
  const error = ({ sourceId }: ErrorEvent & { sourceId?: string }) => {
    if (sourceId !== undefined && sourceId in sources) tell(true)
  }
  const data = ({ sourceId, tile }: MapSourceDataEvent) => {
    if (tile && sourceId in sources) tell(false)
  }
  map.on('error', error)
  map.on('sourcedata', data)
  return () => {
    map.off('error', error)
    map.off('sourcedata', data)
  }
}

/** How strongly base map and plots are drawn, 0 to 1. */
export function useOpacity(map: MapLibreMap | null, ground: number, plots: number): void {
  useEffect(() => {
    if (!map || (ground === 1 && !map.getLayer(VEIL))) return
    if (!map.getLayer(VEIL)) {
      const paint = { 'background-color': palette.halo }
      map.addLayer({ id: VEIL, type: 'background', paint }, pointed.zoneFills)
    }
    map.setPaintProperty(VEIL, 'background-opacity', 1 - ground)
  }, [map, ground])
  useEffect(() => {
    if (!map?.getLayer(pointed.parcelFills)) return
    const opacity: ExpressionSpecification = ['case', selected, 1, hovered, 1, 0.9 * plots]
    map.setPaintProperty(pointed.parcelFills, 'fill-opacity', opacity)
    map.setPaintProperty(PLOTS_UNSET, 'fill-opacity', 0.6 * plots)
  }, [map, plots])
}

async function drawingOf(
  basemap: Exclude<Basemap, 'schematic'>,
  { tianditu, pmtiles }: BasemapSetup,
  locale: Locale,
): Promise<BasemapDrawing | null> {
  if (basemap !== 'file') return tianditu ? tiandituDrawing(basemap, tianditu) : null
  if (!pmtiles) return null
  const { pmtilesDrawing, readByRanges } = await import('./pmtilesDrawing.ts')
  readByRanges()
  return pmtilesDrawing(location.origin + pmtiles, locale)
}

function put(map: MapLibreMap, { sources, layers }: BasemapDrawing): () => void {
  const hidden = map.getStyle().layers.filter(({ id }) => schematic.test(id))
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source)
  const below = map.getLayer(VEIL) ? VEIL : pointed.zoneFills
  for (const layer of layers) map.addLayer(layer, below)
  for (const { id } of hidden) map.setLayoutProperty(id, 'visibility', 'none')
  return () => {
    // The map may have been taken down before the choice.
    if (!map.getLayer(pointed.zoneFills)) return
    for (const { id } of layers) map.removeLayer(id)
    for (const id of Object.keys(sources)) map.removeSource(id)
    for (const { id } of hidden) map.setLayoutProperty(id, 'visibility', 'visible')
  }
}
