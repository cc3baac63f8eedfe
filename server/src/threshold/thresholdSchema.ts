import { maySee } from '@panhuo/shared/access/access'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import { changeInput, versionInput } from '../change/changeInput.ts'
import { changesQuery } from '../change/changeSchema.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { changedParcel } from '../parcel/parcelEditSchema.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { recordThresholdCheck } from './thresholdCommands.ts'
import { thresholdKind } from './thresholdKind.ts'
import {
  extraFloorArea,
  type ThresholdCheck,
  type ThresholdDocument,
  thresholdCheck,
  thresholdDocuments,
} from './thresholdQueries.ts'
import { inForce, type MissingInput, type ThresholdRow } from './thresholdRules.ts'

const VerdictType = codeType(thresholdVerdicts) as 'String'

const ThresholdRef = builder.objectRef<ThresholdRow>('Threshold').implement({
  description: '一条标准：指标在区间内时的结论 / One rule: the conclusion within its bounds',
  fields: (t) => ({
    measure: t.field({
      type: codeType(thresholdMeasures) as 'String',
      description: '指标 / Measure',
      resolve: ({ measure }) => measure,
    }),
    from: t.exposeFloat('fromValue', {
      nullable: true,
      description: '下限(含) / Lower bound, included',
    }),
    below: t.exposeFloat('belowValue', {
      nullable: true,
      description: '上限(不含) / Upper bound, excluded',
    }),
    verdict: t.field({
      type: VerdictType,
      description: '判断 / Verdict',
      resolve: ({ verdict }) => verdict,
    }),
    plotRatio: t.exposeFloat('plotRatio', {
      nullable: true,
      description: '所列容积率上限 / Plot ratio that it names',
    }),
    mayExceed: t.exposeBoolean('mayExceed', {
      description: '是否可突破该容积率 / Whether it may be exceeded',
    }),
    conclusion: t.string({
      description: '结论 / Conclusion',
      resolve: ({ conclusionZh, conclusionEn }, _args, { viewer }) =>
        viewer.locale === 'zh' ? conclusionZh : conclusionEn,
    }),
    conclusionZh: t.exposeString('conclusionZh', { description: '中文结论 / In Chinese' }),
    conclusionEn: t.exposeString('conclusionEn', { description: '英文结论 / In English' }),
  }),
})

export const ThresholdDocumentRef = builder
  .objectRef<ThresholdDocument>('ThresholdDocument')
  .implement({
    description: '带有效期的政策文件 / A policy document with its validity',
    fields: (t) => ({
      number: t.exposeString('document', { description: '文号 / Number' }),
      name: t.exposeString('documentName', { description: '名称 / Name' }),
      source: t.exposeString('source', { description: '依据来源 / Where it was read' }),
      validFrom: t.field({
        type: 'Date',
        description: '生效日期 / In force from',
        resolve: ({ validFrom }) => validFrom,
      }),
      validTo: t.field({
        type: 'Date',
        nullable: true,
        description: '失效日期 / In force until',
        resolve: ({ validTo }) => validTo,
      }),
      inForce: t.boolean({
        description: '今日有效 / In force today',
        resolve: (document) => inForce(document, todayInBeijing()),
      }),
      version: t.exposeInt('version', {
        description:
          '这份文件的最后一次修改，修改标准时填入 expectedVersion / Last change of the document, to be given as expectedVersion',
      }),
      rules: t.field({
        type: [ThresholdRef],
        description: '各条标准 / Its rules',
        resolve: ({ rows }) => [...rows],
      }),
    }),
  })

const MissingInputType = builder.enumType('ThresholdInput', {
  description: '判断所需的数据 / What a verdict needs to know',
  values: {
    BENEFIT_PER_MU: { description: '近三年亩均经济效益 / Benefit per mu over three years' },
    LAND_USE: { description: '规划用途 / Planned use' },
    BLOCK_LINE: { description: '工业区块线 / Industrial block line' },
  } satisfies Record<MissingInput, object>,
})

