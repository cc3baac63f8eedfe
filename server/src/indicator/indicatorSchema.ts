import { checkCode } from '@panhuo/shared/filter/checkCode'
import { recordId } from '@panhuo/shared/filter/recordId'
import {
  indicatorBounds,
  indicatorKinds,
  indicatorMeasures,
} from '@panhuo/shared/indicator/indicator'
import { placeById, sourceById } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { SourceRef } from '../place/sourceSchema.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { type IndicatorRow, readIndicators } from './indicatorQueries.ts'

const IndicatorRef = builder.objectRef<IndicatorRow>('Indicator').implement({
  description: '公布的指标数值 / A published figure',
  fields: (t) => ({
    id: t.id({
      description: '全局 id / Global id',
      resolve: ({ code }) => recordId('Indicator', code),
    }),
    code: t.exposeString('code', { description: '指标编号 / Number of the indicator' }),
    name: t.exposeString('name', { description: '指标名称 / Name in Chinese' }),
    nameEn: t.exposeString('nameEn', { description: '英文名称 / Name in English' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: '统计范围 / Place that it is about',
      resolve: ({ placeId }, _args, context) => placeById(context, placeId),
    }),
    year: t.exposeInt('year', { description: '年度 / Year' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: '数值；来源只有定性表述时为空 / Value; null where the source gives no number',
    }),
    unit: t.exposeString('unit', { nullable: true, description: '单位 / Unit' }),
    kind: t.field({
      type: codeType(indicatorKinds) as 'String',
      description: '目标、实绩或存量 / Target, actual or stock',
      resolve: ({ kind }) => kind,
    }),
    estimated: t.exposeBoolean('estimated', {
      description: '来源标为预计 / Stated before the close of the year',
    }),
    bound: t.field({
      type: codeType(indicatorBounds) as 'String',
      description: '数值界限 / Bound',
      resolve: ({ bound }) => bound,
    }),
    measure: t.field({
      type: codeType(indicatorMeasures) as 'String',
      description: '总量、增长或比率 / Level, growth or ratio',
      resolve: ({ measure }) => measure,
    }),
    note: t.exposeString('note', { nullable: true, description: '说明 / Note' }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: '出处 / Source',
      resolve: ({ sourceId }, _args, context) => sourceById(context, sourceId),
    }),
  }),
})

const IndicatorFilterInput = builder.inputType('IndicatorFilter', {
  description: '指标筛选 / Filter of indicators. Example: {year: [2022], kind: [ACTUAL]}',
  fields: (t) => ({
    year: t.intList({ description: '年度 / Years' }),
    kind: t.field({
      type: [codeType(indicatorKinds)] as ['String'],
      description: '目标、实绩或存量 / Kinds',
    }),
    place: t.idList({ description: '统计范围的编号或 id / Codes or ids of places' }),
    text: t.string({ description: '名称搜索 / Search in the name' }),
  }),
})

builder.queryField('indicators', (t) =>
  t.field({
    type: [IndicatorRef],
    description: '公布的指标，按编号 / Published indicators in order of their number',
    args: {
      filter: t.arg({
        type: IndicatorFilterInput,
        description: '筛选，缺省为全部 / Filter; everything when absent',
      }),
    },
    complexity: { field: 2, multiplier: 100 },
    resolve: (_root, { filter }, context) =>
      readIndicators(context, {
        ...filter,
        place: filter?.place?.map((id) => checkCode(id, ['place'], 'Place')) ?? null,
      }),
  }),
)
