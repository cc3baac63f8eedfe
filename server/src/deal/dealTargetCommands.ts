import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { moneyOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { filled } from './dealCommands.ts'
import { dealTargetKind } from './dealKind.ts'

export interface DealTargetInput extends Order {
  readonly year: number
  readonly expectedVersion: number
  readonly contracts?: number | null | undefined
  /** 万元. */
  readonly investment?: number | null | undefined
  readonly source: string
}

/** Sets what a year's contracts are to reach, with the document that says so. */
export function setDealTarget(context: Context, input: DealTargetInput): Promise<{ year: number }> {
  const { year, expectedVersion, contracts = null } = input
  const order = { ...input, duty: 'KEEP_RULES', action: 'setDealTarget', input } as const
  return commitChange(context, order, async (run) => {
    const investment = moneyOf('investment', input.investment)
    const source = filled('source', input.source)
    if (contracts === null && investment === null) {
      throw new InvalidInput('contracts', {
        zh: '项目数和总投资至少填一项',
        en: 'say how many contracts or how much investment',
      })
    }
    const [known] = await run<{ id: number; version: number }>(
      sql`select id, version from deal_target where year = ${year}::int for update`,
    )
    const present = { id: known?.id ?? 0, code: String(year), version: known?.version ?? 0 }
    await refuseOther(run, dealTargetKind, context.viewer, present, expectedVersion)
    await run(
      sql`insert into deal_target (year, contracts, investment, source) values (${year}::int, ${contracts}::int, ${investment}::numeric, ${source}) on conflict (year) do update set contracts = excluded.contracts, investment = excluded.investment, source = excluded.source`,
    )
    return { year }
  })
}
