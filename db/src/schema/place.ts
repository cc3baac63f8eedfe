import { placeKinds } from '@panhuo/shared/place/place'
import { type AnyPgColumn, check, index, integer, pgTable, real, text } from 'drizzle-orm/pg-core'
import { geometryColumn, STORED_SRID } from './geometryColumn.ts'
import { inList, provenanceList, recordColumns, soundGeometry } from './record.ts'

/** Named places: district, towns, communities, corridors, facilities, enterprises, offices. */
export const place = pgTable(
  'place',
  {
    ...recordColumns(),
    kind: text('kind').notNull(),
    parentId: integer('parent_id').references((): AnyPgColumn => place.id),
    /** Outline, line or point; null where no position is public. */
    geom: geometryColumn('geom', 'Geometry', STORED_SRID),
    accuracyM: real('accuracy_m'),
  },
  (t) => [
    check('place_kind_known', inList(t.kind, placeKinds)),
    check('place_provenance_known', inList(t.provenance, provenanceList)),
    check('place_geom_sound', soundGeometry(t.geom)),
    index('place_kind_code').on(t.kind, t.code),
    index('place_search_trgm').using('gin', t.search.op('gin_trgm_ops')),
  ],
)
