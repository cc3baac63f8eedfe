import { type FilterOf, flag, oneOf, text } from '../filter/field.ts'
import { provenances } from '../provenance/provenance.ts'
import { contractKinds, dealStages, dealStandings, leadSources } from './deal.ts'
import { dealFields as f } from './dealFields.ts'

/** The vocabulary of deal filters, in the same form as that of plots. */
export const dealFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'S',
    description: { zh: '编号、项目名称、投资方', en: 'Code, project, investor' },
  }),
  stage: oneOf(f.stage, dealStages),
  standing: oneOf(f.standing, dealStandings),
  contractKind: oneOf(f.contractKind, contractKinds),
  leadSource: oneOf(f.leadSource, leadSources),
  due: flag({
    zh: '该跟进了',
    en: 'Follow-up due',
    access: 'S',
    description: { zh: '跟进日已到或已过', en: 'Its day of follow-up has come' },
  }),
  mine: flag({ zh: '我负责', en: 'Kept by me', access: 'S' }),
  provenance: oneOf(f.provenance, provenances),
} as const

export type DealFilter = FilterOf<typeof dealFilter>
