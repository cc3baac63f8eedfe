import { type FilterOf, flag, oneOf, record, text, within } from '../filter/field.ts'
import { provenances } from '../provenance/provenance.ts'
import { projectFundings, projectLights } from './progress.ts'
import { projectKinds, projectStages } from './project.ts'
import { projectFields as f } from './projectFields.ts'

/** The vocabulary of project filters, in the same form as that of plots. */
export const projectFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'P',
    description: {
      zh: '编号、名称，汉字或拼音首字母',
      en: 'Code or name; Chinese or pinyin initials',
    },
  }),
  stage: oneOf(f.stage, projectStages),
  kind: oneOf(f.kind, projectKinds),
  park: record({ zh: '园区', en: 'Park', access: 'P' }, 'park'),
  zone: record({ zh: '片区', en: 'Zone', access: 'P' }, 'zone'),
  funding: oneOf(f.funding, projectFundings),
  light: oneOf(
    {
      zh: '进度灯',
      en: 'Progress light',
      access: 'S',
      description: { zh: '按今日有效的规则', en: 'By the rule in force today' },
    },
    projectLights,
  ),
  lagging: flag({ zh: '滞后', en: 'Lagging', access: 'S' }),
  provenance: oneOf(f.provenance, provenances),
  within: within({ zh: '位置', en: 'Place', access: 'P' }),
} as const

export type ProjectFilter = FilterOf<typeof projectFilter>
