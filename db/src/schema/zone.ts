import { zoneKinds } from '@panhuo/shared/zone/zone'
import { type AnyPgColumn, check, index, integer, pgTable } from 'drizzle-orm/pg-core'
import { areaColumns } from './area.ts'
import { inList, provenanceList, soundGeometry } from './record.ts'

/** Renewal zones (片区); a phase points to the quarter that it belongs to. */
export const zone = pgTable(
  'zone',
  { ...areaColumns(), parentId: integer('parent_id').references((): AnyPgColumn => zone.id) },
  (t) => [
    check('zone_kind_known', inList(t.kind, zoneKinds)),
    check('zone_provenance_known', inList(t.provenance, provenanceList)),
    check('zone_geom_sound', soundGeometry(t.geom)),
    index('zone_geom_gist').using('gist', t.geom),
    index('zone_mercator_gist').using('gist', t.geomMercator),
    index('zone_search_trgm').using('gin', t.search.op('gin_trgm_ops')),
  ],
)
