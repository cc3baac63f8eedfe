import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { dayOf, lineOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { lagRuleKind } from './projectKind.ts'

export interface LagRuleInput extends Order {
  readonly expectedVersion: number
  readonly yellowPoints: number
  readonly redPoints: number
  readonly startYellowMonths?: number | null | undefined
  readonly startRedMonths?: number | null | undefined
  readonly endYellowMonths?: number | null | undefined
  readonly source: string
  /** From when it holds, today unless told; the rule before it ends the day before. */
  readonly validFrom?: Day | null | undefined
}

interface NewestRule {
  readonly id: number
  readonly version: number
  readonly validFrom: Day
}

/**
 * Sets the rule from a day on. One that begins on the same day is corrected, an older one is ended
 * and kept, so that it can always be told which rule a light of the past followed.
 */
export function updateLagRule(context: Context, input: LagRuleInput): Promise<{ validFrom: Day }> {
  const order = { ...input, duty: 'KEEP_RULES', action: 'updateLagRule', input } as const
  return commitChange(context, order, async (run) => {
    const validFrom = dayOf('validFrom', input.validFrom) ?? todayInBeijing()
    const source = lineOf('source', input.source)
    if (source === null) throw new InvalidInput('source', { zh: '请写依据', en: 'name the source' })
    refusePoints(input)
    const [newest] = await run<NewestRule>(
      sql`select id, version, valid_from as "validFrom" from lag_rule where deleted_at is null order by valid_from desc, id desc limit 1 for update`,
    )
    const present = { id: newest?.id ?? 0, code: 'LagRule', version: newest?.version ?? 0 }
    await refuseOther(run, lagRuleKind, context.viewer, present, input.expectedVersion)
    if (newest && validFrom < newest.validFrom) {
      throw new InvalidInput('validFrom', {
        zh: `不能早于现行规则的生效日 ${newest.validFrom}`,
        en: `must not be before the present rule, in force from ${newest.validFrom}`,
      })
    }
    const months = [input.startYellowMonths, input.startRedMonths, input.endYellowMonths]
    const values = sql`${input.yellowPoints}::numeric, ${input.redPoints}::numeric, ${sql.join(
      months.map((count) => sql`${count ?? null}::int`),
      sql`, `,
    )}, ${source}, ${validFrom}::date`
    const columns = sql.raw(
      'yellow_points, red_points, start_yellow_months, start_red_months, end_yellow_months, source, valid_from',
    )
    if (newest?.validFrom === validFrom) {
      await run(sql`update lag_rule set (${columns}) = row(${values}) where id = ${newest.id}::int`)
    } else {
      if (newest) {
        await run(
          sql`update lag_rule set valid_to = ${validFrom}::date - 1 where id = ${newest.id}::int`,
        )
      }
      await run(sql`insert into lag_rule (${columns}) values (${values})`)
    }
    return { validFrom }
  })
}

function refusePoints(input: LagRuleInput): void {
  const { yellowPoints, redPoints } = input
  if (!(yellowPoints > 0 && yellowPoints <= 100)) {
    throw new InvalidInput('yellowPoints', {
      zh: '应大于 0，不超过 100',
      en: 'must be above 0 and up to 100',
    })
  }
  if (!(redPoints >= yellowPoints && redPoints <= 100)) {
    throw new InvalidInput('redPoints', {
      zh: '不能小于黄灯，不超过 100',
      en: 'must not be below yellow, and up to 100',
    })
  }
  for (const name of ['startYellowMonths', 'startRedMonths', 'endYellowMonths'] as const) {
    const count = input[name]
    if (count == null || (count >= 0 && count <= 60)) continue
    throw new InvalidInput(name, { zh: '应为 0 到 60 个月', en: 'must be from 0 to 60 months' })
  }
}
