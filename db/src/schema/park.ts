import { parkKinds } from '@panhuo/shared/park/park'
import { check, index, pgTable } from 'drizzle-orm/pg-core'
import { areaColumns } from './area.ts'
import { inList, provenanceList, soundGeometry } from './record.ts'

/** Industrial parks. */
export const park = pgTable('park', areaColumns(), (t) => [
  check('park_kind_known', inList(t.kind, parkKinds)),
  check('park_provenance_known', inList(t.provenance, provenanceList)),
  check('park_geom_sound', soundGeometry(t.geom)),
  index('park_geom_gist').using('gist', t.geom),
  index('park_mercator_gist').using('gist', t.geomMercator),
  index('park_search_trgm').using('gin', t.search.op('gin_trgm_ops')),
])
