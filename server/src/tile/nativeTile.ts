import type { Database } from '@panhuo/db/database'
import { BUFFER, EXTENT } from '@panhuo/shared/tile/grid'
import { sql } from 'drizzle-orm'
import { dataVersions } from './dataVersion.ts'
import { tileBox } from './tileGrid.ts'
import { type DrawnTile, envelope, type TileRequest, tileSelection } from './tileSelection.ts'

/**
 * One vector tile by PostGIS, in one prepared statement; empty where nothing is there. The fence
 * keeps the planner from clipping each geometry twice, once for the test and once for the answer.
 */
export async function nativeTile(
  db: Database,
  request: TileRequest,
  signal?: AbortSignal,
): Promise<DrawnTile> {
  const { layer, tile } = request
  const { rows, names } = tileSelection(request)
  const square = tileBox(tile)
  const reach = tileBox(tile, BUFFER)
  const unit = (square.east - square.west) / EXTENT
  const properties = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  )
  // A shape below the tile's resolution would vanish: a square of one unit (or a point) stands for it.
  const middle = (low: 'x' | 'y') => {
    const [from, to] = low === 'x' ? [reach.west, reach.east] : [reach.south, reach.north]
    const [min, max] =
      low === 'x' ? [sql`ST_XMin(m)`, sql`ST_XMax(m)`] : [sql`ST_YMin(m)`, sql`ST_YMax(m)`]
    return sql`(greatest(${min}, ${from}::float8) + least(${max}, ${to}::float8)) / 2`
  }
  const column = sql`floor((${middle('x')} - ${square.west}::float8) / ${unit}::float8)`
  const row = sql`floor((${square.north}::float8 - ${middle('y')}) / ${unit}::float8)`
  const [found] = await db.query<{ mvt: Uint8Array | null; versions: string | null }>(
    sql`select ST_AsMVT(feature, ${layer}::text, ${EXTENT}::int, 'geom', 'id') as mvt, ${dataVersions} as versions from (
      select id, ${properties}, coalesce(geom, case when ST_Dimension(m) = 2
        then ST_ForcePolygonCCW(ST_MakeEnvelope(${column}, ${row}, ${column} + 1, ${row} + 1))
        else ST_MakePoint(${column}, ${row}) end) as geom
      from (select *, ST_AsMVTGeom(m, ${envelope(square)}, ${EXTENT}::int, ${BUFFER}::int, true) as geom
        from ${rows} as hit offset 0) as drawn order by id) as feature`,
    { signal },
  )
  return { bytes: found?.mvt ?? new Uint8Array(), versions: found?.versions ?? '' }
}
