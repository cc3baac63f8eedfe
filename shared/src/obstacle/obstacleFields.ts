import { provenances } from '../provenance/provenance.ts'
import { type Attributes, code, date, integer, text } from '../words/attribute.ts'
import { obstacleKinds, obstacleStatuses } from './obstacle.ts'

/** What is kept of an obstacle; staff work with it, so all of it is class S. */
export const obstacleFields = {
  kind: code('症结', 'Obstacle', 'S', obstacleKinds),
  text: text('具体情况', 'What it is', 'S'),
  status: code('办理状态', 'Status', 'S', obstacleStatuses),
  foundOn: date('发现日期', 'Found on', 'S'),
  leadUnit: text('牵头单位', 'Lead unit', 'S'),
  helperUnits: text('配合单位', 'Helping units', 'S'),
  dueOn: date('办结期限', 'Due on', 'S'),
  measure: text('措施', 'Measure', 'S'),
  closedOn: date('解决日期', 'Solved on', 'S'),
  evidence: text('解决依据', 'Evidence', 'S'),
  provenance: code('数据来历', 'Provenance', 'S', provenances),
  version: integer('版本', 'Version', 'S'),
} satisfies Attributes
