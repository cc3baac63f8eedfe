import { MOST_WEIGHT } from '@panhuo/shared/demand/demand'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { type AspectName, type SiteKind, siteKinds, verdicts } from '@panhuo/shared/match/aspects'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { AspectType, DemandRef, WeightInput } from '../demand/demandSchema.ts'
import { parcelByCode } from '../parcel/parcelQueries.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { described } from '../schema/words.ts'
import { type Match, type Part, type Relaxation, type Site, toldMatch } from './matchRules.ts'
import { matchDemand } from './matchSearch.ts'

const KindType = codeType(siteKinds) as 'String'
const VerdictType = codeType(verdicts) as 'String'
const MOST_SITES = 100

export const PartRef = builder.objectRef<Part>('MatchPart').implement({
  description: '一个匹配项的结果 / How one aspect of a site stands',
  fields: (t) => ({
    aspect: t.field({
      type: AspectType,
      description: '匹配项 / Aspect',
      resolve: ({ aspect }) => aspect,
    }),
    label: t.string({
      description: '名称 / What it is called',
      resolve: ({ label }, _args, { viewer }) => label[viewer.locale],
    }),
    verdict: t.field({
      type: VerdictType,
      description: '满足、不满足，或待明确 / Met, missed, or unknown',
      resolve: ({ verdict }) => verdict,
    }),
    hard: t.exposeBoolean('hard', {
      description: '不满足即排除 / A miss rules the site out',
    }),
    weight: t.exposeFloat('weight', { description: '权重 / Weight' }),
    points: t.exposeFloat('points', {
      description: '得分，百分制；待明确为 0 / Points of a hundred; 0 while unknown',
    }),
    mostPoints: t.exposeFloat('mostPoints', {
      description: '此项满分 / Points that it could earn',
    }),
    wanted: t.exposeString('wanted', { description: '要求，带单位 / What is wanted, with unit' }),
    found: t.exposeString('found', {
      nullable: true,
      description: '现状，带单位；未知为空 / What the site has, with unit; null where unknown',
    }),
    question: t.string({
      nullable: true,
      description: '待明确的问题 / The question to clear',
      resolve: ({ question }, _args, { viewer }) => question?.[viewer.locale] ?? null,
    }),
  }),
})

const SiteRef = builder.objectRef<Site>('MatchedSite').implement({
  description: '一处候选：地块、连片或园区 / A candidate: plot, assembly or park',
  fields: (t) => ({
    kind: t.field({
      type: KindType,
      description: described(siteKinds.label),
      resolve: ({ kind }) => kind,
    }),
    code: t.exposeString('code', { description: '编号 / Code' }),
    name: t.exposeString('name', { description: '名称 / Name' }),
    areaMu: t.exposeFloat('areaMu', {
      description: '面积，亩；园区为其中已发布的 / Area, mu; of a park what is released in it',
    }),
    score: t.exposeFloat('score', {
      description: '已知项得分，百分制 / Score of a hundred, by what is known',
    }),
    possible: t.exposeFloat('possible', {
      description: '待明确项都满足时可达 / What it may become when the unknowns turn out well',
    }),
    parts: t.field({
      type: [PartRef],
      description: '逐项 / Aspect by aspect',
      resolve: ({ parts }) => [...parts],
    }),
    plots: t.stringList({
      description: '所含地块编号 / Codes of its plots',
      resolve: ({ plots }) => [...plots],
    }),
    parcels: t.field({
      type: [ParcelRef],
      description: '所含地块 / Its plots',
      complexity: { field: 1, multiplier: 3 },
      resolve: async ({ plots }, _args, context) => {
        const rows = await Promise.all(plots.map((code) => parcelByCode(context, code)))
        return rows.filter((row) => row !== null)
      },
    }),
    bbox: t.field({
      type: ['Float'],
      nullable: true,
      description: '西、南、东、北，度 / West, south, east, north, degrees',
      resolve: ({ bbox }) => (bbox ? [...bbox] : null),
    }),
    geometry: t.field({
      type: 'GeoJSON',
      nullable: true,
      description: '范围 / Outline',
      resolve: ({ geometry }) => geometry,
    }),
  }),
})

