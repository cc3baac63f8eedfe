import { parcel } from '@panhuo/db/schema/parcel'
import { rankIn } from '@panhuo/db/schema/record'
import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import type { ParcelFieldName } from '@panhuo/shared/parcel/parcelFields'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'

/** Years from the day of a moment (Beijing) to the end of the right; negative when it has run out. */
export const tenureYearsAt = (moment: SQL) =>
  sql`((${parcel.tenureEnd} - (${moment} at time zone 'Asia/Shanghai')::date) / 365.25)::float8`
/** The same from today. */
export const tenureYears = tenureYearsAt(sql`now()`)
/**
 * 亩 from recorded m², to 0.0001; never stored, so that it cannot disagree. Areas are recorded to
 * 0.01 m², so 20 亩 stands in the register as 13333.33 m², which unrounded is less than 20. Of several
 * plots m² are added first, or the rounding adds up.
 */
export const muOf = (areaM2: SQL) => sql`(round(${areaM2} * 15) / 10000)`
export const areaMu = muOf(sql`${parcel.areaM2}`)

/** The SQL of every declared field of a plot; a field without one is a type error. */
export const parcelColumns: Record<ParcelFieldName, Expression> = {
  code: parcel.code,
  name: parcel.name,
  stage: parcel.stage,
  method: parcel.method,
  inefficiencyType: parcel.inefficiencyType,
  inefficiencyReasons: parcel.inefficiencyReasons,
  condition: parcel.condition,
  areaMu,
  areaM2: parcel.areaM2,
  computedAreaM2: parcel.computedAreaM2,
  areaMismatch: parcel.areaMismatch,
  plotRatio: parcel.plotRatio,
  buildingDensity: parcel.buildingDensity,
  buildingCoefficient: parcel.buildingCoefficient,
  landUse: parcel.landUse,
  landUseScheme: parcel.landUseScheme,
  currentUse: parcel.currentUse,
  industry: parcel.industry,
  rightType: parcel.rightType,
  tenureEnd: parcel.tenureEnd,
  tenureYears,
  planRatioMin: parcel.planRatioMin,
  planRatioMax: parcel.planRatioMax,
  heightLimitM: parcel.heightLimitM,
  powerKva: parcel.powerKva,
  waterTd: parcel.waterTd,
  discharge: parcel.discharge,
  offers: parcel.offers,
  priceGuide: parcel.priceGuide,
  deliverableOn: parcel.deliverableOn,
  blockLineLevel: parcel.blockLineLevel,
  taxPerMu: parcel.taxPerMu,
  outputPerMu: parcel.outputPerMu,
  outputYear: parcel.outputYear,
  titleNumber: parcel.titleNumber,
  rightHolder: parcel.rightHolder,
  progressNote: parcel.progressNote,
  importBatch: parcel.importBatch,
  provenance: parcel.provenance,
  version: parcel.version,
  updatedAt: parcel.updatedAt,
}

/** Order by each orderable field; code lists in their declared order, not by the alphabet. */
export const parcelOrders: Record<string, Expression> = {
  code: parcel.code,
  stage: rankIn(parcel.stage, parcelStages),
  method: rankIn(parcel.method, revitalizationMethods),
  areaMu: parcel.areaM2,
  plotRatio: parcel.plotRatio,
  tenureEnd: parcel.tenureEnd,
  taxPerMu: parcel.taxPerMu,
  outputPerMu: parcel.outputPerMu,
  updatedAt: parcel.updatedAt,
}
