import { type Attributes, code, orderable, required, text } from '../words/attribute.ts'
import { keepingFields, placingFields } from '../words/recordFields.ts'
import { placeKinds } from './place.ts'

/** Every attribute of a named place, declared once. */
export const placeFields = {
  code: text('地点编号', 'Code', 'P', {
    required,
    orderable,
    description: { zh: '区划为统计用区划代码', en: 'Divisions carry their statistical code' },
  }),
  name: text('名称', 'Name', 'P', { required, orderable }),
  kind: code('类别', 'Kind', 'P', placeKinds, { required }),
  ...placingFields,
  provenance: keepingFields.provenance,
} satisfies Attributes
