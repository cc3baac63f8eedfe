import type { Day } from '@panhuo/shared/project/month'
import type { ThresholdMeasure, ThresholdVerdict } from '@panhuo/shared/threshold/threshold'
import type { Label } from '@panhuo/shared/words/label'

/** One dated row of a document; the first row whose measure lies in from ≤ x < below decides. */
export interface ThresholdRow {
  readonly measure: ThresholdMeasure
  readonly fromValue: number | null
  readonly belowValue: number | null
  readonly verdict: ThresholdVerdict
  /** Highest plot ratio that the row names, null where it names none. */
  readonly plotRatio: number | null
  readonly mayExceed: boolean
  readonly conclusionZh: string
  readonly conclusionEn: string
}

/** What is known of a plot; null is unknown. */
export interface ThresholdInputs {
  readonly areaMu: number
  /** 万元 per 亩 and year over the last three years, by the local formula. */
  readonly benefitPerMu: number | null
  readonly landUse: string | null
  /** LEVEL_1 or LEVEL_2; null where the plot lies outside or nobody knows. */
  readonly blockLineLevel: string | null
}

/** Name of an input that is not known. */
export type MissingInput = 'BENEFIT_PER_MU' | 'LAND_USE' | 'BLOCK_LINE'

export interface ThresholdAnswer {
  readonly verdict: ThresholdVerdict
  readonly conclusion: Label | null
  readonly missing: readonly MissingInput[]
  readonly plotRatio: number | null
  readonly mayExceed: boolean
}

/** Industrial land of the guide of 2023: 1001 with its classes. */
function isIndustrial(landUse: string): boolean {
  return landUse.startsWith('1001')
}

const undecided = { conclusion: null, plotRatio: null, mayExceed: false }

/**
 * What a document says of a plot. An unknown input leaves the verdict unknown and is named, unless a
 * row decides without it; a plot outside the document's land is not covered.
 */
export function judge(rows: readonly ThresholdRow[], inputs: ThresholdInputs): ThresholdAnswer {
  const { landUse, blockLineLevel } = inputs
  if (landUse !== null && !isIndustrial(landUse)) {
    return { ...undecided, verdict: 'NOT_COVERED', missing: [] }
  }
  const missing = new Set<MissingInput>()
  if (landUse === null) missing.add('LAND_USE')
  if (blockLineLevel === null) missing.add('BLOCK_LINE')
  let decided: ThresholdRow | undefined
  for (const row of rows) {
    const value = row.measure === 'AREA_MU' ? inputs.areaMu : inputs.benefitPerMu
    if (value === null) missing.add('BENEFIT_PER_MU')
    else if (holds(row, value) && !decided) decided = row
  }
  // A row that sends the plot to acquisition stands whatever an unknown one would add.
  const stands = decided?.verdict === 'NOT_MET'
  if (stands) missing.delete('BENEFIT_PER_MU')
  if (missing.size > 0 || !decided) {
    return { ...undecided, verdict: 'UNKNOWN', missing: [...missing] }
  }
  return {
    verdict: decided.verdict,
    conclusion: { zh: decided.conclusionZh, en: decided.conclusionEn },
    missing: [],
    plotRatio: decided.plotRatio,
    mayExceed: decided.mayExceed,
  }
}

function holds({ fromValue, belowValue }: ThresholdRow, value: number): boolean {
  return (fromValue === null || value >= fromValue) && (belowValue === null || value < belowValue)
}

/** Whether a document is in force on a day; both ends of its validity are days in force. */
export function inForce(
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day | null },
  day: Day,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

/**
 * Floor area in m² that the rows would let the plot add, by its area alone; null where the plot ratio
 * is unknown or no row names a limit. It is a possibility and no permission.
 */
export function extraFloorAreaM2(
  rows: readonly ThresholdRow[],
  { areaMu, landUse, blockLineLevel }: ThresholdInputs,
  areaM2: number,
  plotRatio: number | null,
): number | null {
  if (plotRatio === null || landUse === null || blockLineLevel === null) return null
  if (!isIndustrial(landUse)) return null
  const row = rows.find((one) => one.measure === 'AREA_MU' && holds(one, areaMu))
  if (row?.plotRatio === null || row === undefined) return null
  return Math.max(0, Math.round((row.plotRatio - plotRatio) * areaM2))
}
