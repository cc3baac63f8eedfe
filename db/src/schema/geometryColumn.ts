import { customType } from 'drizzle-orm/pg-core'

/** Everything is stored in CGCS2000 longitude, latitude; on maps it equals WGS84 (far below a metre). */
export const STORED_SRID = 4490
/** Web Mercator, only for tiles. Never measure in it. */
export const TILE_SRID = 3857

/**
 * A PostGIS column with its type and SRID in the database type, so that a wrong SRID is refused
 * there. Values travel as EWKB hex; queries shape them (GeoJSON, tiles) in SQL.
 */
export function geometryColumn(
  name: string,
  type: 'MultiPolygon' | 'Geometry' | 'Point',
  srid: number,
) {
  return customType<{ data: string; driverData: string }>({
    dataType: () => `geometry(${type},${srid})`,
  })(name)
}
