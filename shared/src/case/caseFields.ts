import { revitalizationMethods } from '../parcel/parcel.ts'
import { provenances } from '../provenance/provenance.ts'
import { type Attributes, code, date, integer, orderable, text, time } from '../words/attribute.ts'
import { caseStatuses, caseTracks } from './case.ts'

/**
 * A case is staff's work (class S); one in court is restricted (R) as a whole until it is published,
 * which its scope sees to.
 */
export const caseFields = {
  code: text('案件编号', 'Case', 'S', { orderable }),
  method: code('盘活方式', 'Method', 'S', revitalizationMethods),
  track: code('司法程序', 'Track', 'S', caseTracks),
  status: code('案件状态', 'Case status', 'S', caseStatuses),
  openedOn: date('立案日期', 'Opened on', 'S', { orderable }),
  closedOn: date('结案日期', 'Closed on', 'S'),
  leadUnit: text('牵头单位', 'Lead unit', 'S'),
  note: text('说明', 'Note', 'S'),
  publishedOn: date('公告日期', 'Published on', 'S', {
    description: {
      zh: '司法案件自该日起不再限制查看',
      en: 'A judicial case is open to staff from that day on',
    },
  }),
  provenance: code('数据来历', 'Provenance', 'S', provenances),
  version: integer('版本', 'Version', 'S'),
  updatedAt: time('更新时间', 'Updated', 'S', { orderable }),
} satisfies Attributes
