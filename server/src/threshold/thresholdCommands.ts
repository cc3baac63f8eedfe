import { todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, InvalidInput, NotFound } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import type { Context } from '../request/context.ts'
import './thresholdKind.ts'
import { thresholdCheck } from './thresholdQueries.ts'
import { judge } from './thresholdRules.ts'

export interface RecordCheckInput extends RecordOrder {
  /** 万元 per 亩 and year, over the last three years; null leaves it unknown. */
  readonly benefitPerMu?: number | null | undefined
}

/** Puts a check of the plot on record, with its inputs, by the document in force today. */
export function recordThresholdCheck(
  context: Context,
  input: RecordCheckInput,
): Promise<{ code: string }> {
  const { code, expectedVersion } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'recordThresholdCheck', input },
    async (run) => {
      const benefitPerMu = input.benefitPerMu ?? null
      if (benefitPerMu !== null && !(Math.abs(benefitPerMu) <= 100_000)) {
        throw new InvalidInput('benefitPerMu', { zh: '数值过大', en: 'is too large' })
      }
      const { id } = await lockRecord(run, parcelKind, context.viewer, code, expectedVersion)
      const check = await thresholdCheck(context, { id })
      if (!check) throw new NotFound('code', code)
      const { document, expired, inputs } = check
      if (expired) {
        throw new GuardNotMet([
          {
            code: 'RULE_IN_FORCE',
            said: {
              zh: `${document.document} 今日不在有效期内，不能据此判断`,
              en: `${document.document} is not in force today and is not applied`,
            },
          },
        ])
      }
      const { areaMu, landUse, blockLineLevel, plotRatio } = inputs
      const kept = { areaMu, landUse, blockLineLevel, plotRatio, benefitPerMu }
      const { verdict } = judge(document.rows, { ...inputs, benefitPerMu })
      await run(
        sql`insert into threshold_result (parcel_id, document, checked_on, verdict, inputs) values (${id}::int, ${document.document}, ${todayInBeijing()}::date, ${verdict}, ${JSON.stringify(kept)}::text::jsonb)`,
      )
      return { code }
    },
  )
}
