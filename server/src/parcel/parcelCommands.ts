import type { ParcelPatch } from '@panhuo/shared/parcel/parcelEdit'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import { setColumns } from '../change/setColumns.ts'
import type { Context } from '../request/context.ts'
import { refuseBeyondTowns } from './keepInTowns.ts'
import { parcelKind } from './parcelKind.ts'
import { patchedColumns } from './parcelPatch.ts'

/** Made-up plots stay so whatever is edited; others have been edited by a person from then on. */
export const editedProvenance = sql`case when provenance = 'ILLUSTRATIVE' then provenance else 'EDITED' end`

/** Sets attributes of a plot and returns its code. Throws the failures of failures.ts. */
export function updateParcel(
  context: Context,
  input: RecordOrder & { readonly patch: ParcelPatch },
): Promise<{ code: string }> {
  const { viewer } = context
  const { code, expectedVersion, patch } = input
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'updateParcel', input },
    async (run) => {
      const { id } = await lockRecord(run, parcelKind, viewer, code, expectedVersion)
      const [now] = await run<{ stage: string; provenance: string }>(
        sql`select stage, ${editedProvenance} as provenance from parcel where id = ${id}::int`,
      )
      if (patch.method !== undefined) refuseMethodOf(now?.stage)
      const values = await patchedColumns(run, code, patch)
      await setColumns(run, 'parcel', id, { ...values, provenance: now?.provenance })
      await refuseBeyondTowns(run, viewer, [id])
      return { code }
    },
  )
}

/** From METHOD_SET on the method belongs to the plot's case. */
export function refuseMethodOf(stage: string | undefined): void {
  if (!['METHOD_SET', 'IN_PROGRESS', 'COMPLETED'].includes(stage ?? '')) return
  throw new GuardNotMet([
    {
      code: 'METHOD_BY_CASE',
      said: {
        zh: '盘活方式已确定，请通过案件变更方式',
        en: 'the method is set; change it through the plot’s case',
      },
    },
  ])
}
