import { provenances } from '../provenance/provenance.ts'
import type { Attributes } from '../words/attribute.ts'
import { projectKinds, projectStages } from './project.ts'

/** Every attribute of a project, declared once. */
export const projectFields = {
  code: { zh: '项目编号', en: 'Code', type: 'text', access: 'P', required: true, orderable: true, onMap: true },
  name: { zh: '项目名称', en: 'Name', type: 'text', access: 'P', required: true, orderable: true, onMap: true },
  kind: { zh: '项目类别', en: 'Kind', type: 'code', list: projectKinds, access: 'P', required: true, onMap: true },
  stage: { zh: '项目阶段', en: 'Stage', type: 'code', list: projectStages, access: 'P', orderable: true, onMap: true, description: { zh: '来源未说明时为空', en: 'Null where the source does not tell' } },
  stageAsStated: { zh: '来源表述', en: 'As stated', type: 'text', access: 'P' },
  accuracyM: { zh: '位置精度', en: 'Accuracy', type: 'number', unit: { zh: '米', en: 'm' }, decimals: 0, access: 'P', onMap: true },
  provenance: { zh: '数据来历', en: 'Provenance', type: 'code', list: provenances, access: 'P', required: true, onMap: true },
  note: { zh: '说明', en: 'Note', type: 'text', access: 'P' },
  version: { zh: '版本', en: 'Version', type: 'integer', access: 'P', required: true },
  updatedAt: { zh: '更新时间', en: 'Updated', type: 'time', access: 'P', required: true, orderable: true },
} as const satisfies Attributes
