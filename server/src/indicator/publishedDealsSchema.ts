import { DealMeasuresRef } from '../deal/dealMeasureSchema.ts'
import { rateOf } from '../deal/dealRules.ts'
import { sourceById } from '../place/placeQueries.ts'
import { SourceRef } from '../place/sourceSchema.ts'
import { builder } from '../schema/builder.ts'
import { type PublishedDeals, publishedDeals } from './publishedDealsQueries.ts'

const PublishedRef = builder.objectRef<PublishedDeals>('PublishedDealYear').implement({
  description:
    '公布的全区招商数值，与本登记簿无关 / Figures published for the whole district; not of this register',
  fields: (t) => ({
    year: t.exposeInt('year', { description: '年度 / Year' }),
    signed: t.exposeFloat('signed', { nullable: true, description: '签约合同项目 / Signed' }),
    fulfilled: t.exposeFloat('fulfilled', { nullable: true, description: '履约落地 / Fulfilled' }),
    started: t.exposeFloat('started', { nullable: true, description: '开工 / Started' }),
    investment: t.exposeFloat('investment', {
      nullable: true,
      description: '总投资，亿元 / Investment, 100 million CNY',
    }),
    large: t.exposeFloat('large', {
      nullable: true,
      description: '20 亿元以上项目 / Projects of 2 billion CNY and more',
    }),
    largeInvestment: t.exposeFloat('largeInvestment', {
      nullable: true,
      description: '20 亿元以上项目总投资，亿元 / Their investment, 100 million CNY',
    }),
    targetRate: t.float({
      nullable: true,
      description: '公布的项目数完成率，0 到 1 以上 / Published rate of the target by number',
      resolve: ({ targetPercent }) => rateOf(targetPercent, 100),
    }),
    targetInvestmentRate: t.float({
      nullable: true,
      description: '公布的总投资完成率 / Published rate of the target by investment',
      resolve: ({ targetInvestmentPercent }) => rateOf(targetInvestmentPercent, 100),
    }),
    fulfillmentRate: t.float({
      nullable: true,
      description: '履约率，由公布数算出 / Fulfilled ÷ signed, worked out from the figures',
      resolve: ({ fulfilled, signed }) => rateOf(fulfilled, signed),
    }),
    startRate: t.float({
      nullable: true,
      description: '开工率，由公布数算出 / Started ÷ signed, worked out from the figures',
      resolve: ({ started, signed }) => rateOf(started, signed),
    }),
    estimated: t.exposeBoolean('estimated', {
      description: '来源标为预计 / Stated before the close of the year',
    }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: '出处 / Source',
      resolve: ({ sourceId }, _args, context) => sourceById(context, sourceId),
    }),
  }),
})

builder.objectField(DealMeasuresRef, 'published', (t) =>
  t.field({
    type: [PublishedRef],
    description: '公布的年度数值 / Published figures by year',
    complexity: { field: 2, multiplier: 3 },
    resolve: (_measures, _args, context) => publishedDeals(context),
  }),
)
