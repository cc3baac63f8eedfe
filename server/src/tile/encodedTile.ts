import { type GeoJSONVTFeature, geoJSONToTile } from '@maplibre/geojson-vt'
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf'
import type { Database } from '@panhuo/db/database'
import { BUFFER, EXTENT } from '@panhuo/shared/tile/grid'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import { sql } from 'drizzle-orm'
import type { Feature, Geometry, Position } from 'geojson'
import { standIn, withoutCollapsed } from './collapsed.ts'
import { dataVersions } from './dataVersion.ts'
import { HALF_WORLD, type Tile } from './tileGrid.ts'
import { type DrawnTile, type TileRequest, tileSelection } from './tileSelection.ts'
import { WkbReader } from './wkb.ts'

interface Rows {
  /** One array per feature: id, then the properties in the order of their names. */
  readonly rows: (string | number | boolean | null)[][] | null
  readonly shapes: string | null
  readonly versions: string | null
}

/**
 * One vector tile encoded here, for the embedded PostGIS that is built without ST_AsMVT. All
 * geometries come as one base64 value: row by row they took six times as long.
 */
export async function encodedTile(
  db: Database,
  request: TileRequest,
  signal?: AbortSignal,
): Promise<DrawnTile> {
  const { layer, tile } = request
  const { rows, names } = tileSelection(request)
  const list = sql.join([sql`id`, ...names.map((name) => sql.identifier(name))], sql`, `)
  const [found] = await db.query<Rows>(
    sql`select json_agg(json_build_array(${list}) order by id) as rows,
      encode(string_agg(ST_AsBinary(m, 'NDR'), ''::bytea order by id), 'base64') as shapes,
      ${dataVersions} as versions
      from ${rows} as hit`,
    { signal },
  )
  const versions = found?.versions ?? ''
  if (!found?.rows || found.shapes === null) return { bytes: new Uint8Array(), versions }
  const reader = new WkbReader(Buffer.from(found.shapes, 'base64'))
  const features = found.rows.map(([id, ...values]) => {
    const known = names.map((name, index) => [name, values[index]] as const)
    // Null properties are left out, as ST_AsMVT does.
    const properties = Object.fromEntries(known.filter(([, value]) => value !== null))
    return feature(id as number, properties, inUnitSquare(reader.next()))
  })
  return { bytes: encode(layer, tile, features), versions }
}

function encode(layer: TileLayer, tile: Tile, features: Feature[]): Uint8Array {
  const clipped = geoJSONToTile({ type: 'FeatureCollection', features }, tile.z, tile.x, tile.y, {
    coordinates: 'unitSquare',
    clip: true,
    tolerance: 0,
    extent: EXTENT,
    buffer: BUFFER,
    maxZoom: 24,
  })
  const drawn = new Map<unknown, GeoJSONVTFeature>()
  for (const part of clipped.features) {
    const kept = withoutCollapsed(part)
    if (kept) drawn.set(part.id, kept)
  }
  const whole = features.map((source) => drawn.get(source.id) ?? standIn(source, tile))
  const wrapped = new GeoJSONWrapper(whole, { version: 2, extent: EXTENT })
  wrapped.name = layer
  return fromVectorTileJs({ layers: { [layer]: wrapped } })
}

function feature(id: number, properties: Feature['properties'], geometry: Geometry): Feature {
  return { type: 'Feature', id, properties, geometry }
}

/** EPSG:3857 metres to the square from 0 to 1 that the whole world fills, y growing southward. */
function inUnitSquare(geometry: Geometry): Geometry {
  const world = 2 * HALF_WORLD
  const place = ([x = 0, y = 0]: Position): Position => [
    (x + HALF_WORLD) / world,
    (HALF_WORLD - y) / world,
  ]
  const deep = (part: unknown): unknown =>
    Array.isArray(part) && typeof part[0] !== 'number' ? part.map(deep) : place(part as Position)
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map(inUnitSquare) }
  }
  return { ...geometry, coordinates: deep(geometry.coordinates) } as Geometry
}