const RelaxationRef = builder.objectRef<Relaxation>('Relaxation').implement({
  description: '放宽一项硬条件会带来什么 / What letting go of one hard aspect would bring',
  fields: (t) => ({
    aspect: t.field({
      type: AspectType,
      description: '匹配项 / Aspect',
      resolve: ({ aspect }) => aspect,
    }),
    label: t.string({
      description: '名称 / What it is called',
      resolve: ({ label }, _args, { viewer }) => label[viewer.locale],
    }),
    wanted: t.exposeString('wanted', { description: '现在的要求 / What is wanted now' }),
    plots: t.exposeInt('plots', { description: '会多出的地块，宗 / Plots that it would bring' }),
    areaMu: t.exposeFloat('areaMu', { description: '其面积，亩 / Their area, mu' }),
    others: t.exposeInt('others', {
      description: '会多出的连片和园区 / Assemblies and parks that it would bring',
    }),
    least: t.exposeString('least', {
      nullable: true,
      description: '其中最小的值 / The least value among them',
    }),
    most: t.exposeString('most', {
      nullable: true,
      description: '其中最大的值 / The greatest value among them',
    }),
  }),
})

const MatchRef = builder.objectRef<Match>('Match').implement({
  description: '按需求排出的选址 / Sites ranked by a demand',
  fields: (t) => ({
    considered: t.exposeInt('considered', { description: '比较过的处数 / Sites looked at' }),
    count: t.exposeInt('count', {
      description: '硬条件未排除的处数 / Sites that no hard aspect rules out',
    }),
    sites: t.field({
      type: [SiteRef],
      description: '得分高的在前 / The best first',
      resolve: ({ sites }) => [...sites],
    }),
    relax: t.field({
      type: [RelaxationRef],
      description: '只差一项硬条件的，按项 / What a single hard aspect keeps out',
      resolve: ({ relax }) => [...relax],
    }),
  }),
})

builder.objectField(DemandRef, 'match', (t) =>
  t.field({
    type: MatchRef,
    description:
      '已发布的地块、连片和园区空间按需求排序；权重为参数，不必先保存 / Released plots, assemblies and free land of parks, ranked; weights are arguments, so nothing need be saved',
    complexity: 60,
    args: {
      weights: t.arg({
        type: [WeightInput],
        description: '代替需求自己的权重 / In place of its own weights',
      }),
      hard: t.arg({
        type: [AspectType],
        description: '代替需求自己的硬条件 / In place of its own hard aspects',
      }),
      kinds: t.arg({
        type: [KindType],
        description: '只看这些类别，默认全部 / These kinds alone; all unless given',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `最多几处，1 到 ${MOST_SITES} / At most so many, 1 to ${MOST_SITES}`,
      }),
    },
    resolve: async (demand, { weights, hard, kinds, first }, context) => {
      if (first < 1 || first > MOST_SITES) {
        throw new BadArgument(['first'], {
          zh: `应为 1 到 ${MOST_SITES}`,
          en: `must be from 1 to ${MOST_SITES}`,
        })
      }
      if (weights?.some(({ weight }) => !(weight >= 0 && weight <= MOST_WEIGHT))) {
        throw new BadArgument(['weights'], {
          zh: `应为 0 到 ${MOST_WEIGHT}`,
          en: `must be from 0 to ${MOST_WEIGHT}`,
        })
      }
      const tried = {
        ...demand,
        weights: {
          ...demand.weights,
          ...Object.fromEntries((weights ?? []).map(({ aspect, weight }) => [aspect, weight])),
        },
        hard: (hard as AspectName[] | null | undefined) ?? demand.hard,
      }
      const chosen = kinds && kinds.length > 0 ? (kinds as SiteKind[]) : valuesOf(siteKinds)
      const answer = await matchDemand(context, tried, { kinds: chosen, first })
      return toldMatch(tried, answer, context.viewer.locale)
    },
  }),
)
