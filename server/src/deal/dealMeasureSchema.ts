import { mayDo } from '@panhuo/shared/access/duties'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import type { Viewer } from '../request/viewer.ts'
import { builder } from '../schema/builder.ts'
import { type DealYear, dealYears } from './dealMeasureQueries.ts'
import { isOpenDay } from './dealMeasureRules.ts'
import { rateOf } from './dealRules.ts'
import { seesEveryContract } from './dealScope.ts'
import { setDealTarget } from './dealTargetCommands.ts'

const few =
  '；不足三个合同且不能看全部的人为空 / null where there are fewer than three and the viewer does not see them all'
const roughly =
  '；不能看全部的人只有今天的数，取两位有效数字，单独一两家投资方的不列 / for others of today alone, to two digits, and null where it would tell of one or two investors'

const counts = {
  signed: '签约合同项目数 / Contract projects signed',
  fulfilled: '其中履约落地 / Fulfilled of them',
  started: '其中开工 / Started of them',
  producing: '其中投产 / Producing of them',
  large: '其中 20 亿元以上 / Of 2 billion CNY and more',
  unpriced: '没有投资额的合同数 / Contracts without a sum',
  samples: '其中样例 / Samples among them',
} as const
const sums = {
  investment: '签约总投资，万元 / Investment signed, 10,000 CNY',
  fulfilledInvestment: '履约落地的总投资，万元 / Investment fulfilled, 10,000 CNY',
  startedInvestment: '开工的总投资，万元 / Investment started, 10,000 CNY',
  largeInvestment: '20 亿元以上项目的总投资，万元 / Of projects of 2 billion CNY and more',
} as const
const rates = {
  fulfillmentRate: ['履约率：履约落地 ÷ 签约合同项目', 'Fulfilled ÷ contracts signed', 'fulfilled'],
  startRate: ['开工率：开工 ÷ 签约合同项目', 'Started ÷ contracts signed', 'started'],
} as const

export const DealYearRef = builder.objectRef<DealYear>('DealYear').implement({
  description: '一个签约年度的合同项目 / Contract projects signed in one year',
  fields: (t) => ({
    year: t.exposeInt('year', { description: '签约年度 / Year of signing' }),
    ...Object.fromEntries(
      (Object.keys(counts) as (keyof typeof counts)[]).map((name) => [
        name,
        t.exposeInt(name, { nullable: true, description: counts[name] + few }),
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(sums) as (keyof typeof sums)[]).map((name) => [
        name,
        t.exposeFloat(name, { nullable: true, description: sums[name] + roughly }),
      ]),
    ),
    ...Object.fromEntries(
      (Object.keys(rates) as (keyof typeof rates)[]).map((name) => [
        name,
        t.float({
          nullable: true,
          description: `${rates[name][0]}，0 到 1；没有签约时为空 / ${rates[name][1]}, 0 to 1; null without contracts`,
          resolve: (row) => rateOf(row[rates[name][2]], row.signed),
        }),
      ]),
    ),
    targetContracts: t.exposeInt('targetContracts', {
      nullable: true,
      description: '年度目标：合同项目数 / Target of the year: contracts',
    }),
    targetInvestment: t.exposeFloat('targetInvestment', {
      nullable: true,
      description: '年度目标：总投资，万元 / Target of the year: investment, 10,000 CNY',
    }),
    targetSource: t.exposeString('targetSource', {
      nullable: true,
      description: '目标依据 / What sets the target',
    }),
    targetVersion: t.exposeInt('targetVersion', {
      description: '目标的版本，没有时为 0 / Version of the target, 0 without one',
    }),
    targetRate: t.float({
      nullable: true,
      description: '项目数完成率：签约 ÷ 目标 / Contracts signed ÷ target',
      resolve: ({ signed, targetContracts }) => rateOf(signed, targetContracts),
    }),
    targetInvestmentRate: t.float({
      nullable: true,
      description: '总投资完成率 / Investment signed ÷ target',
      resolve: ({ investment, targetInvestment }) => rateOf(investment, targetInvestment),
    }),
  }),
})

export interface DealMeasures {
  readonly asOn: Day
}

export const DealMeasuresRef = builder.objectRef<DealMeasures>('DealMeasures').implement({
  description:
    '招商指标，按签约年度；解约的合同仍计入签约 / Measures of deals by year of signing; a cancelled contract still counts as signed',
  fields: (t) => ({
    asOn: t.field({
      type: 'Date',
      description: '截至日期（北京时间）/ As of, in Beijing',
      resolve: ({ asOn }) => asOn,
    }),
    years: t.field({
      type: [DealYearRef],
      description: '各签约年度，近的在前 / Years of signing, the latest first',
      complexity: { field: 5, multiplier: 10 },
      resolve: ({ asOn }, _args, context) => dealYears(context, asOn),
    }),
  }),
})

function checkedDay(day: Day): Day {
  const moment = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)) return day
  throw new BadArgument(['asOn'], { zh: '没有这一天', en: 'there is no such day' })
}

function openDay(viewer: Viewer, day: Day): Day {
  if (seesEveryContract(viewer) || isOpenDay(day, todayInBeijing())) return day
  throw new BadArgument(['asOn'], {
    zh: '不能看全部招商项目的人只能问今天或过去的月末',
    en: 'is today or the end of a month gone by for those who do not see all deals',
  })
}

builder.queryField('dealMeasures', (t) =>
  t.field({
    type: DealMeasuresRef,
    nullable: true,
    description: '履约率、开工率与目标完成率；访客为空 / Rates of deals; null for guests',
    args: {
      asOn: t.arg({
        type: 'Date',
        description:
          '截至日期，缺省今天；不能看全部的人只能问今天或过去的月末 / Today when absent; who does not see all deals asks of today or the end of a month gone by',
      }),
    },
    resolve: (_root, { asOn }, context) =>
      mayDo(context.viewer.role, 'MEASURE_DEALS')
        ? { asOn: openDay(context.viewer, checkedDay(asOn ?? todayInBeijing())) }
        : null,
  }),
)

const TargetInput = builder.inputType('SetDealTargetInput', {
  description: '设定一年的招商目标 / Setting the target of a year',
  fields: (t) => ({
    ...changeInput(t),
    year: t.int({ required: true, description: '年度 / Year' }),
    expectedVersion: t.int({
      required: true,
      description: '您看到的版本，没有目标时为 0 / Version that you saw, 0 without a target',
    }),
    contracts: t.int({ description: '合同项目数 / Contracts' }),
    investment: t.float({ description: '总投资，万元 / Investment, 10,000 CNY' }),
    source: t.string({ required: true, description: '依据的文件 / The document that sets it' }),
  }),
})

builder.mutationField('setDealTarget', (t) =>
  t.field({
    type: DealMeasuresRef,
    description: '设定招商目标 / Set a target of deals',
    args: { input: t.arg({ type: TargetInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('SetDealTargetResult'),
    resolve: async (_root, { input }, context) => {
      await setDealTarget(context, input)
      return { asOn: todayInBeijing() }
    },
  }),
)
