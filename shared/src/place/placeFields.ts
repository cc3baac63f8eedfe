import { provenances } from '../provenance/provenance.ts'
import type { Attributes } from '../words/attribute.ts'
import { placeKinds } from './place.ts'

/** Every attribute of a named place, declared once. */
export const placeFields = {
  code: { zh: '地点编号', en: 'Code', type: 'text', access: 'P', required: true, orderable: true, description: { zh: '区划为统计用区划代码', en: 'Divisions carry their statistical code' } },
  name: { zh: '名称', en: 'Name', type: 'text', access: 'P', required: true, orderable: true },
  kind: { zh: '类别', en: 'Kind', type: 'code', list: placeKinds, access: 'P', required: true },
  accuracyM: { zh: '位置精度', en: 'Accuracy', type: 'number', unit: { zh: '米', en: 'm' }, decimals: 0, access: 'P' },
  provenance: { zh: '数据来历', en: 'Provenance', type: 'code', list: provenances, access: 'P', required: true },
  note: { zh: '说明', en: 'Note', type: 'text', access: 'P' },
} as const satisfies Attributes
