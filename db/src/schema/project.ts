import { projectFundings } from '@panhuo/shared/project/progress'
import { projectKinds, projectStages } from '@panhuo/shared/project/project'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  real,
  text,
} from 'drizzle-orm/pg-core'
import { geometryColumn, STORED_SRID, TILE_SRID } from './geometryColumn.ts'
import { parcel } from './parcel.ts'
import { park } from './park.ts'
import { place } from './place.ts'
import { inList, provenanceList, rankIn, recordColumns, soundGeometry } from './record.ts'
import { zone } from './zone.ts'

function money(name: string) {
  return numeric(name, { precision: 14, scale: 2, mode: 'number' })
}

/** Projects: what is built, where it is in its stages as far as the source tells. */
export const project = pgTable(
  'project',
  {
    ...recordColumns(),
    kind: text('kind').notNull(),
    /** Null where the source does not tell ("加快实施" is not a stage). */
    stage: text('stage'),
    stageAsStated: text('stage_as_stated'),
    townId: integer('town_id').references(() => place.id),
    parkId: integer('park_id').references(() => park.id),
    zoneId: integer('zone_id').references(() => zone.id),
    /** Point, line (roads) or polygon; null where no position is known. */
    geom: geometryColumn('geom', 'Geometry', STORED_SRID),
    geomMercator: geometryColumn('geom_mercator', 'Geometry', TILE_SRID).generatedAlwaysAs(
      sql`ST_Transform(geom, 3857)`,
    ),
    accuracyM: real('accuracy_m'),
    /** Who pays; it decides which stages there are. */
    funding: text('funding'),
    /** 万元, as all money here. */
    totalInvestment: money('total_investment'),
    plannedStart: date('planned_start'),
    plannedEnd: date('planned_end'),
    startedOn: date('started_on'),
    finishedOn: date('finished_on'),
    /** The year that the plan is of. */
    planYear: integer('plan_year'),
    yearPlan: money('year_plan'),
  },
  (t) => [
    check('project_funding_known', inList(t.funding, projectFundings)),
    check('project_total_investment_sound', sql`${t.totalInvestment} >= 0`),
    check('project_planned_end_sound', sql`${t.plannedEnd} >= ${t.plannedStart}`),
    check('project_finished_on_sound', sql`${t.finishedOn} >= ${t.startedOn}`),
    check(
      'project_year_plan_sound',
      sql`${t.yearPlan} is null or (${t.yearPlan} >= 0 and ${t.planYear} is not null)`,
    ),
    check('project_kind_known', inList(t.kind, projectKinds)),
    check('project_stage_known', inList(t.stage, projectStages)),
    check('project_provenance_known', inList(t.provenance, provenanceList)),
    check('project_geom_sound', soundGeometry(t.geom)),
    index('project_geom_gist').using('gist', t.geom),
    index('project_mercator_gist').using('gist', t.geomMercator),
    index('project_search_trgm').using('gin', t.search.op('gin_trgm_ops')),
    index('project_by_stage').on(rankIn(t.stage, projectStages), t.code),
    index('project_by_name').on(t.name, t.code),
    index('project_park').on(t.parkId),
    index('project_zone').on(t.zoneId),
  ],
)

/** Which plots a project uses; the link has its own provenance, since a sample may be made up. */
export const projectParcel = pgTable(
  'project_parcel',
  {
    parcelId: integer('parcel_id')
      .notNull()
      .references(() => parcel.id),
    projectId: integer('project_id')
      .notNull()
      .references(() => project.id),
    provenance: text('provenance').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.parcelId, t.projectId] }),
    index('project_parcel_project').on(t.projectId, t.parcelId),
    check('project_parcel_provenance_known', inList(t.provenance, provenanceList)),
  ],
)
