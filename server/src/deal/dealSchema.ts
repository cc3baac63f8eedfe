import { maySee } from '@panhuo/shared/access/access'
import { dealStages } from '@panhuo/shared/deal/deal'
import { dealFields, investorWords } from '@panhuo/shared/deal/dealFields'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { documentById } from '../case/documentQueries.ts'
import { DocumentRef } from '../case/documentSchema.ts'
import { timelineOf } from '../change/changeQueries.ts'
import { changesField } from '../change/changeSchema.ts'
import { demandById } from '../demand/demandQueries.ts'
import { DemandRef } from '../demand/demandSchema.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { ProjectRef } from '../project/projectSchema.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { recordQueries } from '../schema/recordQueries.ts'
import { dealKind } from './dealKind.ts'
import {
  type DealRow,
  type DealStepRow,
  type DealTalkRow,
  dealByCode,
  dealsOfDemand,
  dealsOfParcel,
  parcelsOfDeal,
  projectsOfDeal,
  stepsOfDeal,
  talksOfDeal,
} from './dealQueries.ts'
import { dealRegister } from './dealRegister.ts'
import { followUpDue, needsEvidence, nextStage } from './dealRules.ts'

const StageType = codeType(dealStages) as 'String'

const StepRef = builder.objectRef<DealStepRow>('DealStep').implement({
  description: '招商项目的一步 / A step of a deal',
  fields: (t) => ({
    stage: t.field({ type: StageType, description: '阶段 / Stage', resolve: ({ stage }) => stage }),
    reachedOn: t.field({
      type: 'Date',
      description: '日期 / On',
      resolve: ({ reachedOn }) => reachedOn,
    }),
    evidence: t.exposeString('evidence', { nullable: true, description: '依据 / What shows it' }),
    document: t.field({
      type: DocumentRef,
      nullable: true,
      description: '依据材料 / The document that shows it',
      complexity: 1,
      resolve: ({ documentId }, _args, context) =>
        documentId === null ? null : documentById(context, { id: documentId }),
    }),
    by: t.exposeString('personName', { description: '登记人 / Who noted it' }),
    standing: t.exposeBoolean('standing', {
      description: '有效；退回的步骤留作历史 / Stands; one taken back stays as history',
    }),
  }),
})

const TalkRef = builder.objectRef<DealTalkRow>('DealTalk').implement({
  description: '一次对接 / A talk with the investor',
  fields: (t) => ({
    talkedOn: t.field({
      type: 'Date',
      description: '日期 / On',
      resolve: ({ talkedOn }) => talkedOn,
    }),
    text: t.exposeString('text', { description: '内容 / What was said' }),
    by: t.exposeString('personName', { description: '记录人 / Who noted it' }),
  }),
})

export const DealRef = builder.objectRef<DealRow>('Deal')

builder.node(DealRef, {
  description:
    '招商项目；负责人之外仅限可看受限内容的角色 / A deal; known to whoever keeps it and to class R',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => dealByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, dealFields),
    investor: t.string({
      nullable: true,
      description: `${investorWords.zh} / ${investorWords.en} [R]`,
      resolve: ({ investor, ownerId }, _args, { viewer, restrictedReads }) => {
        if (!maySee(viewer.role, investorWords)) return null
        if (ownerId !== viewer.person?.id)
          noteRestricted(restrictedReads, 'Deal.investor', investor)
        return investor
      },
    }),
    mine: t.boolean({
      description: '我负责 / Kept by the viewer',
      resolve: ({ ownerId }, _args, { viewer }) => ownerId === viewer.person?.id,
    }),
    followUpDue: t.boolean({
      description: '该跟进了 / Its day of follow-up has come',
      resolve: (row) => followUpDue(row, todayInBeijing()),
    }),
    nextStage: t.field({
      type: StageType,
      nullable: true,
      description: '下一阶段 / The stage that follows',
      resolve: ({ stage }) => nextStage(stage),
    }),
    nextNeedsEvidence: t.boolean({
      description: '下一步须有依据 / The next step must be proved',
      resolve: ({ stage }) => {
        const next = nextStage(stage)
        return next !== null && needsEvidence(next)
      },
    }),
    steps: t.field({
      type: [StepRef],
      description: '步骤，先登记的在前 / Its steps, first noted first',
      complexity: { field: 1, multiplier: 8 },
      resolve: async ({ id }, _args, context) => (await stepsOfDeal(context, id)) ?? [],
    }),
    talks: t.field({
      type: [TalkRef],
      description: '对接记录，最近的在前 / Talks, the latest first',
      complexity: { field: 1, multiplier: 10 },
      resolve: async ({ id }, _args, context) => (await talksOfDeal(context, id)) ?? [],
    }),
    demand: t.field({
      type: DemandRef,
      nullable: true,
      description: '投资需求，看不到的为空 / The demand behind it; null where it may not be seen',
      complexity: 1,
      resolve: ({ demandId }, _args, context) =>
        demandId === null ? null : demandById(context, demandId),
    }),
    parcels: t.field({
      type: [ParcelRef],
      description: '意向地块 / Plots that it is about',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ id }, _args, context) => parcelsOfDeal(context, id),
    }),
    projects: t.field({
      type: [ProjectRef],
      description: '落地项目 / Projects that came of it',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ id }, _args, context) => projectsOfDeal(context, id),
    }),
  }),
})

recordQueries({
  ref: DealRef,
  register: dealRegister,
  many: 'deals',
  one: 'deal',
  noun: { zh: '招商项目', en: 'deal', plural: 'deals' },
  byCode: dealByCode,
  example: { filter: '{stage: {in: [NEGOTIATING]}, due: true}', code: '350504-ZS-0001' },
})

builder.objectField(DealRef, 'changes', (t) => changesField(t, timelineOf(dealKind)))

builder.objectField(DemandRef, 'deals', (t) =>
  t.field({
    type: [DealRef],
    description:
      '由此需求而来的招商项目，限可看到的 / Deals that came of it, as the viewer may see',
    complexity: { field: 1, multiplier: 3 },
    resolve: async ({ id }, _args, context) => (await dealsOfDemand(context, id)) ?? [],
  }),
)

builder.objectField(ParcelRef, 'deals', (t) =>
  t.field({
    type: [DealRef],
    description: '涉及该地块的招商项目，限可看到的 / Deals about the plot that the viewer may see',
    complexity: { field: 1, multiplier: 3 },
    resolve: async ({ id }, _args, context) => (await dealsOfParcel(context, id)) ?? [],
  }),
)
