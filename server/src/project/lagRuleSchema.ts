import { maySee } from '@panhuo/shared/access/access'
import { changeInput } from '../change/changeInput.ts'
import { changesQuery } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { builder } from '../schema/builder.ts'
import { updateLagRule } from './lagRuleCommands.ts'
import { type LagRuleRow, lagRules } from './lagRuleQueries.ts'
import { lagRuleKind } from './projectKind.ts'

const words = {
  yellowPoints: '落后几个百分点起黄灯 / Points behind from which it is yellow',
  redPoints: '落后超过几个百分点红灯 / Points behind beyond which it is red',
  startYellowMonths:
    '计划开工过几个月未开工黄灯，空为不判 / Months past the planned start: yellow; null is not judged',
  startRedMonths: '计划开工过几个月未开工红灯 / Months past the planned start: red',
  endYellowMonths: '计划竣工过几个月未竣工黄灯 / Months past the planned end: yellow',
  source: '依据 / Source',
  validFrom: '生效日期 / In force from',
}

const LagRuleRef = builder.objectRef<LagRuleRow>('LagRule').implement({
  description: '项目进度灯的规则，按日期有效 / Rule of the progress light, dated',
  fields: (t) => ({
    yellowPoints: t.exposeFloat('yellowPoints', { description: words.yellowPoints }),
    redPoints: t.exposeFloat('redPoints', { description: words.redPoints }),
    startYellowMonths: t.exposeInt('startYellowMonths', {
      nullable: true,
      description: words.startYellowMonths,
    }),
    startRedMonths: t.exposeInt('startRedMonths', {
      nullable: true,
      description: words.startRedMonths,
    }),
    endYellowMonths: t.exposeInt('endYellowMonths', {
      nullable: true,
      description: words.endYellowMonths,
    }),
    source: t.exposeString('source', { description: words.source }),
    validFrom: t.field({
      type: 'Date',
      description: words.validFrom,
      resolve: ({ validFrom }) => validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: '最后有效日；未定时为空 / Last day in force; null where open',
      resolve: ({ validTo }) => validTo,
    }),
    inForce: t.exposeBoolean('inForce', { description: '今日有效 / Whether it holds today' }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})

builder.queryField('lagRules', (t) =>
  t.field({
    type: [LagRuleRef],
    description: '进度灯规则，新的在前；无权查看时为空 / Rules of the light, newest first [S]',
    complexity: { field: 1, multiplier: 5 },
    resolve: (_root, _args, context) =>
      maySee(context.viewer.role, { access: 'S' }) ? lagRules(context) : [],
  }),
)

changesQuery('lagRuleChanges', lagRuleKind)

const UpdateLagRuleInput = builder.inputType('UpdateLagRuleInput', {
  description: '修改进度灯规则 / Changing the rule of the light',
  fields: (t) => ({
    ...changeInput(t),
    expectedVersion: t.int({
      required: true,
      description:
        '现行规则的版本，尚无规则为 0 / Version of the newest rule, 0 where there is none',
    }),
    yellowPoints: t.float({ required: true, description: words.yellowPoints }),
    redPoints: t.float({ required: true, description: words.redPoints }),
    startYellowMonths: t.int({ description: words.startYellowMonths }),
    startRedMonths: t.int({ description: words.startRedMonths }),
    endYellowMonths: t.int({ description: words.endYellowMonths }),
    source: t.string({ required: true, description: words.source }),
    validFrom: t.field({
      type: 'Date',
      description: '生效日期，缺省今天；前一条到前一日止 / From this day, today when absent',
    }),
  }),
})

builder.mutationField('updateLagRule', (t) =>
  t.field({
    type: LagRuleRef,
    description: '修改进度灯规则，旧规则保留 / Change the rule of the light; the old one is kept',
    args: {
      input: t.arg({ type: UpdateLagRuleInput, required: true, description: '内容 / What' }),
    },
    errors: failuresOf('UpdateLagRuleResult'),
    resolve: async (_root, { input }, context) => {
      const { validFrom } = await updateLagRule(context, input)
      const rule = (await lagRules(context)).find((one) => one.validFrom === validFrom)
      if (!rule) throw new Error(`the rule of ${validFrom} is gone`)
      return rule
    },
  }),
)
