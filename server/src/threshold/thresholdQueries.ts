import { parcel } from '@panhuo/db/schema/parcel'
import { threshold, thresholdResult } from '@panhuo/db/schema/threshold'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import type { ThresholdVerdict } from '@panhuo/shared/threshold/threshold'
import { sql } from 'drizzle-orm'
import { standing } from '../list/asOf.ts'
import { batched, batchedAsOf, type Shown } from '../list/records.ts'
import { areaMu } from '../parcel/parcelColumns.ts'
import type { Context } from '../request/context.ts'
import {
  extraFloorAreaM2,
  inForce,
  judge,
  type ThresholdAnswer,
  type ThresholdInputs,
  type ThresholdRow,
} from './thresholdRules.ts'

/** A policy document with its rows in order. */
export interface ThresholdDocument {
  readonly document: string
  readonly documentName: string
  readonly source: string
  readonly validFrom: Day
  readonly validTo: Day | null
  /** Id of the last change of the document's rules, 0 where there was none. */
  readonly version: number
  readonly rows: readonly ThresholdRow[]
}

type StoredRow = ThresholdRow & Omit<ThresholdDocument, 'rows'>

/** Documents, the newest first, today or as they were kept at a moment; read once per request. */
const allDocuments = batched<string, ThresholdDocument[]>(async (context, moments) => {
  const read = moments.map(async (moment) => {
    const found = await documentsAt(context, moment === '' ? undefined : new Date(moment))
    return [moment, found] as const
  })
  return new Map(await Promise.all(read))
})

async function documentsAt({ db, signal }: Context, moment: Date | undefined) {
  const rows = await db.query<StoredRow>(
    sql`select document, document_name as "documentName", source, measure, from_value as "fromValue", below_value as "belowValue", verdict, plot_ratio as "plotRatio", may_exceed as "mayExceed", conclusion_zh as "conclusionZh", conclusion_en as "conclusionEn", valid_from as "validFrom", valid_to as "validTo", coalesce((select max(change_id) from threshold any_row join change_entry e on e.table_name = 'threshold' and e.record_id = any_row.id where any_row.document = threshold.document), 0) as version from ${standing(threshold, moment)} where deleted_at is null order by valid_from desc, document, position`,
    { signal },
  )
  const documents = new Map<string, StoredRow[]>()
  for (const row of rows) {
    const key = `${row.document} ${row.validFrom}`
    documents.set(key, [...(documents.get(key) ?? []), row])
  }
  return [...documents.values()].map((part) => ({ ...(part[0] as StoredRow), rows: part }))
}

/** Policy documents, the newest first, today or as they were kept at a moment. */
export async function thresholdDocuments(
  context: Context,
  moment?: Date,
): Promise<ThresholdDocument[]> {
  return (await allDocuments(context, moment?.toISOString() ?? '')) ?? []
}

interface PlotInputs extends ThresholdInputs {
  readonly id: number
  readonly areaM2: number
  readonly plotRatio: number | null
  /** Day and verdict of the last check that was put on record. */
  readonly checkedOn: Day | null
  readonly checkedVerdict: ThresholdVerdict | null
}

const inputsOf = batchedAsOf<PlotInputs>(async ({ db, signal }, ids, moment) => {
  const rows = await db.query<PlotInputs>(
    sql`select parcel.id, ${areaMu} as "areaMu", area_m2 as "areaM2", plot_ratio as "plotRatio", land_use as "landUse", block_line_level as "blockLineLevel", last.benefit as "benefitPerMu", last.checked_on as "checkedOn", last.verdict as "checkedVerdict" from ${standing(parcel, moment)} left join lateral (select (inputs ->> 'benefitPerMu')::float8 as benefit, checked_on, verdict from ${standing(thresholdResult, moment)} where parcel_id = parcel.id and deleted_at is null order by id desc limit 1) last on true where parcel.id = any(${`{${ids.join(',')}}`}::text::int[])`,
    { signal },
  )
  return new Map(rows.map((row) => [row.id, row]))
})

/** What the document in force says of a plot today or at its moment; an expired one is named and not applied. */
export interface ThresholdCheck extends ThresholdAnswer {
  readonly document: ThresholdDocument
  readonly expired: boolean
  readonly inputs: PlotInputs
}

/** Judges a plot by the newest document; null where none is kept. */
export async function thresholdCheck(
  context: Context,
  plot: Shown,
): Promise<ThresholdCheck | null> {
  const [documents, inputs] = await Promise.all([
    thresholdDocuments(context, plot.asOf),
    inputsOf(context, plot),
  ])
  const today = todayInBeijing(plot.asOf)
  const document = documents.find((one) => inForce(one, today)) ?? documents[0]
  if (!document || !inputs) return null
  const expired = !inForce(document, today)
  const answer: ThresholdAnswer = expired
    ? { verdict: 'UNKNOWN', conclusion: null, missing: [], plotRatio: null, mayExceed: false }
    : judge(document.rows, inputs)
  return { ...answer, document, expired, inputs }
}

/** Floor area in m² that the rules in force would let the plot add; see extraFloorAreaM2. */
export async function extraFloorArea(context: Context, plot: Shown): Promise<number | null> {
  const check = await thresholdCheck(context, plot)
  if (!check || check.expired) return null
  const { areaM2, plotRatio } = check.inputs
  return extraFloorAreaM2(check.document.rows, check.inputs, areaM2, plotRatio)
}