const CheckRef = builder.objectRef<ThresholdCheck>('ThresholdCheck').implement({
  description: '按有效文件对地块的判断 / What the document in force says of a plot',
  fields: (t) => ({
    document: t.field({
      type: ThresholdDocumentRef,
      description: '依据文件 / The document',
      resolve: ({ document }) => document,
    }),
    verdict: t.field({
      type: VerdictType,
      description: '判断 / Verdict',
      resolve: ({ verdict }) => verdict,
    }),
    conclusion: t.string({
      nullable: true,
      description: '结论 / Conclusion',
      resolve: ({ conclusion }, _args, { viewer }) => conclusion?.[viewer.locale] ?? null,
    }),
    missing: t.field({
      type: [MissingInputType],
      description: '缺少的数据 / What is not known',
      resolve: ({ missing }) => [...missing],
    }),
    expired: t.exposeBoolean('expired', {
      description: '文件今日不在有效期内，未作判断 / Not in force today, so not applied',
    }),
    plotRatio: t.exposeFloat('plotRatio', {
      nullable: true,
      description: '可提高到的容积率 / Plot ratio that it may reach',
    }),
    mayExceed: t.exposeBoolean('mayExceed', {
      description: '是否可突破该容积率 / Whether it may be exceeded',
    }),
    benefitPerMu: t.float({
      nullable: true,
      description: '近三年亩均经济效益，万元/亩 / Benefit per mu over three years, 10k CNY [R]',
      resolve: ({ inputs }) => inputs.benefitPerMu,
    }),
    checkedOn: t.field({
      type: 'Date',
      nullable: true,
      description: '上次记录判断的日期 / Day of the last check on record',
      resolve: ({ inputs }) => inputs.checkedOn,
    }),
    checkedVerdict: t.field({
      type: VerdictType,
      nullable: true,
      description: '上次记录的判断 / Verdict of that check',
      resolve: ({ inputs }) => inputs.checkedVerdict,
    }),
  }),
})

builder.objectField(ParcelRef, 'thresholdCheck', (t) =>
  t.field({
    type: CheckRef,
    nullable: true,
    description:
      '提容增效准入判断；依据受限数据，故同为受限 / May it expand: follows from restricted figures and is restricted itself [R]',
    complexity: 2,
    resolve: async (plot, _args, context) => {
      if (!maySee(context.viewer.role, { access: 'R' })) return null
      const check = await thresholdCheck(context, plot)
      noteRestricted(context.restrictedReads, 'Parcel.thresholdCheck', check?.inputs.benefitPerMu)
      return check
    },
  }),
)

builder.objectField(ParcelRef, 'extraFloorAreaM2', (t) =>
  t.float({
    nullable: true,
    description:
      '按现行文件面积档容积率与现状容积率之差可能增加的建筑面积，平方米；不是许可 / Floor area that the gap of plot ratios might add, m²; no permission [I]',
    complexity: 1,
    resolve: (plot, _args, context) =>
      // It follows from the plot ratio, which a release may leave out.
      maySee(context.viewer.role, { access: 'I' }) && context.viewer.role !== 'INVESTOR'
        ? extraFloorArea(context, plot)
        : null,
  }),
)

builder.queryField('thresholds', (t) =>
  t.field({
    type: [ThresholdDocumentRef],
    description: '带有效期的政策标准，新的在前 / Dated rules of policy documents, newest first',
    complexity: 2,
    resolve: (_root, _args, context) => thresholdDocuments(context),
  }),
)

changesQuery('thresholdChanges', thresholdKind)

const RecordCheckInput = builder.inputType('RecordThresholdCheckInput', {
  description: '记录一次准入判断 / Putting a check on record',
  fields: (t) => ({
    ...versionInput(t),
    ...changeInput(t),
    benefitPerMu: t.float({
      description: '近三年亩均经济效益，万元/亩 / Benefit per mu over three years, 10k CNY',
    }),
  }),
})

builder.mutationField('recordThresholdCheck', (t) =>
  t.field({
    type: ParcelRef,
    description: '记录一次准入判断及其数据 / Put a check and its inputs on record',
    args: {
      input: t.arg({ type: RecordCheckInput, required: true, description: '内容 / What' }),
    },
    errors: failuresOf('RecordThresholdCheckResult'),
    resolve: async (_root, { input }, context) =>
      changedParcel(context, (await recordThresholdCheck(context, input)).code),
  }),
)
