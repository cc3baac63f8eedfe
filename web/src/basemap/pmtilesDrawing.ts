import type { Locale } from '@panhuo/shared/words/label'
import { namedFlavor, layers as protomapsLayers } from '@protomaps/basemaps'
import { addProtocol, type LayerSpecification } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import { FONT } from '../map/look.ts'
import type { BasemapDrawing } from './basemaps.ts'

const SOURCE = 'pmtiles'
const lang: Record<Locale, string> = { zh: 'zh-Hans', en: 'en' }
let known = false

/** Teaches MapLibre to read the one file by ranges; once for the page. */
export function readByRanges(): void {
  if (known) return
  known = true
  addProtocol('pmtiles', new Protocol().tile)
}

/**
 * The file in Protomaps' own style. Its icons need a sprite that no package carries and are left
 * out; its text is drawn with the page's font.
 */
export function pmtilesDrawing(address: string, locale: Locale): BasemapDrawing {
  const flavored = protomapsLayers(SOURCE, namedFlavor('light'), { lang: lang[locale] })
  // Fonts stand in expressions too, so they are replaced in the text of the style.
  const text = JSON.stringify(flavored).replaceAll(/"Noto Sans[^"]*"/g, JSON.stringify(FONT[0]))
  const layers = (JSON.parse(text) as LayerSpecification[]).flatMap(withoutIcon)
  return { sources: { [SOURCE]: { type: 'vector', url: `pmtiles://${address}` } }, layers }
}

function withoutIcon(layer: LayerSpecification): LayerSpecification[] {
  const id = `pmtiles-${layer.id}`
  if (layer.type !== 'symbol') return [{ ...layer, id }]
  const kept = Object.entries(layer.layout ?? {}).filter(([name]) => !name.startsWith('icon-'))
  if (!kept.some(([name]) => name === 'text-field')) return []
  return [{ ...layer, id, layout: { ...Object.fromEntries(kept), 'text-font': FONT } }]
}
