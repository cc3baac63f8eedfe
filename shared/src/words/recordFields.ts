import { provenances } from '../provenance/provenance.ts'
import { code, integer, number, onMap, orderable, required, text, time } from './attribute.ts'
import type { CodeList } from './codeList.ts'

/** Provenance, version and time of change: the last fields of every record. */
export const keepingFields = {
  provenance: code('数据来历', 'Provenance', 'P', provenances, { required, onMap }),
  version: integer('版本', 'Version', 'P', { required }),
  updatedAt: time('更新时间', 'Updated', 'P', { required, orderable }),
}

/** How well the place of a drawn record is known. */
export const placingFields = {
  accuracyM: number('位置精度', 'Accuracy', 'P', {
    unit: { zh: '米', en: 'm' },
    decimals: 0,
    onMap,
    description: { zh: '示意位置与真实位置的可能偏差', en: 'How far the drawn place may be off' },
  }),
  note: text('说明', 'Note', 'P'),
}

/** The fields of a named area: a park or a renewal zone. */
export function areaFields<const List extends CodeList>(zh: string, kinds: List) {
  return {
    code: text(`${zh}编号`, 'Code', 'P', { required, orderable, onMap }),
    name: text(`${zh}名称`, 'Name', 'P', { required, orderable, onMap }),
    kind: code(`${zh}类别`, 'Kind', 'P', kinds, { required, onMap }),
    stageAsStated: text('来源表述', 'As stated', 'P'),
    ...placingFields,
    ...keepingFields,
  }
}
