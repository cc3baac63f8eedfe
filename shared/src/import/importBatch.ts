import { type CodeList, codeList, type ValueOf } from '../words/codeList.ts'
import type { Severity } from './issueKind.ts'

/** How far an import has come. UNDONE follows from the change that accepted it. */
export const importStates = codeList({
  name: 'ImportState',
  label: { zh: '导入状态', en: 'State of the import' },
  source: 'Panhuo',
  codes: [
    { value: 'UPLOADED', zh: '已上传', en: 'Uploaded' },
    { value: 'READ', zh: '已读取', en: 'Read' },
    { value: 'PLACED', zh: '已定位', en: 'Placed' },
    { value: 'CHECKED', zh: '已检查', en: 'Checked' },
    { value: 'ACCEPTED', zh: '已入库', en: 'Accepted' },
    { value: 'UNDONE', zh: '已撤销', en: 'Taken back' },
    { value: 'CANCELLED', zh: '已取消', en: 'Cancelled' },
  ],
})
export type ImportState = ValueOf<typeof importStates>

/** Work that runs beside the server and can be watched and cancelled. */
export const importSteps = codeList({
  name: 'ImportStep',
  label: { zh: '正在进行', en: 'Under way' },
  source: 'Panhuo',
  codes: [
    { value: 'READING', zh: '读取文件', en: 'Reading the files' },
    { value: 'PLACING', zh: '换算坐标', en: 'Transforming coordinates' },
    { value: 'CHECKING', zh: '逐行检查', en: 'Checking the rows' },
    { value: 'ACCEPTING', zh: '写入台账', en: 'Writing to the register' },
    { value: 'UNDOING', zh: '撤销入库', en: 'Taking back' },
  ],
})
export type ImportStep = ValueOf<typeof importSteps>

/** What the rows of a file become. */
export const importTargets = codeList({
  name: 'ImportTarget',
  label: { zh: '导入为', en: 'Import as' },
  source: 'Panhuo',
  codes: [
    { value: 'PARCEL', zh: '低效用地地块', en: 'Plots' },
    { value: 'PARK', zh: '园区范围', en: 'Park boundaries' },
    { value: 'ZONE', zh: '片区范围', en: 'Zone boundaries' },
    { value: 'DISTRICT', zh: '区界', en: 'Outline of the district' },
  ],
})
export type ImportTarget = ValueOf<typeof importTargets>

/** What accepting does with a row. */
export const importOutcomes = codeList({
  name: 'ImportOutcome',
  label: { zh: '入库结果', en: 'Outcome' },
  source: 'Panhuo',
  codes: [
    { value: 'NEW', zh: '新增', en: 'New' },
    { value: 'CHANGED', zh: '变更', en: 'Changed' },
    { value: 'UNCHANGED', zh: '无变化', en: 'Unchanged' },
    { value: 'LEFT_OUT', zh: '不导入', en: 'Left out' },
  ],
})
export type ImportOutcome = ValueOf<typeof importOutcomes>

/** How a row found its record. */
export const importMatches = codeList({
  name: 'ImportMatch',
  label: { zh: '匹配方式', en: 'Matched by' },
  source: 'Panhuo',
  codes: [
    { value: 'CODE', zh: '按编号', en: 'By code' },
    { value: 'OVERLAP', zh: '按范围重合', en: 'By overlap' },
    { value: 'NAME', zh: '按名称', en: 'By name' },
    { value: 'PERSON', zh: '人工指定', en: 'By a person' },
  ],
})
export type ImportMatch = ValueOf<typeof importMatches>

/** How much a finding weighs; the reader's issues weigh by the same words. */
export const findingSeverities = codeList({
  name: 'FindingSeverity',
  label: { zh: '严重程度', en: 'Severity' },
  source: 'Panhuo',
  codes: [
    { value: 'ERROR', zh: '错误', en: 'Error' },
    { value: 'WARNING', zh: '提醒', en: 'Warning' },
    { value: 'NOTE', zh: '说明', en: 'Note' },
  ],
}) satisfies CodeList<Severity>

/** Files of one import, in bytes altogether. */
export const MAX_IMPORT_BYTES = 500 * 1024 * 1024
/** Files of one import: a shapefile comes as up to eight, a folder of 界址点 texts as more. */
export const MAX_IMPORT_FILES = 200
