import { codeList, type ValueOf } from '../words/codeList.ts'

/** Where a record comes from; every record carries one, and the screen says which. */
export const provenances = codeList({
  name: 'Provenance',
  label: { zh: '数据来历', en: 'Provenance' },
  source: 'Panhuo',
  codes: [
    { value: 'DOCUMENTED', zh: '有出处', en: 'Documented', color: '#1b6e53' },
    { value: 'SCHEMATIC', zh: '示意', en: 'Schematic', color: '#5b6b8c' },
    { value: 'ILLUSTRATIVE', zh: '样例', en: 'Sample', color: '#a15c00' },
    { value: 'IMPORTED', zh: '导入', en: 'Imported', color: '#2b6cb0' },
    { value: 'EDITED', zh: '人工修订', en: 'Edited', color: '#6b4fa0' },
  ],
})
export type Provenance = ValueOf<typeof provenances>
