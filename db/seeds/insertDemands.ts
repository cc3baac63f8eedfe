import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import { searchText } from '../src/searchText.ts'
import type { DemandSeed } from './sampleDemands/sampleDemands.ts'

/** Adds demands as samples, shared by all investment staff. */
export async function insertDemands(run: Run, demands: readonly DemandSeed[]): Promise<void> {
  const rows = demands.map((one) => ({ ...one, search: searchText(one.code, one.name) }))
  await run(
    sql`insert into demand (code, name, search, provenance, note, investor, industry, offer, area_mu_min, area_mu_max, plot_ratio, height_m, power_kva, water_td, discharge, budget, needed_by, wishes)
      select code, name, search, 'ILLUSTRATIVE', '样例需求，并非真实投资人', investor, industry, offer, "areaMuMin", "areaMuMax", "plotRatio", "heightM", "powerKva", "waterTd", discharge, budget, "neededBy", wishes
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(code text, name text, search text, investor text, industry text, offer text, "areaMuMin" float8, "areaMuMax" float8, "plotRatio" float8, "heightM" float8, "powerKva" float8, "waterTd" float8, discharge text, budget float8, "neededBy" date, wishes jsonb)
      order by code desc`,
  )
}
