import {
  codes,
  type FilterOf,
  flag,
  oneOf,
  range,
  record,
  someOf,
  text,
  within,
} from '../filter/field.ts'
import { provenances } from '../provenance/provenance.ts'
import { landUses, rightTypes } from './landCodes.ts'
import {
  blockLineLevels,
  inefficiencyReasons,
  inefficiencyTypes,
  parcelConditions,
  parcelStages,
  revitalizationMethods,
} from './parcel.ts'
import { parcelFields as f } from './parcelFields.ts'

/**
 * THE vocabulary of plot filters. GraphQL input, SQL, page and tile URL, export, form, chips and
 * sentence are made from it; the order here is the order in the form.
 */
export const parcelFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'P',
    description: {
      zh: '编号、名称、社区、园区、片区，汉字或拼音首字母',
      en: 'Code, name, community, park, zone; Chinese or pinyin initials',
    },
  }),
  stage: oneOf(f.stage, parcelStages),
  method: oneOf(f.method, revitalizationMethods),
  inefficiencyType: oneOf(f.inefficiencyType, inefficiencyTypes),
  condition: oneOf(f.condition, parcelConditions),
  areaMu: range(f.areaMu),
  plotRatio: range(f.plotRatio),
  landUse: oneOf(f.landUse, landUses),
  park: record({ zh: '园区', en: 'Park', access: 'P' }, 'park'),
  zone: record({ zh: '片区', en: 'Zone', access: 'P' }, 'zone'),
  community: record({ zh: '社区', en: 'Community', access: 'P' }, 'community'),
  hasProject: flag({ zh: '有项目落地', en: 'Has a project', access: 'P' }),
  blocked: flag({
    zh: '受阻',
    en: 'Blocked',
    access: 'S',
    description: {
      zh: '地块或其案件有待办或办理中的症结',
      en: 'The plot or its case has an open obstacle',
    },
  }),
  released: flag({
    zh: '已发布',
    en: 'Released',
    access: 'S',
    description: { zh: '正向投资人发布', en: 'Released to investors, in force today' },
  }),
  inefficiencyReasons: someOf(f.inefficiencyReasons, inefficiencyReasons),
  buildingDensity: range(f.buildingDensity),
  tenureYears: range(f.tenureYears),
  rightType: oneOf(f.rightType, rightTypes),
  blockLineLevel: oneOf(f.blockLineLevel, blockLineLevels),
  taxPerMu: range(f.taxPerMu),
  outputPerMu: range(f.outputPerMu),
  areaMismatch: flag(f.areaMismatch),
  provenance: oneOf(f.provenance, provenances),
  importBatch: codes(f.importBatch),
  code: codes(f.code),
  within: within({
    zh: '位置',
    en: 'Place',
    access: 'P',
    description: {
      zh: '空间条件，与地块范围相交',
      en: 'Spatial condition on the outline of the plot',
    },
  }),
} as const

export type ParcelFilter = FilterOf<typeof parcelFilter>
