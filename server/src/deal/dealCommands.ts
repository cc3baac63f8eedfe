import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import type { LeadSource } from '@panhuo/shared/deal/deal'
import { industries } from '@panhuo/shared/parcel/landCodes'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { dayOf, lineOf, moneyOf, pastDayOf } from '../change/givenValues.ts'
import { lockRecord } from '../change/lockRecord.ts'
import { nextNumber } from '../change/nextNumber.ts'
import type { Order, RecordOrder } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { dealKind } from './dealKind.ts'
import { linkDemand, linkRecords } from './dealLinks.ts'

/** What is written of a deal, all of it as given. */
export interface DealValues {
  readonly name: string
  readonly investor: string
  readonly industry?: string | null | undefined
  /** 万元. */
  readonly investment?: number | null | undefined
  readonly leadSource?: LeadSource | null | undefined
  readonly followUpOn?: Day | null | undefined
  readonly note?: string | null | undefined
  /** Code of the demand behind it; unchanged when absent, none when empty. */
  readonly demandCode?: string | null | undefined
  readonly parcelCodes?: readonly string[] | null | undefined
  readonly projectCodes?: readonly string[] | null | undefined
}
export interface CreateDealInput extends Order, DealValues {
  /** Day of the lead, today unless told. */
  readonly reachedOn?: Day | null | undefined
}
export interface UpdateDealInput extends RecordOrder, DealValues {}

/** Any number that nothing else locks by: new deals take turns, so that their codes count on. */
const DEAL_CODES = 350_504_02

/** Writes a lead down; whoever does it keeps the deal. */
export function createDeal(context: Context, input: CreateDealInput): Promise<{ code: string }> {
  const order = {
    ...input,
    duty: 'KEEP_DEAL',
    action: 'createDeal',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { person } = context.viewer
    const values = checked(input)
    const reachedOn = pastDayOf('reachedOn', input.reachedOn) ?? todayInBeijing()
    await run(sql`select pg_advisory_xact_lock(${DEAL_CODES}::bigint)`)
    const code = await nextCode(run)
    const [row] = await run<{ id: number }>(
      sql`insert into deal (code, name, search, investor, industry, investment, lead_source, follow_up_on, note, stage, owner_id, owner_name, provenance) values (${code}, ${values.name}, ${searchText(code, values.name)}, ${values.investor}, ${values.industry}, ${values.investment}::numeric, ${values.leadSource}, ${values.followUpOn}::date, ${values.note}, 'LEAD', ${person?.id ?? ''}, ${person?.name ?? ''}, 'EDITED') returning id`,
    )
    if (!row) throw new Error('the deal was not written')
    await run(
      sql`insert into deal_step (deal_id, stage, reached_on, person_name) values (${row.id}::int, 'LEAD', ${reachedOn}::date, ${person?.name ?? ''})`,
    )
    await linkDemand(run, context, row.id, input.demandCode)
    await linkRecords(run, context.viewer, row.id, input)
    return { code }
  })
}

/** Writes a deal anew; its stage and standing have commands of their own. */
export function updateDeal(context: Context, input: UpdateDealInput): Promise<{ code: string }> {
  const { code, expectedVersion } = input
  const order = { ...input, duty: 'KEEP_DEAL', action: 'updateDeal', input } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, dealKind, context.viewer, code, expectedVersion)
    const values = checked(input)
    await run(
      sql`update deal set name = ${values.name}, search = ${searchText(code, values.name)}, investor = ${values.investor}, industry = ${values.industry}, investment = ${values.investment}::numeric, lead_source = ${values.leadSource}, follow_up_on = ${values.followUpOn}::date, note = ${values.note}, ${editedDeal} where id = ${id}::int`,
    )
    await linkDemand(run, context, id, input.demandCode)
    await linkRecords(run, context.viewer, id, input)
    return { code }
  })
}

/** A sample stays one, whatever is written into it. */
export const editedDeal = sql`provenance = case when provenance = 'ILLUSTRATIVE' then provenance else 'EDITED' end`

async function nextCode(run: Run): Promise<string> {
  const [row] = await run<{ code: string }>(
    sql`select '350504-ZS-' || ${nextNumber(sql`code`, 4)} as code from deal`,
  )
  if (!row) throw new Error('no code was made')
  return row.code
}

function checked(input: DealValues) {
  const { industry = null, leadSource = null } = input
  if (industry !== null && !codeOf(industries, industry)) {
    throw new InvalidInput('industry', {
      zh: '不在产业目录中',
      en: 'is not in the list of industries',
    })
  }
  return {
    name: filled('name', input.name),
    investor: filled('investor', input.investor),
    industry,
    investment: moneyOf('investment', input.investment),
    leadSource,
    followUpOn: dayOf('followUpOn', input.followUpOn),
    note: lineOf('note', input.note),
  }
}

/** A text that must be there. */
export function filled(field: string, given: string): string {
  const text = lineOf(field, given)
  if (text === null) throw new InvalidInput(field, { zh: '不能为空', en: 'must be filled in' })
  return text
}
