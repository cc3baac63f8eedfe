import { flag, oneOf, text } from '../filter/field.ts'
import { revitalizationMethods } from '../parcel/parcel.ts'
import { provenances } from '../provenance/provenance.ts'
import { caseStatuses } from './case.ts'
import { caseFields as f } from './caseFields.ts'

/** The vocabulary of case filters, in the same form as that of plots. */
export const caseFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'S',
    description: { zh: '案件或地块编号、牵头单位', en: 'Code of case or plot, lead unit' },
  }),
  method: oneOf(f.method, revitalizationMethods),
  status: oneOf(f.status, caseStatuses),
  late: flag({ zh: '节点逾期', en: 'Behind its plan', access: 'S' }),
  provenance: oneOf(f.provenance, provenances),
} as const
