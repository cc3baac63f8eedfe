import { maySee } from '@panhuo/shared/access/access'
import { readAssembly } from '@panhuo/shared/assembly/assemblyCode'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { parcelByCode } from '../parcel/parcelQueries.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { builder } from '../schema/builder.ts'
import { filterInputNamed } from '../schema/filterInput.ts'
import type { AssemblyRow } from './assemblyQueries.ts'
import { assembliesOf, assemblyByCodes, type Found } from './assemblySearch.ts'

const MOST = 100

export const AssemblyRef = builder.objectRef<AssemblyRow>('Assembly').implement({
  description: '连片：相邻地块合在一起作为一处选址 / Adjoining plots taken together as one site',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        '由各地块编号组成，无需保存 / Made from the codes of its plots, so nothing is stored',
    }),
    areaMu: t.exposeFloat('areaMu', {
      description: '登记面积合计，亩 / Recorded area together, mu',
    }),
    compactness: t.exposeFloat('compactness', {
      description: '紧凑度：占其凸包的比例，0 到 1 / Share of its convex hull, 0 to 1',
    }),
    gapM: t.exposeFloat('gapM', {
      description: '跨越的最大间距，米 / Widest gap that is bridged, metres',
    }),
    owners: t.int({
      nullable: true,
      description:
        '已知权利人个数，只给数目 / How many right-holders are known; the number alone [S]',
      resolve: ({ owners }, _args, { viewer }) =>
        maySee(viewer.role, { access: 'S' }) ? owners : null,
    }),
    ownersUnknown: t.int({
      nullable: true,
      description: '权利人未登记的宗数 / Plots of which no right-holder is recorded [S]',
      resolve: ({ ownersUnknown }, _args, { viewer }) =>
        maySee(viewer.role, { access: 'S' }) ? ownersUnknown : null,
    }),
    outline: t.field({
      type: 'GeoJSON',
      description: '合并后的轮廓，填平间距 / The common outline, gaps closed',
      resolve: ({ outline }) => outline,
    }),
    bbox: t.field({
      type: ['Float'],
      description: '西、南、东、北，度 / West, south, east, north, degrees',
      resolve: ({ bbox }) => [...bbox],
    }),
    parcels: t.field({
      type: [ParcelRef],
      description:
        '各地块；方式、阶段、症结在各自之下 / Its plots; methods, stages and obstacles are theirs',
      complexity: { field: 1, multiplier: 4 },
      resolve: async ({ codes }, _args, context) => {
        const plots = await Promise.all(codes.map((code) => parcelByCode(context, code)))
        return plots.filter((plot) => plot !== null)
      },
    }),
  }),
})

const FoundRef = builder.objectRef<Found>('Assemblies').implement({
  description: '找到的连片 / The assemblies that were found',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: '组数 / Number of groups' }),
    whole: t.exposeBoolean('whole', {
      description:
        '是否找全；地块太多时提前结束 / Whether the search was finished; with too many plots it ends early',
    }),
    nodes: t.field({
      type: [AssemblyRef],
      description: '最紧凑的在前 / The most compact first',
      resolve: ({ nodes }) => [...nodes],
    }),
  }),
})

builder.queryFields((t) => ({
  assemblies: t.field({
    type: FoundRef,
    nullable: true,
    description:
      '连片：间距之内、不跨河流铁路高速、合计达到面积的相邻地块 / Groups of plots within a gap, not across river, railway or expressway, that together reach a size [S]',
    complexity: 40,
    args: {
      areaMuMin: t.arg.float({
        required: true,
        description: '合计不少于，亩 / At least, mu',
      }),
      areaMuMax: t.arg.float({ description: '合计不超过，亩 / At most, mu' }),
      gapM: t.arg.float({
        required: true,
        defaultValue: 20,
        description: '相邻间距不超过，0 到 100 米 / Gap at most, 0 to 100 metres',
      }),
      members: t.arg.int({
        required: true,
        defaultValue: 4,
        description: '最多几宗，2 到 6 / Most plots in one, 2 to 6',
      }),
      filter: t.arg({
        type: filterInputNamed('ParcelFilter'),
        description: '只在这些地块中找 / Among these plots',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `最多几组，1 到 ${MOST} / At most so many, 1 to ${MOST}`,
      }),
    },
    resolve: (_root, args, context) => {
      const refuse = (at: string, zh: string, en: string) => new BadArgument([at], { zh, en })
      const { areaMuMin, areaMuMax, gapM, members, first } = args
      if (!(areaMuMin > 0 && areaMuMin <= 10_000)) {
        throw refuse('areaMuMin', '应为 0 到 10000 亩', 'must be from 0 to 10000 mu')
      }
      if (areaMuMax != null && !(areaMuMax >= areaMuMin)) {
        throw refuse('areaMuMax', '不能小于下限', 'must not be below the lower bound')
      }
      if (!(gapM >= 0 && gapM <= 100)) throw refuse('gapM', '应为 0 到 100 米', 'from 0 to 100 m')
      if (members < 2 || members > 6) throw refuse('members', '应为 2 到 6', 'from 2 to 6')
      if (first < 1 || first > MOST) throw refuse('first', `应为 1 到 ${MOST}`, `from 1 to ${MOST}`)
      return assembliesOf(context, {
        ...{ areaMuMin, areaMuMax: areaMuMax ?? areaMuMin * 2, gapM, members, first },
        filter: args.filter,
      })
    },
  }),
  assembly: t.field({
    type: AssemblyRef,
    nullable: true,
    description:
      '按编号，如 350504-SY-0043+0048；含无权查看的地块时为空 / By code; null where a plot of it may not be seen',
    args: { code: t.arg.string({ required: true, description: '编号 / Code' }) },
    complexity: 10,
    resolve: (_root, { code }, context) => {
      const codes = readAssembly(code)
      return codes ? assemblyByCodes(context, codes) : null
    },
  }),
}))
