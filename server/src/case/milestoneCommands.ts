import type { Run } from '@panhuo/db/database'
import { type PartyKind, partyKinds } from '@panhuo/shared/case/case'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, requiredText, textOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { openCaseRow } from './caseCommands.ts'
import { milestoneKind, partyKind } from './caseKind.ts'
import type { MilestoneRow } from './caseQueries.ts'
import { dateFault } from './caseRules.ts'
import { caseScope } from './caseScope.ts'
import { refuseStagesLeft, stepsOf } from './caseSoundness.ts'

interface StepOrder extends Order {
  /** Code of the case. */
  readonly code: string
}

export interface MilestoneInput extends StepOrder {
  readonly milestone: string
  /** Version of the milestone that the person saw. */
  readonly expectedVersion: number
  readonly plannedOn?: Day | null | undefined
  readonly actualOn?: Day | null | undefined
  readonly skippedReason?: string | null | undefined
  readonly documentId?: number | null | undefined
}

/** Writes a milestone as a whole: plan, day done or why left out, and its evidence. */
export function setMilestone(context: Context, input: MilestoneInput): Promise<{ code: string }> {
  const { code } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'setMilestone', input },
    async (run) => {
      const { id, openedOn } = await holdCase(run, context, code)
      await openCaseRow(run, id)
      const steps = await stepsOf(run, id)
      const step = steps.find((one) => one.code === input.milestone)
      if (!step) throw new NotFound('milestone', `节点 ${input.milestone.slice(0, 40)}`)
      const present = { id: step.id, code, version: step.version }
      await refuseOther(run, milestoneKind, context.viewer, present, input.expectedVersion)
      const next = checkedStep(input, step)
      const fault = dateFault(
        steps.map((one) => (one.id === step.id ? { ...one, ...next } : one)),
        step.code,
        openedOn,
        todayInBeijing(),
      )
      if (fault) throw new InvalidInput(fault.field, fault.said)
      const documentId = await evidenceOf(run, id, input.documentId)
      await run(
        sql`update case_milestone set planned_on = ${next.plannedOn}::date, actual_on = ${next.actualOn}::date, skipped_reason = ${next.skippedReason}, document_id = ${documentId}::int where id = ${step.id}::int`,
      )
      await refuseStagesLeft(run, id)
      return { code }
    },
  )
}

function checkedStep(input: MilestoneInput, step: MilestoneRow) {
  const plannedOn = dayOf('plannedOn', input.plannedOn)
  const actualOn = dayOf('actualOn', input.actualOn)
  const skippedReason = textOf('skippedReason', input.skippedReason)
  if (skippedReason !== null && actualOn !== null) {
    throw new InvalidInput('skippedReason', {
      zh: '已办结的节点不能同时跳过',
      en: 'a milestone is either done or left out',
    })
  }
  if (skippedReason !== null && step.closesCase) {
    throw new InvalidInput('skippedReason', {
      zh: '最后一个节点不能跳过',
      en: 'the last milestone cannot be left out',
    })
  }
  return { plannedOn, actualOn, skippedReason }
}

async function evidenceOf(
  run: Run,
  caseId: number,
  documentId: number | null | undefined,
): Promise<number | null> {
  if (documentId == null) return null
  const [found] = await run<{ id: number }>(
    sql`select id from document where id = ${documentId}::int and case_id = ${caseId}::int and deleted_at is null`,
  )
  if (found) return found.id
  throw new InvalidInput('documentId', {
    zh: '该材料不在本案件中',
    en: 'is no document of this case',
  })
}

export interface PartyInput extends StepOrder {
  readonly kind: PartyKind
  readonly name: string
  readonly note?: string | null | undefined
}

/** Adds a party to a case. */
export function addParty(context: Context, input: PartyInput): Promise<{ code: string }> {
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'addParty', input },
    async (run) => {
      const { id } = await holdCase(run, context, input.code)
      await openCaseRow(run, id)
      const kind = codeOf(partyKinds, input.kind)?.value ?? null
      await run(
        sql`insert into case_party (case_id, kind, name, note) values (${id}::int, ${kind}, ${requiredText('name', input.name)}, ${textOf('note', input.note)})`,
      )
      return { code: input.code }
    },
  )
}

export interface PartyLeftInput extends StepOrder {
  readonly partyId: number
  readonly expectedVersion: number
}

/** Notes that a party no longer takes part; who it was stays on record. */
export function endParty(context: Context, input: PartyLeftInput): Promise<{ code: string }> {
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'endParty', input },
    async (run) => {
      const { id } = await holdCase(run, context, input.code)
      await openCaseRow(run, id)
      const [party] = await run<{ id: number; version: number }>(
        sql`select id, version from case_party where id = ${input.partyId}::int and case_id = ${id}::int and deleted_at is null`,
      )
      if (!party) throw new NotFound('partyId', '参与方')
      const present = { ...party, code: input.code }
      await refuseOther(run, partyKind, context.viewer, present, input.expectedVersion)
      await run(
        sql`update case_party set left_on = ${todayInBeijing()}::date where id = ${party.id}::int`,
      )
      return { code: input.code }
    },
  )
}

/** Holds the case, so that two writers of its parts take turns; its own version stays. */
export async function holdCase(
  run: Run,
  { viewer }: Context,
  code: string,
  field = 'code',
): Promise<{ id: number; openedOn: Day }> {
  const [row] = code.includes('\0')
    ? []
    : await run<{ id: number; openedOn: Day }>(
        sql`select id, opened_on as "openedOn" from revitalization_case where code = ${code} and deleted_at is null and ${caseScope(viewer)} for update`,
      )
  if (!row) throw new NotFound(field, `案件 ${code.slice(0, 60)}`)
  return row
}
