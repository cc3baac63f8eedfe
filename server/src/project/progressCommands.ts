import type { Run } from '@panhuo/db/database'
import { type Day, type Month, monthOf, todayInBeijing } from '@panhuo/shared/project/month'
import { type SQL, sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { lineOf, moneyOf, monthStart, pastDayOf, refuseEarlier } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import type { RecordKind } from '../change/recordKind.ts'
import type { Context } from '../request/context.ts'
import { investmentKind, stepKind } from './projectKind.ts'
import { projectScope } from './projectScope.ts'

const MOST_MONTHS = 60

interface ProgressOrder extends Order {
  readonly code: string
}

export interface StepInput extends ProgressOrder {
  readonly kind: string
  /** Version of the approval that the person saw, 0 where it was not on record. */
  readonly expectedVersion: number
  readonly begunOn?: Day | null | undefined
  readonly doneOn?: Day | null | undefined
  readonly waitingFor?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Writes an approval as a whole. A done one waits for nobody. */
export function setProjectStep(context: Context, input: StepInput): Promise<{ code: string }> {
  const order = { ...input, duty: 'KEEP_PROJECT', action: 'setProjectStep', input } as const
  return commitChange(context, order, async (run) => {
    const begunOn = pastDayOf('begunOn', input.begunOn)
    const doneOn = pastDayOf('doneOn', input.doneOn)
    if (doneOn !== null && begunOn === null) {
      throw new InvalidInput('begunOn', { zh: '办结前须有受理日期', en: 'comes before the end' })
    }
    refuseEarlier('doneOn', doneOn, begunOn, { zh: '受理日期', en: 'the day it began' })
    const waitingFor = doneOn === null ? lineOf('waitingFor', input.waitingFor) : null
    const note = lineOf('note', input.note)
    const id = await projectId(run, context, input.code)
    const former = sql`project_step where project_id = ${id}::int and kind = ${input.kind}`
    await refuseOtherRow(run, context, stepKind, input.code, former, input.expectedVersion)
    await run(
      sql`insert into project_step (project_id, kind, begun_on, done_on, waiting_for, note, provenance) values (${id}::int, ${input.kind}, ${begunOn}::date, ${doneOn}::date, ${waitingFor}, ${note}, 'EDITED') on conflict (project_id, kind) do update set begun_on = excluded.begun_on, done_on = excluded.done_on, waiting_for = excluded.waiting_for, note = excluded.note, provenance = 'EDITED'`,
    )
    return { code: input.code }
  })
}

export interface InvestmentInput extends ProgressOrder {
  readonly months: readonly {
    readonly month: Month
    /** Version of the month that the person saw, 0 where it was not on record. */
    readonly expectedVersion: number
    readonly planned?: number | null | undefined
    readonly actual?: number | null | undefined
  }[]
}

/** Writes planned and actual investment of months, all or none of them; null clears. */
export function setInvestment(context: Context, input: InvestmentInput): Promise<{ code: string }> {
  const order = { ...input, duty: 'KEEP_PROJECT', action: 'setInvestment', input } as const
  return commitChange(context, order, async (run) => {
    refuseCount(input.months)
    const id = await projectId(run, context, input.code)
    for (const [index, figure] of input.months.entries()) {
      const at = (field: string) => `months.${index}.${field}`
      const month = monthStart(at('month'), figure.month)
      const planned = moneyOf(at('planned'), figure.planned)
      const actual = moneyOf(at('actual'), figure.actual)
      if (actual !== null && figure.month > monthOf(todayInBeijing())) {
        throw new InvalidInput(at('actual'), {
          zh: '将来的月份还没有完成数',
          en: 'nothing is done yet in a month to come',
        })
      }
      const former = sql`project_investment where project_id = ${id}::int and month = ${month}::date`
      await refuseOtherRow(run, context, investmentKind, input.code, former, figure.expectedVersion)
      await run(
        sql`insert into project_investment (project_id, month, planned, actual, provenance) values (${id}::int, ${month}::date, ${planned}::numeric, ${actual}::numeric, 'EDITED') on conflict (project_id, month) do update set planned = excluded.planned, actual = excluded.actual, provenance = 'EDITED'`,
      )
    }
    return { code: input.code }
  })
}

/**
 * Takes the made-up figures and approvals of a project out, so that only real ones remain; its
 * made-up obstacles are suspended and say so.
 */
export function clearSampleProgress(
  context: Context,
  input: ProgressOrder,
): Promise<{ code: string }> {
  const order = { ...input, duty: 'KEEP_PROJECT', action: 'clearSampleProgress', input } as const
  return commitChange(context, order, async (run) => {
    const id = await projectId(run, context, input.code)
    const samples = sql`project_id = ${id}::int and provenance = 'ILLUSTRATIVE'`
    await run(
      sql`update project_investment set planned = null, actual = null, provenance = 'EDITED' where ${samples}`,
    )
    await run(
      sql`update project_step set begun_on = null, done_on = null, waiting_for = null, note = null, provenance = 'EDITED' where ${samples}`,
    )
    await run(
      sql`update obstacle set status = 'SUSPENDED', evidence = '样例，已清除', closed_on = null where ${samples} and deleted_at is null and status <> 'SUSPENDED'`,
    )
    return { code: input.code }
  })
}

/** Holds the project, so that two writers of its figures take turns; its own version stays. */
async function projectId(run: Run, { viewer }: Context, code: string): Promise<number> {
  const [row] = code.includes('\0')
    ? []
    : await run<{ id: number }>(
        sql`select id from project where code = ${code} and deleted_at is null and ${projectScope(viewer)} for update`,
      )
  if (!row) throw new NotFound('code', `项目 ${code.slice(0, 60)}`)
  return row.id
}

async function refuseOtherRow(
  run: Run,
  { viewer }: Context,
  kind: RecordKind,
  code: string,
  former: SQL,
  expectedVersion: number,
): Promise<void> {
  const [row] = await run<{ id: number; version: number }>(sql`select id, version from ${former}`)
  const present = { id: row?.id ?? 0, code, version: row?.version ?? 0 }
  await refuseOther(run, kind, viewer, present, expectedVersion)
}

function refuseCount(months: InvestmentInput['months']): void {
  if (months.length === 0 || months.length > MOST_MONTHS) {
    throw new InvalidInput('months', {
      zh: `一次 1 到 ${MOST_MONTHS} 个月`,
      en: `from 1 to ${MOST_MONTHS} months at once`,
    })
  }
  const named = months.map(({ month }) => month)
  const twice = named.findIndex((month, index) => named.indexOf(month) !== index)
  if (twice < 0) return
  throw new InvalidInput(`months.${twice}.month`, { zh: '月份重复', en: 'stands there twice' })
}
