import { industries, landUses, rightTypes } from '@panhuo/shared/parcel/landCodes'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import {
  blockLineLevels,
  inefficiencyReasons,
  inefficiencyTypes,
  parcelConditions,
  parcelStages,
  revitalizationMethods,
} from '@panhuo/shared/parcel/parcel'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
} from 'drizzle-orm/pg-core'
import { geometryColumn, STORED_SRID, TILE_SRID } from './geometryColumn.ts'
import { park } from './park.ts'
import { place } from './place.ts'
import { inList, provenanceList, rankIn, recordColumns, soundGeometry } from './record.ts'
import { zone } from './zone.ts'

/** Coordinates on a grid of 0.0001 degrees (about 10 m): what may be shown to the public. */
const generalized = 'ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SnapToGrid(geom, 0.0001)), 3))'
const computedArea = 'ST_Area(geom::geography)'

/** Low-efficiency plots: boundary, legal area and everything that parcelFields declares. */
export const parcel = pgTable(
  'parcel',
  {
    ...recordColumns(),
    stage: text('stage').notNull(),
    method: text('method'),
    inefficiencyType: text('inefficiency_type').notNull(),
    inefficiencyReasons: text('inefficiency_reasons').array().notNull().default(sql`'{}'`),
    condition: text('condition'),
    /** Recorded (official) area; the computed one stands beside it. */
    areaM2: doublePrecision('area_m2').notNull(),
    computedAreaM2: doublePrecision('computed_area_m2').generatedAlwaysAs(sql.raw(computedArea)),
    areaMismatch: boolean('area_mismatch').generatedAlwaysAs(
      sql.raw(
        `abs(area_m2 - ${computedArea}) > 10 or abs(area_m2 - ${computedArea}) > 0.005 * area_m2`,
      ),
    ),
    plotRatio: doublePrecision('plot_ratio'),
    buildingDensity: doublePrecision('building_density'),
    buildingCoefficient: doublePrecision('building_coefficient'),
    landUse: text('land_use'),
    landUseScheme: text('land_use_scheme').notNull().default('YDYH2023'),
    currentUse: text('current_use'),
    industry: text('industry'),
    rightType: text('right_type'),
    tenureEnd: date('tenure_end', { mode: 'string' }),
    planRatioMin: doublePrecision('plan_ratio_min'),
    planRatioMax: doublePrecision('plan_ratio_max'),
    heightLimitM: doublePrecision('height_limit_m'),
    powerKva: doublePrecision('power_kva'),
    waterTd: doublePrecision('water_td'),
    discharge: text('discharge'),
    offers: text('offers').array().notNull().default(sql`'{}'`),
    priceGuide: doublePrecision('price_guide'),
    deliverableOn: date('deliverable_on', { mode: 'string' }),
    blockLineLevel: text('block_line_level'),
    taxPerMu: doublePrecision('tax_per_mu'),
    outputPerMu: doublePrecision('output_per_mu'),
    outputYear: integer('output_year'),
    titleNumber: text('title_number'),
    rightHolder: text('right_holder'),
    progressNote: text('progress_note'),
    /** Number of the import that brought the plot or changed it last. */
    importBatch: text('import_batch'),
    communityId: integer('community_id').references(() => place.id),
    parkId: integer('park_id').references(() => park.id),
    zoneId: integer('zone_id').references(() => zone.id),
    geom: geometryColumn('geom', 'MultiPolygon', STORED_SRID).notNull(),
    geomMercator: geometryColumn('geom_mercator', 'MultiPolygon', TILE_SRID).generatedAlwaysAs(
      sql`ST_Transform(geom, 3857)`,
    ),
    /** Generalised outline for viewers without class S; filters and tiles use it too. */
    outline: geometryColumn('outline', 'MultiPolygon', STORED_SRID).generatedAlwaysAs(
      sql.raw(generalized),
    ),
    outlineMercator: geometryColumn(
      'outline_mercator',
      'MultiPolygon',
      TILE_SRID,
    ).generatedAlwaysAs(sql.raw(`ST_Transform(${generalized}, 3857)`)),
  },
  (t) => [
    check(
      'parcel_code_formed',
      sql`${t.code} ~ '^[0-9]{6}-[A-Z0-9]{2,6}(-[A-Z0-9]{2,6})?-[0-9]{4,6}$'`,
    ),
    check('parcel_stage_known', inList(t.stage, parcelStages)),
    check('parcel_method_known', inList(t.method, revitalizationMethods)),
    check(
      'parcel_method_set',
      sql`${t.stage} not in ('METHOD_SET', 'IN_PROGRESS', 'COMPLETED') or ${t.method} is not null`,
    ),
    check('parcel_type_known', inList(t.inefficiencyType, inefficiencyTypes)),
    check(
      'parcel_reasons_known',
      sql`${t.inefficiencyReasons} <@ array[${sql.raw(inefficiencyReasons.codes.map((c) => `'${c.value}'`).join(', '))}]`,
    ),
    check('parcel_condition_known', inList(t.condition, parcelConditions)),
    check('parcel_land_use_known', inList(t.landUse, landUses)),
    check('parcel_current_use_known', inList(t.currentUse, landUses)),
    check('parcel_industry_known', inList(t.industry, industries)),
    check('parcel_right_known', inList(t.rightType, rightTypes)),
    check('parcel_discharge_known', inList(t.discharge, discharges)),
    check(
      'parcel_offers_known',
      sql`${t.offers} <@ array[${sql.raw(offerKinds.codes.map((c) => `'${c.value}'`).join(', '))}]`,
    ),
    check('parcel_plan_ratio_sound', sql`${t.planRatioMin} <= ${t.planRatioMax}`),
    check('parcel_block_line_known', inList(t.blockLineLevel, blockLineLevels)),
    check('parcel_provenance_known', inList(t.provenance, provenanceList)),
    check('parcel_area_positive', sql`${t.areaM2} > 0`),
    check('parcel_ratio_sound', sql`${t.plotRatio} >= 0 and ${t.plotRatio} < 20`),
    check('parcel_density_sound', sql`${t.buildingDensity} between 0 and 1`),
    check('parcel_coefficient_sound', sql`${t.buildingCoefficient} between 0 and 1`),
    check('parcel_geom_sound', soundGeometry(t.geom)),
    index('parcel_geom_gist').using('gist', t.geom),
    index('parcel_mercator_gist').using('gist', t.geomMercator),
    index('parcel_outline_gist').using('gist', t.outline),
    index('parcel_outline_mercator_gist').using('gist', t.outlineMercator),
    index('parcel_search_trgm').using('gin', t.search.op('gin_trgm_ops')),
    index('parcel_community').on(t.communityId),
    index('parcel_park').on(t.parkId),
    index('parcel_zone').on(t.zoneId),
    index('parcel_import_batch').on(t.importBatch),
    // One composite index for each order that parcelFields offers; the code breaks ties.
    index('parcel_by_stage').on(rankIn(t.stage, parcelStages), t.code),
    index('parcel_by_method').on(rankIn(t.method, revitalizationMethods), t.code),
    index('parcel_by_area').on(t.areaM2, t.code),
    index('parcel_by_plot_ratio').on(t.plotRatio, t.code),
    index('parcel_by_plot_ratio_desc').on(t.plotRatio.desc().nullsLast(), t.code),
    index('parcel_by_tenure_end').on(t.tenureEnd, t.code),
    index('parcel_by_tax').on(t.taxPerMu.desc().nullsLast(), t.code),
    index('parcel_by_output').on(t.outputPerMu.desc().nullsLast(), t.code),
    index('parcel_by_updated').on(t.updatedAt, t.code),
  ],
)
