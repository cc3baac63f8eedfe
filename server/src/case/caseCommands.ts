import type { Run } from '@panhuo/db/database'
import type { CaseTrack } from '@panhuo/shared/case/case'
import type { RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import { dayOf, textOf } from '../change/givenValues.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { Order, RecordOrder } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { caseKind } from './caseKind.ts'
import { holdPlots, lockPlots, type PlotOrder, plotsOf, refusePlots } from './casePlots.ts'
import { completionGuards } from './caseRules.ts'
import { refuseEarlyClosing, refuseStagesLeft, stepsOf } from './caseSoundness.ts'
import { insertCase } from './insertCase.ts'

interface Way {
  readonly method: RevitalizationMethod
  readonly track?: CaseTrack | null | undefined
}

export interface OpenCaseInput extends Order, Way {
  readonly plots: readonly PlotOrder[]
  readonly openedOn?: Day | null | undefined
  readonly leadUnit?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Opens a case for one plot or several adjoining ones, and sets their method. */
export function openCase(context: Context, input: OpenCaseInput): Promise<{ code: string }> {
  const { method } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'openCase', input },
    async (run) => {
      const track = trackOf(input)
      const openedOn = dayOf('openedOn', input.openedOn) ?? todayInBeijing()
      if (openedOn > todayInBeijing()) {
        throw new InvalidInput('openedOn', { zh: '不能在今天之后', en: 'lies in the future' })
      }
      const plots = await lockPlots(run, context.viewer, input.plots)
      await refusePlots(run, plots)
      const sample = plots.every(({ provenance }) => provenance === 'ILLUSTRATIVE')
      const made = await insertCase(run, {
        method,
        track,
        openedOn,
        leadUnit: textOf('leadUnit', input.leadUnit),
        note: textOf('note', input.note),
        provenance: sample ? 'ILLUSTRATIVE' : 'EDITED',
        parcelIds: plots.map(({ id }) => id),
      })
      return { code: made }
    },
  )
}

/** Closes a case as changed and opens another for the same plots; its history stays. */
export function changeCaseMethod(
  context: Context,
  input: RecordOrder & Way,
): Promise<{ code: string }> {
  const { code, expectedVersion, method } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'changeCaseMethod', input },
    async (run) => {
      const track = trackOf(input)
      const { id } = await lockRecord(run, caseKind, context.viewer, code, expectedVersion)
      const former = await openCaseRow(run, id)
      if (former.method === method && former.track === track) {
        throw new InvalidInput('method', { zh: '与现在的方式相同', en: 'is the present method' })
      }
      const links = await run<{ parcelId: number }>(
        sql`select parcel_id as "parcelId" from case_parcel where case_id = ${id}::int order by 1`,
      )
      const today = todayInBeijing()
      await holdPlots(run, plotsOf(id))
      await endCase(run, id, 'METHOD_CHANGED', today)
      // What was done belonged to the former way, so its plots begin again.
      await run(
        sql`update parcel set stage = 'METHOD_SET' where stage = 'IN_PROGRESS' and id in (${plotsOf(id)})`,
      )
      const made = await insertCase(run, {
        ...former,
        method,
        track,
        openedOn: today,
        note: null,
        parcelIds: links.map(({ parcelId }) => parcelId),
      })
      await refuseStagesLeft(run, id)
      return { code: made }
    },
  )
}

export interface CloseCaseInput extends RecordOrder {
  readonly status: 'COMPLETED' | 'CANCELLED'
  readonly closedOn?: Day | null | undefined
}

/** Completes a case whose milestones are done and proved, or ends it; then its plots wait again. */
export function closeCase(context: Context, input: CloseCaseInput): Promise<{ code: string }> {
  const { code, expectedVersion, status } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'closeCase', input },
    async (run) => {
      const { id } = await lockRecord(run, caseKind, context.viewer, code, expectedVersion)
      await openCaseRow(run, id)
      const closedOn = dayOf('closedOn', input.closedOn) ?? todayInBeijing()
      if (closedOn > todayInBeijing()) {
        throw new InvalidInput('closedOn', { zh: '不能在今天之后', en: 'lies in the future' })
      }
      const steps = await stepsOf(run, id)
      refuseEarlyClosing(steps, closedOn)
      if (status === 'COMPLETED') {
        const guards = completionGuards(steps)
        if (guards.length > 0) throw new GuardNotMet(guards)
      } else {
        await holdPlots(run, plotsOf(id))
        await run(
          sql`update parcel set stage = 'REGISTERED' where stage in ('METHOD_SET', 'IN_PROGRESS') and id in (${plotsOf(id)})`,
        )
      }
      await endCase(run, id, status, closedOn)
      await refuseStagesLeft(run, id)
      return { code }
    },
  )
}

export interface UpdateCaseInput extends RecordOrder {
  readonly leadUnit?: string | null | undefined
  readonly note?: string | null | undefined
  readonly publishedOn?: Day | null | undefined
}

/** Sets who leads, the note and the day of publication, all three as they are given. */
export function updateCase(context: Context, input: UpdateCaseInput): Promise<{ code: string }> {
  const { code, expectedVersion } = input
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'updateCase', input },
    async (run) => {
      const { id } = await lockRecord(run, caseKind, context.viewer, code, expectedVersion)
      await run(
        sql`update revitalization_case set lead_unit = ${textOf('leadUnit', input.leadUnit)}, note = ${textOf('note', input.note)}, published_on = ${dayOf('publishedOn', input.publishedOn)}::date where id = ${id}::int`,
      )
      return { code }
    },
  )
}

interface OpenCaseRow {
  readonly method: RevitalizationMethod
  readonly track: CaseTrack | null
  readonly leadUnit: string | null
  readonly provenance: string
}

/** The case, which must be open: a closed one is history. */
export async function openCaseRow(run: Run, id: number): Promise<OpenCaseRow> {
  const [row] = await run<OpenCaseRow & { status: string }>(
    sql`select method, track, lead_unit as "leadUnit", provenance, status from revitalization_case where id = ${id}::int`,
  )
  if (row?.status === 'OPEN') return row
  throw new GuardNotMet([
    { code: 'CASE_OPEN', said: { zh: '案件已结，不能再改', en: 'the case is closed' } },
  ])
}

async function endCase(run: Run, id: number, status: string, closedOn: Day): Promise<void> {
  await run(
    sql`update revitalization_case set status = ${status}, closed_on = ${closedOn}::date where id = ${id}::int`,
  )
  await run(sql`update case_parcel set active = false where case_id = ${id}::int and active`)
}

/** The track of a judicial case; every other way has none. */
function trackOf({ method, track }: Way): CaseTrack | null {
  const judicial = method === 'JUDICIAL_RESTRUCTURING'
  if (judicial && !track) {
    throw new InvalidInput('track', {
      zh: '司法重整须选择程序：破产重整或执行拍卖',
      en: 'choose the track: reorganization or auction',
    })
  }
  return judicial ? (track ?? null) : null
}
