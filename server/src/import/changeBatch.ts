import type { Run } from '@panhuo/db/database'
import type { ImportState, ImportStep } from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, VersionConflict } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { batchById, lockBatch } from './batchQueries.ts'
import type { Batch } from './importTypes.ts'
import { type AtWork, beginStep, runStep } from './steps.ts'

/** What every act on an import says. */
export interface BatchOrder {
  readonly number: string
  readonly expectedVersion: number
  readonly requestId: string
  readonly reason?: string | null | undefined
}

/** Holds an import as the person saw it and does something to it. */
export function changeBatch<T>(
  context: Context,
  action: string,
  input: BatchOrder,
  work: (run: Run, batch: Batch) => Promise<T>,
): Promise<T> {
  const { reason, requestId } = input
  const order = { duty: 'IMPORT', action, reason, requestId, input } as const
  return commitChange(context, order, async (run) => {
    const batch = await lockBatch(run, context.viewer, input.number)
    if (batch.version !== input.expectedVersion) {
      const record = { type: 'ImportBatch', code: batch.number }
      throw new VersionConflict(record, input.expectedVersion, batch.version, [])
    }
    return work(run, batch)
  })
}

/** Begins a step in one change and runs its work after that is committed. */
export async function runAfter(
  context: Context,
  action: string,
  input: BatchOrder,
  step: ImportStep,
  prepare: (run: Run, batch: Batch) => Promise<void>,
  work: (batch: Batch, last: number, at: AtWork) => Promise<ImportState | null>,
): Promise<string> {
  const { db } = context
  let begun = false
  const begunFor = await changeBatch(context, action, input, async (run, batch) => {
    await beginStep(run, batch, step)
    await prepare(run, batch)
    begun = true
    return batch
  })
  // The same form sent again has its step already.
  if (!begun) return input.number
  const { id } = begunFor
  runStep(db, begunFor, step, async (at) => {
    const [batch, [rows]] = await db.transaction(async (run) => [
      await batchById(run, id),
      await run<{ last: number }>(
        sql`select coalesce(max(number), 0) as last from import_row where batch_id = ${id}::int`,
      ),
    ])
    return work(batch, rows?.last ?? 0, at)
  })
  return input.number
}

export function refuseAccepted(batch: Batch): void {
  refuseUnless(batch, ['UPLOADED', 'READ', 'PLACED', 'CHECKED'])
}

export function refuseUnless({ state }: Batch, allowed: readonly ImportState[]): void {
  if (allowed.includes(state)) return
  throw new GuardNotMet([
    {
      code: 'NOT_NOW',
      said: { zh: '导入现在的状态不能这样做', en: 'the import is not in a state for this' },
    },
  ])
}

/** The request is over before its work is: nothing of it may end that. */
export function lasting(context: Context): Context {
  return { ...context, signal: undefined, loaders: new Map(), restrictedReads: new Map() }
}
