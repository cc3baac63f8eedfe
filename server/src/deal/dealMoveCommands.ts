import type { Run } from '@panhuo/db/database'
import {
  type ContractKind,
  type DealStage,
  type DealStanding,
  dealStages,
  stageRank,
} from '@panhuo/shared/deal/deal'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { documentInUse } from '../case/documentUse.ts'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, lineOf, pastDayOf } from '../change/givenValues.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { editedDeal, filled } from './dealCommands.ts'
import { dealKind } from './dealKind.ts'
import { type MovingDeal, moveFault, standingFault } from './dealRules.ts'

export interface MoveDealInput extends RecordOrder {
  readonly to: DealStage
  /** The day it came about, today unless told. */
  readonly on?: Day | null | undefined
  readonly contractKind?: ContractKind | null | undefined
  readonly evidence?: string | null | undefined
  /** A document that the person uploaded. */
  readonly documentId?: number | null | undefined
}

/** Takes the next step of a deal with its day and evidence, or goes back; taken steps stay on record. */
export function moveDeal(context: Context, input: MoveDealInput): Promise<{ code: string }> {
  const { code, expectedVersion, to } = input
  const order = { ...input, duty: 'KEEP_DEAL', action: 'moveDeal', input } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, dealKind, context.viewer, code, expectedVersion)
    const deal = await movingDeal(run, id)
    const on = dayOf('on', input.on) ?? todayInBeijing()
    const evidence = lineOf('evidence', input.evidence)
    const documentId = await freeDocument(run, context, input.documentId ?? null)
    const contractKind = input.contractKind ?? null
    const hasEvidence = evidence !== null || documentId !== null
    const fault = moveFault(deal, { to, on, contractKind, hasEvidence }, todayInBeijing())
    if (fault) throw new InvalidInput(fault.field, fault.said)
    if (to === deal.stage) {
      throw new InvalidInput('to', { zh: '已在该阶段', en: 'the deal is at that stage' })
    }
    const signed = to === 'SIGNED' ? contractKind : null
    await run(
      sql`update deal set stage = ${to}, contract_kind = case when ${stageRank(to) < stageRank('SIGNED')}::boolean then null else coalesce(${signed}::text, contract_kind) end, ${editedDeal} where id = ${id}::int`,
    )
    if (stageRank(to) < stageRank(deal.stage)) {
      const left = stagesAfter(to)
      await run(
        sql`update deal_step set standing = false where deal_id = ${id}::int and standing and stage = any(${`{${left.join(',')}}`}::text::text[])`,
      )
    } else {
      await run(
        sql`insert into deal_step (deal_id, stage, reached_on, evidence, document_id, person_name) values (${id}::int, ${to}, ${on}::date, ${evidence}, ${documentId}::int, ${context.viewer.person?.name ?? ''})`,
      )
    }
    return { code }
  })
}

export interface DealStandingInput extends RecordOrder {
  readonly standing: DealStanding
  readonly on?: Day | null | undefined
}

/** Stops a deal, or resumes it; its stage stays, and the reason of the change is the deal’s as well. */
export function setDealStanding(
  context: Context,
  input: DealStandingInput,
): Promise<{ code: string }> {
  const { code, expectedVersion, standing, reason } = input
  const order = { ...input, duty: 'KEEP_DEAL', action: 'setDealStanding', input } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, dealKind, context.viewer, code, expectedVersion)
    const fault = standingFault(await movingDeal(run, id), standing)
    if (fault) throw new InvalidInput(fault.field, fault.said)
    const on = standing === 'ACTIVE' ? null : (pastDayOf('on', input.on) ?? todayInBeijing())
    const why = standing === 'ACTIVE' ? null : reason.trim()
    await run(
      sql`update deal set standing = ${standing}, standing_on = ${on}::date, standing_reason = ${why}, ${editedDeal} where id = ${id}::int`,
    )
    return { code }
  })
}

export interface DealTalkInput extends RecordOrder {
  readonly talkedOn?: Day | null | undefined
  readonly text: string
  /** The next follow-up; none where it is absent. */
  readonly followUpOn?: Day | null | undefined
}

/** Notes what was talked about and when to come back to it. */
export function addDealTalk(context: Context, input: DealTalkInput): Promise<{ code: string }> {
  const { code, expectedVersion } = input
  const order = {
    ...input,
    duty: 'KEEP_DEAL',
    action: 'addDealTalk',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, dealKind, context.viewer, code, expectedVersion)
    const talkedOn = pastDayOf('talkedOn', input.talkedOn) ?? todayInBeijing()
    const followUpOn = dayOf('followUpOn', input.followUpOn)
    if (followUpOn !== null && followUpOn < talkedOn) {
      throw new InvalidInput('followUpOn', { zh: '不能早于本次对接', en: 'lies before the talk' })
    }
    await run(
      sql`insert into deal_talk (deal_id, talked_on, text, person_name) values (${id}::int, ${talkedOn}::date, ${filled('text', input.text)}, ${context.viewer.person?.name ?? ''})`,
    )
    await run(
      sql`update deal set follow_up_on = ${followUpOn}::date, ${editedDeal} where id = ${id}::int`,
    )
    return { code }
  })
}

async function movingDeal(run: Run, id: number): Promise<MovingDeal> {
  const [row] = await run<MovingDeal>(
    sql`select deal.stage, deal.standing, coalesce(max(step.reached_on), '1949-10-01'::date) as "reachedOn" from deal left join deal_step step on step.deal_id = deal.id and step.standing where deal.id = ${id}::int group by deal.id`,
  )
  if (!row) throw new Error(`deal ${id} is gone`)
  return row
}

/** A document that this person brought and that belongs to nothing yet. */
async function freeDocument(run: Run, { viewer }: Context, id: number | null) {
  if (id === null) return null
  const [row] = await run<{ id: number }>(
    sql`select id from document where id = ${id}::int and deleted_at is null and person_id = ${viewer.person?.id ?? ''} and num_nonnulls(case_id, parcel_id) = 0 and not ${documentInUse} for update`,
  )
  if (!row) throw new NotFound('documentId', '材料')
  return row.id
}

function stagesAfter(stage: DealStage): DealStage[] {
  return valuesOf(dealStages).filter((one) => stageRank(one) > stageRank(stage))
}
