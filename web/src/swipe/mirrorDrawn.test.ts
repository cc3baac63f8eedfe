import type { Map as MapLibreMap } from 'maplibre-gl'
import { beforeEach, expect, it } from 'vitest'
import { LIT_SOURCE, PLOT_NAMES, pointed } from '../map/ids.ts'
import { VEIL } from '../map/layers/spotlight.ts'
import { mirrorDrawn } from './mirrorDrawn.ts'

interface Layer {
  id: string
  source?: string
  paint: Record<string, unknown>
  layout: Record<string, unknown>
}

/** As much of a map as holds layers and sources, and tells when they change. */
function paperMap() {
  const layers = new Map<string, Layer>()
  const sources = new Map<string, { type: string; data: unknown }>()
  const listeners = new Map<string, (event: object) => void>()
  let order: string[] = []
  const map = {
    on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    off: (name: string) => listeners.delete(name),
    getLayersOrder: () => order,
    getLayer: (id: string) => {
      const layer = layers.get(id)
      return layer && { serialize: () => structuredClone(layer) }
    },
    addLayer(layer: Layer, before?: string) {
      layers.set(layer.id, layer)
      const at = before === undefined ? order.length : order.indexOf(before)
      order = order.toSpliced(at, 0, layer.id)
    },
    removeLayer(id: string) {
      layers.delete(id)
      order = order.filter((other) => other !== id)
    },
    getSource(id: string) {
      const source = sources.get(id)
      return (
        source && {
          type: source.type,
          serialize: () => ({ ...source }),
          setData: (data: unknown) => sources.set(id, { ...source, data }),
        }
      )
    },
    addSource: (id: string, source: { type: string; data: unknown }) => sources.set(id, source),
    removeSource: (id: string) => sources.delete(id),
    getPaintProperty: (id: string, name: string) => layers.get(id)?.paint[name],
    setPaintProperty(id: string, name: string, value: unknown) {
      const layer = layers.get(id)
      if (layer) layer.paint[name] = value
    },
    getLayoutProperty: (id: string, name: string) => layers.get(id)?.layout[name],
    setLayoutProperty(id: string, name: string, value: unknown) {
      const layer = layers.get(id)
      if (layer) layer.layout[name] = value
    },
  }
  const own = [pointed.zoneFills, pointed.parcelFills, 'parcels-unset', VEIL, PLOT_NAMES]
  for (const id of own) map.addLayer({ id, paint: {}, layout: {} })
  map.addSource(LIT_SOURCE, { type: 'geojson', data: 'dark' })
  const tell = (name: string, event: object = {}) => listeners.get(name)?.(event)
  return { map, tell, as: map as unknown as MapLibreMap }
}

let first: ReturnType<typeof paperMap>
let second: ReturnType<typeof paperMap>
let stop: () => void

beforeEach(() => {
  first = paperMap()
  second = paperMap()
  stop = mirrorDrawn(first.as, second.as)
})

const line = { id: 'measure-line', source: 'measure', paint: { 'line-width': 2 }, layout: {} }

it('lays what is drawn on the second map, in its place, and takes it away again', () => {
  first.map.addSource('measure', { type: 'geojson', data: 'a point' })
  first.map.addLayer(line, PLOT_NAMES)
  first.tell('styledata')
  expect(second.map.getLayersOrder()).toEqual(first.map.getLayersOrder())
  expect(second.map.getSource('measure')?.serialize().data).toBe('a point')

  first.map.getSource('measure')?.setData('a line')
  first.tell('sourcedata', { sourceId: 'measure' })
  expect(second.map.getSource('measure')?.serialize().data).toBe('a line')

  first.map.setPaintProperty('measure-line', 'line-width', 5)
  first.tell('styledata')
  expect(second.map.getPaintProperty('measure-line', 'line-width')).toBe(5)

  first.map.removeLayer('measure-line')
  first.map.removeSource('measure')
  first.tell('styledata')
  expect(second.map.getLayersOrder()).toEqual(first.map.getLayersOrder())
  expect(second.map.getSource('measure')).toBeUndefined()
})

it('follows the veil of the list, the lit plot and what another base map hides', () => {
  first.map.setPaintProperty(VEIL, 'background-opacity', 0.55)
  first.map.setLayoutProperty(pointed.zoneFills, 'visibility', 'none')
  first.tell('styledata')
  expect(second.map.getPaintProperty(VEIL, 'background-opacity')).toBe(0.55)
  expect(second.map.getLayoutProperty(pointed.zoneFills, 'visibility')).toBe('none')
  first.map.getSource(LIT_SOURCE)?.setData('lit')
  first.tell('sourcedata', { sourceId: LIT_SOURCE })
  expect(second.map.getSource(LIT_SOURCE)?.serialize().data).toBe('lit')
})

it('leaves the pattern of plots without a value to the coloring of each map', () => {
  first.map.setLayoutProperty('parcels-unset', 'visibility', 'none')
  second.map.setLayoutProperty('parcels-unset', 'visibility', 'visible')
  first.map.addSource('measure', { type: 'geojson', data: 'a point' })
  first.map.addLayer(line, 'parcels-unset')
  first.tell('styledata')
  expect(second.map.getLayoutProperty('parcels-unset', 'visibility')).toBe('visible')
  expect(second.map.getLayersOrder()).toEqual(first.map.getLayersOrder())
})

it('keeps the colors of its own look, and rests when it is stopped', () => {
  second.map.setPaintProperty(pointed.parcelFills, 'fill-color', 'by method')
  first.map.setPaintProperty(pointed.parcelFills, 'fill-color', 'by stage')
  first.map.setPaintProperty(pointed.parcelFills, 'fill-opacity', 0.4)
  first.tell('styledata')
  expect(second.map.getPaintProperty(pointed.parcelFills, 'fill-color')).toBe('by method')
  expect(second.map.getPaintProperty(pointed.parcelFills, 'fill-opacity')).toBe(0.4)
  stop()
  first.map.setPaintProperty(pointed.parcelFills, 'fill-opacity', 1)
  first.tell('styledata')
  expect(second.map.getPaintProperty(pointed.parcelFills, 'fill-opacity')).toBe(0.4)
})
