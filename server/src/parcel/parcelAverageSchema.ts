import type { FilterField } from '@panhuo/shared/filter/field'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { AverageRow } from '../list/averages.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { builder } from '../schema/builder.ts'
import { WHOLE_SET } from '../schema/connection.ts'
import { LocaleEnum } from '../schema/enums.ts'
import { labelOf } from '../schema/facetType.ts'
import { ParcelDimension } from './parcelGroupSchema.ts'
import { ParcelConnection } from './parcelSchema.ts'

type Row = AverageRow & { readonly by: string }

const ParcelAverageRef = builder.objectRef<Row>('ParcelAverage').implement({
  description:
    '一组地块的亩均平均值（受限，按面积加权） / Averages per mu of a group of plots, weighted by area; restricted',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: '维度取值的代码或编号，未填为空 / Code of the value; null where not filled',
    }),
    label: t.string({
      description: '组名 / Name of the group',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: ({ by, value, name }, { locale }, { viewer }) =>
        labelOf(
          parcelFilter[by as keyof typeof parcelFilter] as FilterField,
          name === null ? value : { name },
        )[locale ?? viewer.locale],
    }),
    count: t.exposeInt('count', { description: '宗数 / Count' }),
    taxPerMu: t.float({
      nullable: true,
      description:
        '亩均税收平均，万元/亩；无值或不告知时为空 / Tax per mu, 10k CNY; null without values or where not told',
      resolve: ({ measures }) => measures.taxPerMu?.value ?? null,
    }),
    outputPerMu: t.float({
      nullable: true,
      description:
        '亩均产值平均，万元/亩；无值或不告知时为空 / Output per mu, 10k CNY; null without values or where not told',
      resolve: ({ measures }) => measures.outputPerMu?.value ?? null,
    }),
    suppressed: t.boolean({
      description:
        '是否因不足三家权利人（或可由此推出）而不告知 / Whether something is not told: fewer than three right-holders, or they could be worked out',
      resolve: ({ measures }) => Object.values(measures).some((one) => one.suppressed),
    }),
  }),
})

builder.objectField(ParcelConnection, 'averages', (t) =>
  t.field({
    type: [ParcelAverageRef],
    description:
      '按一个维度的亩均税收、产值平均。可看受限字段的角色不限；分析人员只得全部现状地块的、每组至少三家权利人的、取两位有效数字的平均 / Averages of tax and output per mu by one dimension. For roles that see restricted fields; analysts get those of all present plots, with three right-holders or more, to two digits',
    args: {
      by: t.arg({ type: ParcelDimension, required: true, description: '维度 / Dimension' }),
    },
    complexity: WHOLE_SET,
    resolve: async (list, { by }, { viewer, restrictedReads }) => {
      const rows = await list.averages(by as string)
      if (viewer.role !== 'ANALYST') {
        for (const { measures } of rows) {
          for (const [name, { value }] of Object.entries(measures)) {
            noteRestricted(restrictedReads, `ParcelAverage.${name}`, value)
          }
        }
      }
      return rows.map((row) => ({ ...row, by: by as string }))
    },
  }),
)
