import { sql } from 'drizzle-orm'
import { integer, real, text } from 'drizzle-orm/pg-core'
import { geometryColumn, STORED_SRID, TILE_SRID } from './geometryColumn.ts'
import { place } from './place.ts'
import { recordColumns } from './record.ts'

/** Columns that a park and a renewal zone share. */
export function areaColumns() {
  return {
    ...recordColumns(),
    kind: text('kind').notNull(),
    /** The source's own term about progress, short; null where it says nothing. */
    stageAsStated: text('stage_as_stated'),
    townId: integer('town_id').references(() => place.id),
    geom: geometryColumn('geom', 'MultiPolygon', STORED_SRID),
    geomMercator: geometryColumn('geom_mercator', 'MultiPolygon', TILE_SRID).generatedAlwaysAs(
      sql`ST_Transform(geom, 3857)`,
    ),
    /** How far the drawn place may be from the true one, metres; null for a surveyed boundary. */
    accuracyM: real('accuracy_m'),
  }
}
