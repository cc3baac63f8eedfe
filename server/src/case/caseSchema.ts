import { maySee } from '@panhuo/shared/access/access'
import { caseFields } from '@panhuo/shared/case/caseFields'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { timelineOf } from '../change/changeQueries.ts'
import { changesField } from '../change/changeSchema.ts'
import { GuardRef } from '../change/failureSchema.ts'
import { noteRecord } from '../list/listing.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import type { Context } from '../request/context.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { recordQueries } from '../schema/recordQueries.ts'
import { caseKind } from './caseKind.ts'
import {
  activeCaseOf,
  type CaseRow,
  caseByCode,
  casesOfParcel,
  milestonesOf,
  parcelsOfCase,
  partiesOf,
} from './caseQueries.ts'
import { caseRegister } from './caseRegister.ts'
import { completionGuards, daysLate } from './caseRules.ts'
import { CaseRef, MilestoneRef, PartyRef } from './caseTypes.ts'

/** A case in court that is not yet published is read as a restricted field is. */
async function noted(context: Context, read: Promise<CaseRow | null>): Promise<CaseRow | null> {
  const row = await read
  if (row) noteRecord(context.restrictedReads, caseRegister, row)
  return row
}

const readCase = (context: Context, code: string) => noted(context, caseByCode(context, code))

builder.node(CaseRef, {
  description:
    '盘活案件；司法案件公告前仅限有权限者 / A case; one in court is restricted until it is published',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => readCase(context, code))),
  fields: (t) => ({
    ...attributeFields(t, caseFields),
    parcels: t.field({
      type: [ParcelRef],
      description: '案件地块 / Its plots',
      complexity: { field: 1, multiplier: 3 },
      resolve: (row, _args, context) => parcelsOfCase(context, row),
    }),
    milestones: t.field({
      type: [MilestoneRef],
      description: '节点，按次序 / Its steps in order',
      complexity: { field: 1, multiplier: 13 },
      resolve: async (row, _args, context) => (await milestonesOf(context, row)) ?? [],
    }),
    parties: t.field({
      type: [PartyRef],
      description: '参与方 / Who takes part',
      complexity: { field: 1, multiplier: 5 },
      resolve: async (row, _args, context) => (await partiesOf(context, row)) ?? [],
    }),
    daysLate: t.int({
      description:
        '下一节点超过计划的天数，未逾期为 0 / Days that the next step is behind its plan, else 0',
      complexity: 1,
      resolve: async (row, _args, context) =>
        row.status === 'OPEN'
          ? daysLate((await milestonesOf(context, row)) ?? [], todayInBeijing(row.asOf))
          : 0,
    }),
    completionGuards: t.field({
      type: [GuardRef],
      description: '办结还缺的条件 / What it lacks to be completed',
      complexity: 1,
      resolve: async (row, _args, context) =>
        row.status === 'OPEN' ? completionGuards((await milestonesOf(context, row)) ?? []) : [],
    }),
  }),
})

builder.objectField(CaseRef, 'changes', (t) => changesField(t, timelineOf(caseKind)))

recordQueries({
  ref: CaseRef,
  register: caseRegister,
  many: 'cases',
  one: 'case',
  noun: { zh: '盘活案件', en: 'case', plural: 'cases' },
  byCode: readCase,
  example: { filter: '{status: {in: [OPEN]}, late: true}', code: '350504-AJ-0001' },
})

builder.objectField(ParcelRef, 'case', (t) =>
  t.field({
    type: CaseRef,
    nullable: true,
    description: '办理中的案件 / The open case [S]',
    complexity: 1,
    resolve: async (row, _args, context) =>
      maySee(context.viewer.role, { access: 'S' })
        ? noted(context, activeCaseOf(context, row))
        : null,
  }),
)
builder.objectField(ParcelRef, 'cases', (t) =>
  t.field({
    type: [CaseRef],
    description: '历次案件，办理中的在前 / All its cases, the open one first [S]',
    complexity: { field: 1, multiplier: 3 },
    resolve: async (plot, _args, context) => {
      if (!maySee(context.viewer.role, { access: 'S' })) return []
      const rows: CaseRow[] = (await casesOfParcel(context, plot)) ?? []
      for (const row of rows) noteRecord(context.restrictedReads, caseRegister, row)
      return rows
    },
  }),
)
