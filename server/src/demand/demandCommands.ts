import type { Run } from '@panhuo/db/database'
import { searchText } from '@panhuo/db/searchText'
import type { Wish } from '@panhuo/shared/demand/demand'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { dayOf, requiredText, textOf } from '../change/givenValues.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { Order, RecordOrder } from '../change/order.ts'
import { type ColumnValues, insertRow, setColumns } from '../change/setColumns.ts'
import type { Context } from '../request/context.ts'
import { demandKind } from './demandKind.ts'
import { type Fault, numberFault, weightFault, wishFault } from './demandRules.ts'

/** A demand as it is written, all of it as given. */
export interface DemandValues {
  readonly name: string
  readonly investor?: string | null
  readonly industry?: string | null
  readonly offer?: string | null
  readonly areaMuMin?: number | null
  readonly areaMuMax?: number | null
  readonly plotRatio?: number | null
  readonly heightM?: number | null
  readonly powerKva?: number | null
  readonly waterTd?: number | null
  readonly discharge?: string | null
  readonly budget?: number | null
  readonly neededBy?: string | null
  readonly wishes?: readonly Wish[] | null
  readonly weights?: readonly { aspect: string; weight: number }[] | null
  readonly hard?: readonly string[] | null
  readonly note?: string | null
}

/** Adds a demand, kept by whoever adds it. */
export function createDemand(context: Context, input: DemandValues & Order) {
  return commitChange(
    context,
    { ...input, duty: 'KEEP_DEMAND', action: 'createDemand', input },
    async (run) => {
      const values = await checked(run, input)
      const code = await nextCode(run)
      const { person } = context.viewer
      await insertRow(run, 'demand', {
        ...values,
        code,
        search: searchText(code, input.name),
        provenance: 'EDITED',
        kept_by_id: person?.id ?? null,
        kept_by: person?.name ?? null,
      })
      return { code }
    },
  )
}

/** Writes a demand anew. Throws the failures of failures.ts. */
export function updateDemand(context: Context, input: DemandValues & RecordOrder) {
  const { code, expectedVersion } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_DEMAND', action: 'updateDemand', input },
    async (run) => {
      const { id } = await lockRecord(run, demandKind, context.viewer, code, expectedVersion)
      const values = await checked(run, input)
      // Who may not read the name of the investor cannot have meant to empty it.
      const { investor, ...others } = values
      await setColumns(run, 'demand', id, {
        ...others,
        ...(input.investor === undefined ? {} : { investor }),
        search: searchText(code, input.name),
      })
      return { code }
    },
  )
}

/** Takes a demand out of the list; its history stays. */
export function removeDemand(context: Context, input: RecordOrder) {
  const { code, expectedVersion, reason } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_DEMAND', action: 'removeDemand', input },
    async (run) => {
      const { id } = await lockRecord(run, demandKind, context.viewer, code, expectedVersion)
      await run(
        sql`update demand set deleted_at = now(), deleted_reason = ${reason.trim()} where id = ${id}::int`,
      )
      return { code }
    },
  )
}

async function checked(run: Run, input: DemandValues): Promise<ColumnValues> {
  const wishes = (input.wishes ?? []).map(({ target, code, metres }) => ({
    ...{ target, code: code ?? null, metres },
  }))
  const weights = Object.fromEntries(
    (input.weights ?? []).map(({ aspect, weight }) => [aspect, weight]),
  )
  refuse(numberFault(input) ?? wishFault(wishes) ?? weightFault(weights))
  for (const [index, wish] of wishes.entries()) await refuseUnknown(run, wish, index)
  return {
    name: requiredText('name', input.name),
    investor: textOf('investor', input.investor),
    industry: input.industry ?? null,
    offer: input.offer ?? null,
    area_mu_min: input.areaMuMin ?? null,
    area_mu_max: input.areaMuMax ?? null,
    plot_ratio: input.plotRatio ?? null,
    height_m: input.heightM ?? null,
    power_kva: input.powerKva ?? null,
    water_td: input.waterTd ?? null,
    discharge: input.discharge ?? null,
    budget: input.budget ?? null,
    needed_by: dayOf('neededBy', input.neededBy),
    wishes,
    weights,
    hard: input.hard ?? null,
    note: textOf('note', input.note),
  }
}

function refuse(fault: Fault | undefined): void {
  if (fault) throw new InvalidInput(fault.field, fault.said)
}

/** A distance can be wished from a record of the register alone. */
async function refuseUnknown(run: Run, { target, code }: Wish, index: number): Promise<void> {
  if (code === null) return
  const table = sql.identifier(target.toLowerCase())
  const [found] = code.includes('\0')
    ? []
    : await run(sql`select id from ${table} where code = ${code} and deleted_at is null`)
  if (found) return
  throw new InvalidInput(`wishes.${index}.code`, {
    zh: `没有 ${code.slice(0, 60)}`,
    en: `there is no ${code.slice(0, 60)}`,
  })
}

async function nextCode(run: Run): Promise<string> {
  await run(sql`select pg_advisory_xact_lock(hashtext('demand codes'))`)
  const [last] = await run<{ number: number }>(
    sql`select coalesce(max(substring(code from '[0-9]+$')::int), 0) as number from demand`,
  )
  return `350504-XQ-${String((last?.number ?? 0) + 1).padStart(4, '0')}`
}
