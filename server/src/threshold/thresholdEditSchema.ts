import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { type SetThresholdsInput, setThresholds } from './thresholdEditCommands.ts'
import { thresholdDocuments } from './thresholdQueries.ts'
import { ThresholdDocumentRef } from './thresholdSchema.ts'

const RuleInput = builder.inputType('ThresholdRuleInput', {
  description: '一条标准 / One rule',
  fields: (t) => ({
    measure: t.field({
      type: codeType(thresholdMeasures) as 'String',
      required: true,
      description: '指标 / Measure',
    }),
    from: t.float({ description: '下限(含) / Lower bound, included' }),
    below: t.float({ description: '上限(不含) / Upper bound, excluded' }),
    verdict: t.field({
      type: codeType(thresholdVerdicts) as 'String',
      required: true,
      description: '判断 / Verdict',
    }),
    plotRatio: t.float({ description: '所列容积率上限 / Plot ratio that it names' }),
    mayExceed: t.boolean({
      required: true,
      description: '是否可突破该容积率 / Whether it may be exceeded',
    }),
    conclusionZh: t.string({ required: true, description: '中文结论 / Conclusion in Chinese' }),
    conclusionEn: t.string({ required: true, description: '英文结论 / Conclusion in English' }),
  }),
})

const SetInput = builder.inputType('SetThresholdsInput', {
  description:
    '写入一份文件的一个版本；生效日较晚的另成新版，旧版保留 / Writing an edition of a document; one that begins later is a new one, and the old one is kept',
  fields: (t) => ({
    ...changeInput(t),
    number: t.string({ required: true, description: '文号 / Number of the document' }),
    expectedVersion: t.int({
      required: true,
      description:
        '您看到的 ThresholdDocument.version，新文件为 0 / The version that you saw, 0 for a new document',
    }),
    name: t.string({ required: true, description: '名称 / Name' }),
    source: t.string({ required: true, description: '依据来源 / Where it was read' }),
    validFrom: t.field({ type: 'Date', description: '生效，必填 / In force from; must be given' }),
    validTo: t.field({ type: 'Date', description: '失效 / In force until' }),
    rules: t.field({
      type: [RuleInput],
      required: true,
      description: '各条标准，先满足者生效 / Its rules; the first that holds decides',
    }),
  }),
})

builder.mutationField('setThresholds', (t) =>
  t.field({
    type: ThresholdDocumentRef,
    description: '修改或新增准入标准 / Write the rules of a document',
    args: { input: t.arg({ type: SetInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('SetThresholdsResult'),
    resolve: async (_root, { input }, context) => {
      const { number } = await setThresholds(context, input as SetThresholdsInput)
      const written = (await thresholdDocuments(context)).find(
        ({ document }) => document === number,
      )
      if (!written) throw new NotFound('number', number)
      return written
    },
  }),
)
