import type { Run } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { auditedBy, auditIn } from '../account/auditCommands.ts'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import type { Order } from '../change/order.ts'
import { holdBoundaries } from '../parcel/holdBoundaries.ts'
import type { Context } from '../request/context.ts'
import { holdMatched, refuseUnready } from './acceptGuards.ts'
import { batchById } from './batchQueries.ts'
import { allotCodes } from './codeCommands.ts'
import type { AcceptedCounts, Batch, RowRange } from './importTypes.ts'
import { removeSamples } from './sampleCommands.ts'
import { type AtWork, endStep, overRows } from './steps.ts'
import { targetTables } from './targets.ts'
import { insertNew, updateMatched } from './writeRows.ts'

export interface AcceptOrder extends Order {
  readonly replaceSamples: boolean
}

/**
 * Writes the rows of an import to the register in one change, all or nothing. Throws GuardNotMet
 * where rows still have errors, or the register has changed since they were checked. Ends its step.
 */
export async function acceptRows(
  context: Context,
  batchId: number,
  order: AcceptOrder,
  last: number,
  at: AtWork,
): Promise<null> {
  await commitChange(
    context,
    {
      duty: 'IMPORT',
      action: 'acceptImport',
      reason: order.reason,
      requestId: `${order.requestId}-rows`,
      input: { batchId, ...order },
      long: { rows: last },
    },
    async (run, changeId) => {
      const batch = await batchById(run, batchId)
      // In the order of those who edit one plot: its row, then the boundaries.
      await holdMatched(run, batch, order.replaceSamples)
      await holdBoundaries(run)
      await refuseUnready(run, batch, order.replaceSamples)
      const samples =
        batch.target === 'PARCEL'
          ? await removeSamples(run, context.viewer, batch, order.replaceSamples)
          : 0
      await allotCodes(run, batch)
      await overRows(batchId, last, at, (range) => writeRange(run, batch, range))
      await refuseOutOfScope(run, context, batch)
      const counts = await countsOf(run, batch, samples)
      await run(
        sql`update import_batch set change_id = ${changeId}::int, accepted = ${JSON.stringify(counts)}::text::jsonb, accepted_at = now(), replaces_samples = ${order.replaceSamples}::boolean where id = ${batchId}::int`,
      )
      await endStep(run, batchId, 'ACCEPTED')
      await auditIn(run, {
        ...auditedBy(context.viewer),
        action: 'IMPORT_ACCEPTED',
        subject: batch.number,
        detail: { ...counts, target: batch.target },
      })
      return { number: batch.number, ...counts }
    },
  )
  return null
}

async function writeRange(run: Run, batch: Batch, range: RowRange): Promise<void> {
  await insertNew(run, batch, range)
  await updateMatched(run, batch, range)
}

/** A person of some towns brings no plot of another. */
async function refuseOutOfScope(run: Run, { viewer }: Context, batch: Batch): Promise<void> {
  if (batch.target !== 'PARCEL' || viewer.towns === undefined) return
  const { scope } = targetTables.PARCEL
  const [beyond] = await run<{ code: string }>(
    sql`select code from parcel where import_batch = ${batch.number} and not (${scope(viewer)}) limit 1`,
  )
  if (!beyond) return
  throw new InvalidInput('community', {
    zh: `${beyond.code} 不在您负责的镇街`,
    en: `${beyond.code} is not in your towns`,
  })
}

async function countsOf(run: Run, { id }: Batch, samplesRemoved: number): Promise<AcceptedCounts> {
  const [counts] = await run<Omit<AcceptedCounts, 'samplesRemoved'>>(
    sql`select (count(*) filter (where outcome = 'NEW'))::int as created, (count(*) filter (where outcome = 'CHANGED'))::int as changed, (count(*) filter (where outcome = 'UNCHANGED'))::int as unchanged, (count(*) filter (where left_out))::int as "leftOut",
        coalesce(sum(coalesce((attributes->>'area_m2')::float8, area_m2)) filter (where outcome = 'NEW'), 0) as "createdM2", coalesce(sum(coalesce((attributes->>'area_m2')::float8, area_m2)) filter (where outcome = 'CHANGED'), 0) as "changedM2"
      from import_row where batch_id = ${id}::int`,
  )
  if (!counts) throw new Error('an import without counts')
  return { ...counts, samplesRemoved }
}
