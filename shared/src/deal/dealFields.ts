import { industries } from '../parcel/landCodes.ts'
import { provenances } from '../provenance/provenance.ts'
import {
  type Attributes,
  code,
  date,
  identifying,
  integer,
  number,
  orderable,
  text,
  time,
} from '../words/attribute.ts'
import { contractKinds, dealStages, dealStandings, leadSources } from './deal.ts'

/**
 * A deal is known to whoever keeps it and to those who may see class R, which its scope sees to;
 * what stands in it is staff's work (S).
 */
export const dealFields = {
  code: text('编号', 'Code', 'S', { orderable }),
  name: text('项目名称', 'Project', 'S', { orderable }),
  stage: code('招商阶段', 'Stage', 'S', dealStages, { orderable }),
  standing: code('去留', 'Standing', 'S', dealStandings),
  standingOn: date('停止日期', 'Stopped on', 'S'),
  standingReason: text('停止原因', 'Why it was stopped', 'S'),
  industry: code('产业类型', 'Industry', 'S', industries),
  investment: number('计划总投资', 'Planned investment', 'S', {
    unit: { zh: '万元', en: '10,000 CNY' },
    decimals: 2,
    orderable,
  }),
  leadSource: code('线索来源', 'Source of the lead', 'S', leadSources),
  contractKind: code('签约类型', 'What was signed', 'S', contractKinds, {
    description: {
      zh: '意向书和框架协议不计入合同项目',
      en: 'Letters of intent and framework agreements do not count as contract projects',
    },
  }),
  ownerName: text('负责人', 'Kept by', 'S', { identifying }),
  followUpOn: date('下次跟进', 'Next follow-up', 'S', { orderable }),
  note: text('说明', 'Note', 'S'),
  provenance: code('数据来历', 'Provenance', 'S', provenances),
  version: integer('版本', 'Version', 'S'),
  updatedAt: time('更新时间', 'Updated', 'S', { orderable }),
} satisfies Attributes

/** Who invests; a deal's own, and noted in the audit log where another keeps it. */
export const investorWords = { zh: '投资方', en: 'Investor', access: 'S', identifying } as const
