import { VectorTile } from '@mapbox/vector-tile'
import { tileLayers } from '@panhuo/shared/tile/layers'
import { PbfReader } from 'pbf'
import { boxOf } from '../support/smallTown.ts'

export interface DecodedFeature {
  readonly id: number
  readonly kind: 'point' | 'line' | 'area'
  readonly properties: Record<string, number | string | boolean>
  /** Area of polygons in square tile units, holes taken away; 0 for others. */
  readonly area: number
  /** Smallest and largest x and y, in tile units. */
  readonly box: readonly [number, number, number, number]
}

/** The features of a tile's one layer, in order of id; an empty tile has none. */
export function decodeTile(bytes: Uint8Array, layer: string): DecodedFeature[] {
  const { layers } = new VectorTile(new PbfReader(bytes))
  const found = layers[layer]
  if (!found) return []
  if (found.extent !== 4096 || found.version !== 2) throw new Error('not a tile of our making')
  return Array.from({ length: found.length }, (_, index) => {
    const feature = found.feature(index)
    const rings = feature.loadGeometry()
    const points = rings.flat()
    const xs = points.map(({ x }) => x)
    const ys = points.map(({ y }) => y)
    return {
      id: feature.id as number,
      kind: (['unknown', 'point', 'line', 'area'] as const)[feature.type] as 'area',
      properties: { ...feature.properties } as DecodedFeature['properties'],
      area: feature.type === 3 ? rings.reduce((sum, ring) => sum + signedArea(ring), 0) : 0,
      box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const,
    }
  }).sort((one, other) => one.id - other.id)
}

function signedArea(ring: { x: number; y: number }[]): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + (x * next.y - next.x * y) / 2
  }, 0)
}

/** The tiles of a zoom that a box in degrees touches. */
export function tilesOver([west, south, east, north]: readonly number[], z: number) {
  const column = (lon = 0) => Math.floor(((lon + 180) / 360) * 2 ** z)
  const row = (lat = 0) => {
    const angle = (lat * Math.PI) / 180
    return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z)
  }
  const tiles: { z: number; x: number; y: number }[] = []
  for (let x = column(west); x <= column(east); x += 1) {
    for (let y = row(north); y <= row(south); y += 1) tiles.push({ z, x, y })
  }
  return tiles
}

/** Tiles of the finest zoom over the small town and a margin around it. */
export function townTiles() {
  const [west = 0, south = 0] = boxOf(0)
  const [, , east = 0, north = 0] = boxOf(47)
  const margin = 0.002
  return tilesOver(
    [west - margin, south - margin, east + margin, north + margin],
    tileLayers.parcels.maxzoom,
  )
}
