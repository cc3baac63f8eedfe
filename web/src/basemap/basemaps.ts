import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'

/** Base maps that a link may name; the schematic one is our own drawing and always there. */
export const basemaps = ['schematic', 'vector', 'imagery', 'file'] as const
export type Basemap = (typeof basemaps)[number]

/** What this server has set up, as GET /api/basemaps answers. */
export interface BasemapSetup {
  /** Key of Tianditu; null where the closed network has none. */
  readonly tianditu: string | null
  /** Path of a PMTiles file on this server. */
  readonly pmtiles: string | null
}

export interface BasemapDrawing {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: readonly LayerSpecification[]
}

export function isSetUp(basemap: Basemap, setup: BasemapSetup | undefined): boolean {
  if (basemap === 'schematic') return true
  return (basemap === 'file' ? setup?.pmtiles : setup?.tianditu) != null
}

/** Tianditu's picture layers and the names that go over them, in Web Mercator (`_w`). */
const pictures = { vector: ['vec', 'cva'], imagery: ['img', 'cia'] } as const

/** Sources and layers of Tianditu's maps: WMTS tiles of 256 pixels from its eight hosts. */
export function tiandituDrawing(basemap: 'vector' | 'imagery', key: string): BasemapDrawing {
  const names = pictures[basemap]
  const source = (name: string): SourceSpecification => ({
    type: 'raster',
    tiles: Array.from({ length: 8 }, (_, host) => tiandituUrl(host, name, key)),
    tileSize: 256,
    maxzoom: 18,
  })
  return {
    sources: Object.fromEntries(names.map((name) => [`tianditu-${name}`, source(name)])),
    layers: names.map((name) => ({
      id: `tianditu-${name}`,
      type: 'raster',
      source: `tianditu-${name}`,
    })),
  }
}

function tiandituUrl(host: number, name: string, key: string): string {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${name}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`,
    'TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    `tk=${key}`,
  ]
  return `https://t${host}.tianditu.gov.cn/${name}_w/wmts?${query.join('&')}`
}
