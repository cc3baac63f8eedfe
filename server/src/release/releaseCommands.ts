import type { Run } from '@panhuo/db/database'
import { parcel } from '@panhuo/db/schema/parcel'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { CountDiffers, InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import { textArray } from '../filter/literal.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Context } from '../request/context.ts'
import { releaseKind } from './releaseKind.ts'

/** More than anyone checks by eye. */
const MOST = 500

interface PlotsOrder extends Order {
  readonly codes: readonly string[]
  /** Version of the release that the person saw, where one plot is meant; 0 where there was none. */
  readonly expectedVersion?: number | null | undefined
}
export interface ReleaseOrder extends PlotsOrder {
  readonly groups: readonly string[]
  readonly releasedOn?: Day | null | undefined
  readonly endsOn?: Day | null | undefined
}
export interface Released {
  readonly codes: string[]
}

interface Plot {
  readonly id: number
  readonly code: string
  readonly stage: string
  readonly provenance: string
  readonly releaseId: number | null
  readonly releaseVersion: number | null
  readonly withdrawnOn: Day | null
}

/** Releases plots to investors, all or none; what was released before is written anew. */
export function releaseParcels(context: Context, input: ReleaseOrder): Promise<Released> {
  return commitChange(
    context,
    { ...input, duty: 'RELEASE', action: 'releaseParcels', input },
    async (run) => {
      const releasedOn = dayOf('releasedOn', input.releasedOn) ?? todayInBeijing()
      const endsOn = dayOf('endsOn', input.endsOn)
      const groups = textArray([...new Set(input.groups)])
      const plots = await lockedPlots(run, context, input)
      const gone = plots.find(({ stage }) => stage === 'REMOVED')
      if (gone) {
        throw new InvalidInput('codes', {
          zh: `${gone.code} 已调出，不能发布`,
          en: `${gone.code} was removed and cannot be released`,
        })
      }
      if (endsOn !== null && endsOn < todayInBeijing()) {
        throw new InvalidInput('endsOn', { zh: '不能早于今天', en: 'lies in the past' })
      }
      const by = context.viewer.person?.name ?? ''
      for (const { id, releaseId, provenance } of plots) {
        const kept = provenance === 'ILLUSTRATIVE' ? 'ILLUSTRATIVE' : 'EDITED'
        await run(
          releaseId === null
            ? sql`insert into release (parcel_id, groups, released_on, ends_on, released_by, provenance) values (${id}::int, ${groups}, ${releasedOn}::text::date, ${endsOn}::text::date, ${by}, ${kept})`
            : sql`update release set groups = ${groups}, released_on = ${releasedOn}::text::date, ends_on = ${endsOn}::text::date, withdrawn_on = null, released_by = ${by}, provenance = ${kept} where id = ${releaseId}::int`,
        )
      }
      return { codes: plots.map(({ code }) => code) }
    },
  )
}

/** Takes plots back from investors, everywhere and at once; those not released stay as they are. */
export function withdrawReleases(context: Context, input: PlotsOrder): Promise<Released> {
  return commitChange(
    context,
    { ...input, duty: 'RELEASE', action: 'withdrawReleases', input },
    async (run) => {
      const plots = await lockedPlots(run, context, input)
      const held = plots.filter((plot) => plot.releaseId !== null && plot.withdrawnOn === null)
      await withdraw(
        run,
        held.map(({ id }) => id),
      )
      return { codes: held.map(({ code }) => code) }
    },
  )
}

/** Takes plots that are held back from investors, as a part of another change. */
export async function withdraw(run: Run, parcelIds: readonly number[]): Promise<void> {
  await run(
    sql`update release set withdrawn_on = ${todayInBeijing()}::text::date where withdrawn_on is null and parcel_id = any(${`{${parcelIds.join(',')}}`}::text::int[])`,
  )
}

/** The plots that are meant, held with their releases. Throws where one is not there. */
async function lockedPlots(run: Run, { viewer }: Context, order: PlotsOrder): Promise<Plot[]> {
  const codes = [...new Set(order.codes)].filter((code) => !code.includes('\0'))
  if (codes.length === 0 || codes.length > MOST) {
    throw new InvalidInput('codes', {
      zh: `请选择 1 到 ${MOST} 宗地块`,
      en: `choose from 1 to ${MOST} plots`,
    })
  }
  // The plots are held first: two who release one for the first time take turns.
  await run(sql`select id from parcel where code = any(${textArray(codes)}) order by id for update`)
  const plots = await run<Plot>(
    sql`select parcel.id, parcel.code, parcel.stage, parcel.provenance, release.id as "releaseId", release.version as "releaseVersion", release.withdrawn_on as "withdrawnOn" from ${parcel} left join release on release.parcel_id = parcel.id where parcel.code = any(${textArray(codes)}) and parcel.deleted_at is null and ${parcelScope(viewer)} order by parcel.code`,
  )
  const absent = codes.find((code) => !plots.some((plot) => plot.code === code))
  if (absent !== undefined) throw new NotFound('codes', `地块 ${absent.slice(0, 60)}`)
  if (plots.length !== codes.length) throw new CountDiffers(codes.length, plots.length)
  await refuseOlder(run, viewer, plots, order.expectedVersion)
  return plots
}

async function refuseOlder(
  run: Run,
  viewer: Context['viewer'],
  plots: readonly Plot[],
  expected: number | null | undefined,
): Promise<void> {
  const [plot] = plots
  if (expected == null || !plot) return
  if (plots.length > 1) {
    throw new InvalidInput('expectedVersion', {
      zh: '只用于一宗地块',
      en: 'is for a single plot',
    })
  }
  const record = { id: plot.releaseId ?? 0, code: plot.code, version: plot.releaseVersion ?? 0 }
  await refuseOther(run, releaseKind, viewer, record, expected)
}
