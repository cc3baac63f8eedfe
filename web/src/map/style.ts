import { type TileLayer, tileLayers } from '@panhuo/shared/tile/layers'
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { baseMapSource } from './baseMap.ts'
import { inTheme } from './darkGround.ts'
import type { FontFaces } from './fontFaces.ts'
import { BASE_SOURCE, LIT_SOURCE, nameSources } from './ids.ts'
import { areaLabels } from './layers/areaLabels.ts'
import { beyondLayers, boundaryLabels, boundaryLayers } from './layers/boundaries.ts'
import { landLayers } from './layers/land.ts'
import { parcelDots, parcelLabels, parcelLayers } from './layers/parcels.ts'
import { parkGroundLayers, parkLayers } from './layers/parks.ts'
import { placeLabelLayers } from './layers/places.ts'
import { plotGroupLayers } from './layers/plotGroups.ts'
import { projectLines, projectSymbols } from './layers/projects.ts'
import { railwayLabels, railwayLayers } from './layers/railway.ts'
import { spotlightLayers, veilLayers } from './layers/spotlight.ts'
import { streetLabels, streetLayers } from './layers/streets.ts'
import { waterLabels, waterLayers } from './layers/water.ts'
import { zoneGroundLayers, zoneLayers } from './layers/zones.ts'
import type { Look } from './look.ts'
import { tileUrl } from './tileUrl.ts'

/**
 * Every layer of the map, bottom to top. MapLibre gives room to the labels of later layers first,
 * so this is also the order in which names give way to each other.
 */
export function drawnLayers(look: Look): LayerSpecification[] {
  const layers = [
    ...landLayers(),
    ...waterLayers(),
    ...zoneGroundLayers(look),
    ...parkGroundLayers(look),
    ...streetLayers(),
    ...railwayLayers(),
    ...beyondLayers(),
    ...boundaryLayers(),
    ...zoneLayers(look),
    ...parkLayers(look),
    ...parcelLayers(look),
    ...projectLines(look),
    ...plotGroupLayers(look),
    ...parcelDots(look),
    ...veilLayers(look),
    ...boundaryLabels(look.locale),
    ...waterLabels(look.locale),
    ...railwayLabels(look.locale),
    ...streetLabels(look.locale),
    ...areaLabels(look, 'NEAR'),
    ...parcelLabels(look),
    ...areaLabels(look, 'FAR'),
    ...projectSymbols(look),
    ...placeLabelLayers(look.locale),
    ...spotlightLayers(look),
  ]
  return inTheme(layers, look.theme)
}

export interface StyleGround {
  /** Scheme, host and port of our own server: MapLibre's worker reads no relative addresses. */
  readonly origin: string
  readonly filter: string
  readonly fontFaces: FontFaces
}

/** The whole style. It names no glyphs, no sprite and no server but our own. */
export function mapStyle(
  look: Look,
  { origin, filter, fontFaces }: StyleGround,
): StyleSpecification {
  const tiles = Object.keys(tileLayers).map((name): [string, SourceSpecification] => {
    const layer = name as TileLayer
    const { minzoom, maxzoom } = tileLayers[layer]
    const url = tileUrl(origin, layer, filter)
    // The code as id lets hover and selection hold across tiles and reloads.
    return [layer, { type: 'vector', tiles: [url], minzoom, maxzoom, promoteId: 'code' }]
  })
  const gathered = [...Object.values(nameSources), LIT_SOURCE].map(
    (id): [string, SourceSpecification] => [
      id,
      { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    ],
  )
  return {
    version: 8,
    'font-faces': fontFaces,
    sources: { [BASE_SOURCE]: baseMapSource(), ...Object.fromEntries([...tiles, ...gathered]) },
    layers: drawnLayers(look),
  }
}
