import { builder } from '../schema/builder.ts'
import { findRecords, type SearchHit, type SearchKind, searchKinds } from './searchQueries.ts'

const words: Record<SearchKind, string> = {
  PARCEL: '地块 / Plot',
  PARK: '园区 / Industrial park',
  ZONE: '片区 / Renewal zone',
  PROJECT: '项目 / Project',
  PLACE: '地点：镇街、社区、企业、设施 / Place: town, community, enterprise, facility',
}

const SearchKindEnum = builder.enumType('SearchKind', {
  description: '记录类别 / Kind of record',
  values: Object.fromEntries(
    searchKinds.map((kind) => [kind, { value: kind, description: words[kind] }]),
  ),
})

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: '搜索结果 / A record found',
  fields: (t) => ({
    kind: t.field({
      type: SearchKindEnum,
      description: '类别 / Kind',
      resolve: ({ kind }) => kind,
    }),
    code: t.exposeString('code', { description: '编号 / Code' }),
    name: t.exposeString('name', { description: '名称 / Name' }),
    detail: t.exposeString('detail', {
      nullable: true,
      description: '阶段或类别的代码 / Code of its stage or kind',
    }),
    bbox: t.exposeFloatList('bbox', {
      nullable: true,
      description:
        '[西, 南, 东, 北]；无位置时为空 / [west, south, east, north]; null without position',
    }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description:
      '跨类别搜索：编号、名称、拼音与首字母、英文名，每类至多 6 条 / Search over all kinds by code, name, pinyin, initials and English name; at most 6 of each',
    args: {
      text: t.arg.string({
        required: true,
        description: '要找的词 / Words to find. Example: "xyq"',
      }),
    },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { text }, context) => findRecords(context, text),
  }),
)
