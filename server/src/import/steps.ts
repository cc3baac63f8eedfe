import type { Database, Run } from '@panhuo/db/database'
import { toDatabaseError } from '@panhuo/db/databaseError'
import type { ImportState, ImportStep } from '@panhuo/shared/import/importBatch'
import type { Label } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { Failure, GuardNotMet } from '../change/failures.ts'
import { SILENT_SECONDS } from './batchQueries.ts'
import { deskOf, type RunningStep } from './importDesk.ts'
import type { Batch, RowRange } from './importTypes.ts'

const BEAT_MS = 5000
/** Rows of one statement: about a tenth of a second, so that questions of people come between. */
export const ROWS_PER_STATEMENT = 500

/** What the work of a step is given. */
export interface AtWork {
  readonly signal: AbortSignal
  /** Says how far it is; throws where the step was cancelled. */
  progress(done: number, total?: number | null): void
}

/** Notes that a step begins. Throws GuardNotMet while another one is under way. */
export async function beginStep(run: Run, batch: Batch, step: ImportStep): Promise<void> {
  const begun = await run(
    sql`update import_batch set step = ${step}, step_done = 0, step_total = null, beat_at = now(), problem = null, version = version + 1, updated_at = now()
      where id = ${batch.id}::int and (step is null or beat_at < now() - make_interval(secs => ${SILENT_SECONDS}::int)) returning id`,
  )
  if (begun.length > 0) return
  throw new GuardNotMet([
    { code: 'BUSY', said: { zh: '上一步还在进行', en: 'a step is still under way' } },
  ])
}

/**
 * Runs the work of a step beside the requests, until it ends, fails or is cancelled; then the batch
 * says so. The work answers with the state that is reached, or with null where it ended the step by
 * `endStep` itself. Nothing is thrown: nobody waits for it.
 */
export function runStep(
  db: Database,
  { id: batchId, number, personId }: Pick<Batch, 'id' | 'number' | 'personId'>,
  step: ImportStep,
  work: (at: AtWork) => Promise<ImportState | null>,
): void {
  const desk = deskOf(db)
  const cancel = new AbortController()
  const own: RunningStep = { number, personId, step, cancel, done: 0, total: null }
  desk.running.set(batchId, own)
  const { signal } = own.cancel
  let beating = false
  const beat = setInterval(() => {
    // One that waits for the one backend takes a lane: the next ones must not take the others.
    if (beating) return
    beating = true
    note(
      db,
      sql`update import_batch set beat_at = now(), step_done = ${own.done}::bigint, step_total = ${own.total}::bigint where id = ${batchId}::int`,
    )
      // A beat that fails is made up for by the next.
      .catch(() => {})
      .finally(() => {
        beating = false
      })
  }, BEAT_MS)
  const progress = (done: number, total: number | null = own.total) => {
    signal.throwIfAborted()
    own.done = done
    own.total = total
  }
  const ended = work({ signal, progress }).then(
    async (reached) => {
      if (reached) await db.transaction((run) => endStep(run, batchId, reached))
    },
    (error: unknown) => {
      const problem = problemOf(error, signal)
      if (!problem) desk.onFault(error)
      return failed(db, batchId, step, problem ?? fault)
    },
  )
  ended.catch(desk.onFault).finally(() => {
    clearInterval(beat)
    // A step that the work ended itself may have been followed by the next.
    if (desk.running.get(batchId) === own) desk.running.delete(batchId)
  })
}

function note(db: Database, statement: ReturnType<typeof sql>): Promise<object[]> {
  return db.transaction((run) => run(statement))
}

/**
 * Notes that a step is done. Work that is one change calls it within that change, so that neither
 * stands without the other, whatever happens to the process in between.
 */
export async function endStep(run: Run, id: number, reached: ImportState): Promise<void> {
  await run(
    sql`update import_batch set step = null, state = ${reached}, problem = null, version = version + 1, updated_at = now() where id = ${id}::int`,
  )
}

/** Not where the step is done: only the answer to its commit was lost then. */
function failed(db: Database, id: number, step: ImportStep, problem: Label): Promise<object[]> {
  return note(
    db,
    sql`update import_batch set step = null, problem = ${JSON.stringify(problem)}::text::jsonb, version = version + 1, updated_at = now() where id = ${id}::int and step = ${step}`,
  )
}

const fault: Label = {
  zh: '出错了，这一步没有做完；已记入日志',
  en: 'something went wrong and the step was not done; it is in the log',
}

/** What a person is told; undefined where it is a fault of ours. */
function problemOf(error: unknown, signal: AbortSignal): Label | undefined {
  if (signal.aborted) return { zh: '已取消', en: 'cancelled' }
  if (error instanceof Failure) return error.said
  const { code } = toDatabaseError(error)
  if (code === 'TIMEOUT')
    return { zh: '数据库用时过长，请重试', en: 'the database took too long; try again' }
  if (code === 'LOCKED')
    return { zh: '正有人在修改这里的内容，请重试', en: 'somebody else is changing this; try again' }
  return undefined
}

/** The rows from 1 to `last` in pieces, with the progress told before each. */
export async function overRows(
  batchId: number,
  last: number,
  at: AtWork,
  work: (range: RowRange) => Promise<void>,
  before = 0,
  total = last,
): Promise<void> {
  for (let from = 1; from <= last; from += ROWS_PER_STATEMENT) {
    at.progress(before + from - 1, total)
    await work({ batchId, from, to: Math.min(last, from + ROWS_PER_STATEMENT - 1) })
  }
}
