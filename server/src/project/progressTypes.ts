import { lagReasons, projectLights, projectSteps } from '@panhuo/shared/project/progress'
import { projectStages } from '@panhuo/shared/project/project'
import { provenances } from '@panhuo/shared/provenance/provenance'
import { codeOf } from '@panhuo/shared/words/codeList'
import { builder } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import type { CumulatedMonth, StepRow } from './progressQueries.ts'
import type { MoveGuard } from './projectMoveRules.ts'
import type { LagReason, Measure } from './projectRules.ts'

const localeArgument = {
  type: LocaleEnum,
  description: '语言，缺省按请求 / Language, else that of the request',
}

export const LightType = codeType(projectLights) as 'String'
export const ProjectStageType = codeType(projectStages) as 'String'
export const StepKindType = codeType(projectSteps) as 'String'
const ReasonType = codeType(lagReasons) as 'String'
const ProvenanceType = codeType(provenances) as 'String'

export const LagReasonRef = builder.objectRef<LagReason>('LagReason').implement({
  description: '亮灯的一条原因，或判断还缺什么 / A reason of the light, or what is missing to tell',
  fields: (t) => ({
    code: t.field({ type: ReasonType, description: '原因 / Reason', resolve: ({ code }) => code }),
    label: t.string({
      description: '原因的说法 / The reason in words',
      args: { locale: t.arg(localeArgument) },
      resolve: ({ code }, { locale }, { viewer }) =>
        codeOf(lagReasons, code)?.[locale ?? viewer.locale] ?? code,
    }),
    light: t.field({
      type: LightType,
      description: '单凭这一条的灯 / The light that it alone would give',
      resolve: ({ light }) => light,
    }),
    points: t.float({
      nullable: true,
      description: '落后百分点 / Percentage points behind the plan',
      resolve: ({ points }) => points ?? null,
    }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: '已过的日期 / The day that has passed',
      resolve: ({ on }) => on ?? null,
    }),
    days: t.int({
      nullable: true,
      description: '已过天数 / Days since',
      resolve: ({ days }) => days ?? null,
    }),
    month: t.string({
      nullable: true,
      description: '最近上报月份 YYYY-MM / Last reported month',
      resolve: ({ month }) => month ?? null,
    }),
  }),
})

export const MeasureRef = builder.objectRef<Measure>('ProjectMeasure').implement({
  description:
    '本年投资对计划，截至最近上报月份，万元 / Investment against the plan of the year, up to the last reported month; 10,000 CNY',
  fields: (t) => ({
    month: t.exposeString('month', { description: '截至月份 / Up to this month' }),
    planned: t.exposeFloat('planned', {
      nullable: true,
      description: '应完成；没有计划时为空 / Due by then; null without a plan',
    }),
    actual: t.exposeFloat('actual', { description: '已完成 / Done by then' }),
    whole: t.exposeFloat('whole', {
      nullable: true,
      description: '全年计划 / Plan of the whole year',
    }),
    gapPoints: t.exposeFloat('gapPoints', {
      nullable: true,
      description: '落后百分点，负数为超前 / Points behind, negative where ahead',
    }),
  }),
})

export const InvestmentMonthRef = builder.objectRef<CumulatedMonth>('ProjectInvestment').implement({
  description: '一个月的计划与完成投资，万元 / Investment of a month, 10,000 CNY',
  fields: (t) => ({
    month: t.exposeString('month', { description: '月份 YYYY-MM / Month' }),
    planned: t.exposeFloat('planned', { nullable: true, description: '当月计划 / Planned' }),
    actual: t.exposeFloat('actual', { nullable: true, description: '当月完成 / Done' }),
    plannedSoFar: t.exposeFloat('plannedSoFar', {
      nullable: true,
      description: '本年累计计划 / Planned since January',
    }),
    actualSoFar: t.exposeFloat('actualSoFar', {
      nullable: true,
      description: '本年累计完成；当月未上报时为空 / Done since January; null where not reported',
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
    provenance: t.field({
      type: ProvenanceType,
      description: '数据来历 / Provenance',
      resolve: ({ provenance }) => provenance,
    }),
  }),
})

export const StepRef = builder.objectRef<StepRow>('ProjectStep').implement({
  description: '一项审批，可并行办理 / An approval; several may run at once',
  fields: (t) => ({
    kind: t.field({
      type: StepKindType,
      description: '事项 / Approval',
      resolve: ({ kind }) => kind,
    }),
    begunOn: t.field({
      type: 'Date',
      nullable: true,
      description: '受理日期 / Begun on',
      resolve: ({ begunOn }) => begunOn,
    }),
    doneOn: t.field({
      type: 'Date',
      nullable: true,
      description: '办结日期 / Done on',
      resolve: ({ doneOn }) => doneOn,
    }),
    waitingFor: t.exposeString('waitingFor', {
      nullable: true,
      description: '等待单位 / Unit whose answer is awaited',
    }),
    waitingDays: t.exposeInt('waitingDays', {
      nullable: true,
      description: '自受理起的天数，办结后为用时 / Days since it began, or that it took',
    }),
    note: t.exposeString('note', { nullable: true, description: '说明 / Note' }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
    provenance: t.field({
      type: ProvenanceType,
      description: '数据来历 / Provenance',
      resolve: ({ provenance }) => provenance,
    }),
  }),
})

export interface Move {
  readonly to: string
  readonly back: boolean
  readonly guards: readonly MoveGuard[]
}

const MoveGuardRef = builder.objectRef<MoveGuard>('ProjectMoveGuard').implement({
  description: '一个未满足的条件 / A condition that does not hold yet',
  fields: (t) => ({
    code: t.exposeString('code', { description: '代码 / Code' }),
    message: t.string({
      description: '条件的说法 / The condition in words',
      resolve: ({ said }, _args, { viewer }) => said[viewer.locale],
    }),
  }),
})

export const MoveRef = builder.objectRef<Move>('ProjectMove').implement({
  description: '项目可进入的一个阶段 / A stage that the project may enter',
  fields: (t) => ({
    to: t.field({
      type: ProjectStageType,
      description: '目标阶段 / The stage',
      resolve: ({ to }) => to,
    }),
    back: t.exposeBoolean('back', { description: '是否退回 / Whether it goes back' }),
    guards: t.field({
      type: [MoveGuardRef],
      description:
        '未满足的条件，空即可进入 / Conditions that do not hold; empty where it may be made',
      resolve: ({ guards }) => [...guards],
    }),
  }),
})
