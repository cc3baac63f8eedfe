import { threshold, thresholdResult } from '@panhuo/db/schema/threshold'
import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { sql } from 'drizzle-orm'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { timelineTells } from '../change/tellings.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import { parcelScope } from '../parcel/parcelScope.ts'

const open = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  ...{ zh, en, access: 'P' },
  ...more,
})
const restricted = (zh: string, en: string, more: Partial<KeptField> = {}) =>
  open(zh, en, { access: 'R', ...more })

/** Rules of policy documents, which are published. */
export const thresholdKind = recordKind({
  type: 'Threshold',
  table: threshold,
  noun: { zh: '准入标准', en: 'rule' },
  scope: () => sql`true`,
  duty: 'KEEP_RULES',
  isNode: false,
  called: {
    by: ['document', 'conclusion_zh', 'conclusion_en'],
    words: ({ document, conclusion_zh: zh, conclusion_en: en }) => ({
      zh: `${document} · ${zh}`,
      en: `${document} · ${en}`,
    }),
  },
  fields: {
    document: open('文号', 'Number'),
    documentName: open('文件名称', 'Name'),
    measure: open('指标', 'Measure', { type: 'code', list: thresholdMeasures }),
    fromValue: open('下限(含)', 'Lower bound, included', { type: 'number' }),
    belowValue: open('上限(不含)', 'Upper bound, excluded', { type: 'number' }),
    verdict: open('判断', 'Verdict', { type: 'code', list: thresholdVerdicts }),
    plotRatio: open('容积率上限', 'Plot ratio', { type: 'number' }),
    mayExceed: open('可突破', 'May be exceeded', { type: 'flag' }),
    conclusionZh: open('中文结论', 'Conclusion in Chinese'),
    conclusionEn: open('英文结论', 'Conclusion in English'),
    source: open('依据来源', 'Where it was read'),
    validFrom: open('生效日期', 'In force from', { type: 'date' }),
    validTo: open('失效日期', 'In force until', { type: 'date' }),
    deletedAt: open('撤销时间', 'Taken back', { type: 'time' }),
  },
})

/** Checks on record; they follow from restricted figures and are restricted themselves. */
const resultKind = recordKind({
  type: 'Parcel',
  table: thresholdResult,
  noun: { zh: '准入判断', en: 'rule check' },
  scope: (viewer) =>
    sql`exists (select 1 from parcel where parcel.id = ${thresholdResult.parcelId} and ${parcelScope(viewer)})`,
  duty: 'KEEP_CASE',
  owner: sql`(select 'Parcel ' || code from parcel named where named.id = ${thresholdResult.parcelId})`,
  fields: {
    document: restricted('依据文件', 'Document'),
    checkedOn: restricted('判断日期', 'Checked on', { type: 'date' }),
    verdict: restricted('判断', 'Verdict', { type: 'code', list: thresholdVerdicts }),
    deletedAt: restricted('撤销时间', 'Taken back', { type: 'time' }),
  },
})

timelineTells(
  parcelKind,
  resultKind,
  (parcelId) => sql`select id from threshold_result where parcel_id = ${parcelId}`,
)

constraintsSpeakOf({
  threshold_bounds: 'rules',
  threshold_dates: 'validTo',
  threshold_measure_known: 'rules',
  threshold_verdict_known: 'rules',
})

actionsAreCalled({
  recordThresholdCheck: { zh: '记录准入判断', en: 'Recorded a rule check' },
  setThresholds: { zh: '修改准入标准', en: 'Changed the rules of a document' },
})
