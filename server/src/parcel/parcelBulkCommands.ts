import { BadFilter } from '@panhuo/shared/filter/badFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import type { AnyFilter, FilterOf } from '@panhuo/shared/filter/field'
import type { ParcelPatch } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type SQL, sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { CountDiffers, InvalidInput } from '../change/failures.ts'
import type { Order } from '../change/order.ts'
import { setColumns } from '../change/setColumns.ts'
import { textArray } from '../filter/literal.ts'
import { refuseUnsoundShapes } from '../filter/soundShapes.ts'
import { noteFilter } from '../list/restrictedQuestions.ts'
import { selected } from '../list/selection.ts'
import type { Context } from '../request/context.ts'
import { refuseBeyondTowns } from './keepInTowns.ts'
import { editedProvenance, refuseMethodOf } from './parcelCommands.ts'
import { patchedColumns } from './parcelPatch.ts'
import { parcelRegister } from './parcelRegister.ts'

/** Each statement must stay within its time, also where all outlines are worked out anew. */
const PER_STATEMENT = 20
/** More than anyone checks by eye. */
const MOST = 500

export interface BulkOrder extends Order {
  readonly filter?: unknown
  readonly codes?: readonly string[] | null | undefined
  /** How many plots the person was told. */
  readonly expectedCount: number
  readonly patch: ParcelPatch
}

interface Touched {
  readonly id: number
  readonly code: string
  readonly stage: string
  readonly provenance: string
}

/**
 * Sets the same attributes on many plots, chosen by filter or by codes, all or none; returns how
 * many. Throws CountDiffers where it would be another number than the person confirmed.
 */
export async function updateParcels(
  context: Context,
  input: BulkOrder,
): Promise<{ count: number; codes: string[] }> {
  const { patch, expectedCount } = input
  return commitChange(
    context,
    { ...input, duty: 'EDIT_PARCEL', action: 'updateParcels', input },
    async (run) => {
      if (patch.name !== undefined) {
        throw new InvalidInput('patch.name', { zh: '名称不能批量修改', en: 'is not set in bulk' })
      }
      const chosen = await chosenBy(context, input)
      const plots = await run<Touched>(
        sql`select id, code, stage, ${editedProvenance} as provenance from parcel where ${chosen} order by id for update`,
      )
      if (plots.length !== expectedCount) throw new CountDiffers(expectedCount, plots.length)
      if (plots.length > MOST) {
        throw new InvalidInput('filter', {
          zh: `一次最多 ${MOST} 宗，请缩小范围`,
          en: `at most ${MOST} plots at a time; choose fewer`,
        })
      }
      if (patch.method !== undefined) for (const { stage } of plots) refuseMethodOf(stage)
      const values = await patchedColumns(run, '', patch)
      for (const provenance of new Set(plots.map((plot) => plot.provenance))) {
        const ids = plots.filter((plot) => plot.provenance === provenance).map(({ id }) => id)
        for (let start = 0; start < ids.length; start += PER_STATEMENT) {
          const part = ids.slice(start, start + PER_STATEMENT)
          await setColumns(run, 'parcel', part, { ...values, provenance })
        }
      }
      await refuseBeyondTowns(
        run,
        context.viewer,
        plots.map(({ id }) => id),
      )
      return { count: plots.length, codes: plots.map(({ code }) => code).sort() }
    },
  )
}

/** The condition of the plots that are meant, in the viewer's scope. Throws InvalidInput. */
async function chosenBy(
  { db, viewer, restrictedReads }: Context,
  { filter, codes }: BulkOrder,
): Promise<SQL> {
  if ((filter == null) === (codes == null)) {
    throw new InvalidInput('filter', {
      zh: '筛选与编号恰好给一项',
      en: 'give a filter or codes',
    })
  }
  if (codes != null) {
    const known = codes.filter((code) => !code.includes('\0'))
    return sql`${selected(parcelRegister, viewer, {})} and code = any(${textArray(known)})`
  }
  try {
    const checked = checkFilter(parcelFilter, filter, viewer.role) as FilterOf<typeof parcelFilter>
    await refuseUnsoundShapes(db, viewer, checked as AnyFilter)
    // Written by the request and not by the change, which a differing count takes back.
    noteFilter(restrictedReads, parcelRegister, checked)
    return selected(parcelRegister, viewer, checked)
  } catch (error) {
    if (!(error instanceof BadFilter)) throw error
    throw new InvalidInput(['filter', ...error.at].join('.'), error.problem)
  }
}
