import type { Wish } from '@panhuo/shared/demand/demand'
import type { AspectName } from '@panhuo/shared/match/aspects'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { inList, provenanceList, recordColumns } from './record.ts'

/** What an investor asks for; unknown is null and asks for nothing. */
export const demand = pgTable(
  'demand',
  {
    ...recordColumns(),
    investor: text('investor'),
    /** Id and name of the person who keeps it; null: shared by all investment staff. */
    keptById: text('kept_by_id'),
    keptBy: text('kept_by'),
    industry: text('industry'),
    offer: text('offer'),
    areaMuMin: doublePrecision('area_mu_min'),
    areaMuMax: doublePrecision('area_mu_max'),
    plotRatio: doublePrecision('plot_ratio'),
    heightM: doublePrecision('height_m'),
    powerKva: doublePrecision('power_kva'),
    waterTd: doublePrecision('water_td'),
    discharge: text('discharge'),
    budget: doublePrecision('budget'),
    neededBy: date('needed_by', { mode: 'string' }),
    wishes: jsonb('wishes').$type<readonly Wish[]>().notNull().default([]),
    /** Where they differ from those declared. */
    weights: jsonb('weights').$type<Partial<Record<AspectName, number>>>().notNull().default({}),
    /** Aspects that rule a site out; null: as declared. */
    hard: text('hard').array(),
  },
  (t) => [
    check('demand_industry_known', inList(t.industry, industries)),
    check('demand_offer_known', inList(t.offer, offerKinds)),
    check('demand_discharge_known', inList(t.discharge, discharges)),
    check('demand_provenance_known', inList(t.provenance, provenanceList)),
    check('demand_area_sound', sql`${t.areaMuMin} <= ${t.areaMuMax}`),
    index('demand_kept_by').on(t.keptById),
  ],
)
