import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import { searchText } from '../src/searchText.ts'
import type { ParcelSeed } from './parcelSeed.ts'
import { wellKnownText } from './wellKnownText.ts'

/** Plots per statement: few enough for the embedded database's memory and the statement timeout. */
const BATCH = 500

/**
 * Adds plots, naming community, park and zone by code; an unknown code leaves the link empty. One
 * statement per batch from a JSON array, because COPY ends the embedded database.
 */
export async function insertParcels(run: Run, parcels: readonly ParcelSeed[]): Promise<void> {
  for (let start = 0; start < parcels.length; start += BATCH) {
    await insertBatch(run, parcels.slice(start, start + BATCH))
  }
}

async function insertBatch(run: Run, parcels: readonly ParcelSeed[]): Promise<void> {
  const rows = parcels.map(({ geometry, ...parcel }, position) => ({
    ...parcel,
    position,
    search: parcel.search ?? searchText(parcel.code, parcel.name),
    wkt: wellKnownText(geometry),
  }))
  await run(sql`
    insert into parcel (
      code, name, search, provenance, source_ids, note, stage, method, inefficiency_type,
      inefficiency_reasons, condition, area_m2, plot_ratio, building_density,
      building_coefficient, land_use, land_use_scheme, current_use, industry, right_type,
      tenure_end, block_line_level, tax_per_mu, output_per_mu, output_year, progress_note,
      plan_ratio_min, plan_ratio_max, height_limit_m, power_kva, water_td, discharge, offers,
      price_guide, deliverable_on, community_id, park_id, zone_id, geom
    )
    select
      r.code, r.name, r.search, r.provenance, r.sources, r.note, r.stage, r.method,
      r."inefficiencyType", r."inefficiencyReasons", r.condition, r."areaM2", r."plotRatio",
      r."buildingDensity", r."buildingCoefficient", r."landUse", r."landUseScheme",
      r."currentUse", r.industry, r."rightType", r."tenureEnd", r."blockLineLevel",
      r."taxPerMu", r."outputPerMu", r."outputYear", r."progressNote",
      r."planRatioMin", r."planRatioMax", r."heightLimitM", r."powerKva", r."waterTd",
      r.discharge, coalesce(r.offers, '{}'), r."priceGuide", r."deliverableOn",
      community.id, park.id, zone.id, ST_GeomFromText(r.wkt, 4490)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      position integer, code text, name text, search text, provenance text, sources text[],
      note text, stage text, method text, "inefficiencyType" text,
      "inefficiencyReasons" text[], condition text, "areaM2" float8, "plotRatio" float8,
      "buildingDensity" float8, "buildingCoefficient" float8, "landUse" text,
      "landUseScheme" text, "currentUse" text, industry text, "rightType" text,
      "tenureEnd" date, "blockLineLevel" text, "taxPerMu" float8, "outputPerMu" float8,
      "outputYear" integer, "progressNote" text, "planRatioMin" float8, "planRatioMax" float8,
      "heightLimitM" float8, "powerKva" float8, "waterTd" float8, discharge text, offers text[],
      "priceGuide" float8, "deliverableOn" date, community text, park text, zone text, wkt text
    )
    left join place community on community.code = r.community
    left join park on park.code = r.park
    left join zone on zone.code = r.zone
    order by r.position`)
}
