import { type RemovalReason, removalReasons } from '@panhuo/shared/case/case'
import type { ParcelStage } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, InvalidInput, NotFound } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import { editedProvenance } from '../parcel/parcelCommands.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import { withdraw } from '../release/releaseCommands.ts'
import type { Context } from '../request/context.ts'
import { movingPlots } from './stageQueries.ts'
import { stageGuards } from './stageRules.ts'

export interface MoveInput extends RecordOrder {
  readonly to: ParcelStage
  /** Only, and always, with a move out of the register. */
  readonly removal?: RemovalReason | null | undefined
}

/** Moves a plot to a stage where its guards hold, forward or back. Throws GuardNotMet. */
export function moveParcelStage(context: Context, input: MoveInput): Promise<{ code: string }> {
  const { code, expectedVersion, to, removal } = input
  const label = codeOf(removalReasons, removal ?? null)
  if (to === 'REMOVED' && !label) {
    throw new InvalidInput('removal', { zh: '请选择调出原因', en: 'choose why it is removed' })
  }
  // The history keeps the kind of removal with the person's words.
  const reason = label && input.reason.trim() ? `${label.zh}：${input.reason}` : input.reason
  return commitChange(
    context,
    { ...input, reason, duty: 'MOVE_STAGE', action: 'moveParcelStage', input },
    async (run) => {
      const { id } = await lockRecord(run, parcelKind, context.viewer, code, expectedVersion)
      const plot = (await movingPlots(run, [id])).get(id)
      if (!plot) throw new NotFound('code', code)
      const guards = stageGuards(plot, to)
      if (guards.length > 0) throw new GuardNotMet(guards)
      await run(
        sql`update parcel set stage = ${to}, provenance = ${editedProvenance} where id = ${id}::int`,
      )
      // Should it come back, it is to be released anew.
      if (to === 'REMOVED') await withdraw(run, [id])
      return { code }
    },
  )
}
