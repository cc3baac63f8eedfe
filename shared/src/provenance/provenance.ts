import { codeList, type ValueOf } from '../words/codeList.ts'

/** Where a record comes from; every record carries one, and the screen says which. */
export const provenances = codeList({
  name: 'Provenance',
  label: { zh: '数据来历', en: 'Provenance' },
  source: 'Panhuo',
  codes: [
    { value: 'DOCUMENTED', zh: '有出处', en: 'Documented' },
    { value: 'SCHEMATIC', zh: '示意', en: 'Schematic' },
    { value: 'ILLUSTRATIVE', zh: '样例', en: 'Sample' },
    { value: 'IMPORTED', zh: '导入', en: 'Imported' },
    { value: 'EDITED', zh: '人工修订', en: 'Edited' },
  ],
})
export type Provenance = ValueOf<typeof provenances>
