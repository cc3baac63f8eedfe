import { createHash } from 'node:crypto'
import type { Database, Run } from '@panhuo/db/database'
import { DatabaseError } from '@panhuo/db/databaseError'
import { type Duty, mayDo } from '@panhuo/shared/access/duties'
import { LONGEST_REASON, needsReason } from '@panhuo/shared/change/reason'
import { sql } from 'drizzle-orm'
import type { Context } from '../request/context.ts'
import type { Person } from '../request/viewer.ts'
import { failureOf } from './databaseFailure.ts'
import { InvalidInput, NotAllowed } from './failures.ts'
import { warmUp } from './warmUp.ts'

const LONGEST_REQUEST_ID = 100
/** From so many rows a load takes longer than it takes the embedded database to copy itself. */
const READS_GO_ON_FROM = 3000

export interface ChangeOrder {
  readonly duty: Duty
  /** Name of the mutation; it stands in the history. */
  readonly action: string
  readonly reason?: string | null | undefined
  /** Made by the client, once for each form that a person sends. */
  readonly requestId: string
  /** The input as it came: the same request id with another one is refused. */
  readonly input: unknown
  /** The change that this one undoes. */
  readonly undoes?: number
  /** For loads that may be of thousands of rows: no time limit, a connection of its own, tried once. */
  readonly long?: { readonly rows: number }
}

/**
 * THE way to write to the register. Refuses guests, missing duties and missing reasons, opens one
 * transaction with a `change`, runs `work` in it and keeps its outcome (JSON); the triggers of
 * 0003_change.sql write what differs, row by row. The same request sent again gets the outcome of
 * the first and does nothing. Failures thrown inside undo everything; what a constraint of the
 * database refuses comes out as InvalidInput. Afterwards the request reads anew.
 *
 * How to use it in a room (see parcel/parcelCommands.ts and parcel/parcelEditSchema.ts):
 * - `xCommands.ts`: `commitChange(context, { duty, action, reason, requestId, input }, async (run) =>
 *   { const row = await lockRecord(run, xKind, viewer, code, expectedVersion); await run(sql`update
 *   …`); return { code } })`. Version, updated_at, history and entries come by trigger; set
 *   `search` yourself where a name changes, and provenance to EDITED.
 * - a new table needs `id`, `version`, `updated_at` (see `recordColumns`) and, by hand in its
 *   migration, `SELECT keep_history_of('my_table');` (`, true` keeps "as of" too). After adding
 *   columns to `parcel` or `project`: `SELECT keep_history_of('project', true);` again.
 * - `xSchema.ts`: `errors: failuresOf('UpdateXResult')` on the mutation field gives the union with
 *   every failure; its input type begins with `...changeInput(t)` and `...versionInput(t)`.
 * - `recordKind(…)` says which columns are which fields, for timelines, conflicts and undo.
 * - tests write by `inChange(database, (run) => …)` of tests/support/inChange.ts.
 */
export async function commitChange<Outcome>(
  context: Context,
  order: ChangeOrder,
  work: (run: Run, changeId: number) => Promise<Outcome>,
): Promise<Outcome> {
  const { person, role } = context.viewer
  if (!person || !mayDo(role, order.duty)) throw new NotAllowed(order.duty, person !== undefined)
  const reason = checkedReason(order)
  checkRequestId(order.requestId)
  const asked = createHash('sha256').update(JSON.stringify(order.input)).digest('base64url')
  await warmUp(context.db)
  try {
    return await within(context.db, order, async (run) => {
      const id = await openChange(run, { ...order, reason, asked, person, role })
      if (id === undefined) return (await formerOutcome(run, person, order, asked)) as Outcome
      await run(sql`select set_config('panhuo.change_id', ${String(id)}, true)`)
      const outcome = await work(run, id)
      await run(
        sql`update change set outcome = ${JSON.stringify(outcome ?? null)}::text::jsonb where id = ${id}::int`,
      )
      return outcome
    })
  } catch (error) {
    throw error instanceof DatabaseError ? failureOf(error) : error
  } finally {
    // What was read before the change is no longer true.
    context.loaders.clear()
  }
}

function within<T>(
  db: Database,
  { long }: ChangeOrder,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  if (!long) return db.transaction(work)
  return db.load(work, { readsGoOn: long.rows >= READS_GO_ON_FROM })
}

function checkedReason({ action, reason }: ChangeOrder): string | null {
  const said = reason?.trim() ?? ''
  if (said === '' && needsReason(action)) {
    throw new InvalidInput('reason', { zh: '请写明原因', en: 'say why' })
  }
  if (said.length > LONGEST_REASON || said.includes('\0')) {
    throw new InvalidInput('reason', {
      zh: `原因最多 ${LONGEST_REASON} 字`,
      en: `the reason may have up to ${LONGEST_REASON} characters`,
    })
  }
  return said === '' ? null : said
}

function checkRequestId(requestId: string): void {
  if (/^[\w-]+$/.test(requestId) && requestId.length <= LONGEST_REQUEST_ID) return
  throw new InvalidInput('requestId', {
    zh: '请求编号应为客户端生成的 UUID',
    en: 'must be a UUID made by the client',
  })
}

interface OpenChange extends ChangeOrder {
  readonly reason: string | null
  readonly asked: string
  readonly person: Person
  readonly role: string
}

/** Id of the new change; undefined where this request was committed before, also a moment ago. */
async function openChange(run: Run, order: OpenChange): Promise<number | undefined> {
  const { person, role, action, reason, requestId, asked, undoes } = order
  const [made] = await run<{ id: number }>(
    sql`insert into change (person_id, person_name, role, action, reason, request_id, asked, undoes) values (${person.id}, ${person.name}, ${role}, ${action}, ${reason}, ${requestId}, ${asked}, ${undoes ?? null}::int) on conflict (person_id, request_id) do nothing returning id`,
  )
  return made?.id
}

async function formerOutcome(
  run: Run,
  person: Person,
  { action, requestId }: ChangeOrder,
  asked: string,
): Promise<unknown> {
  const [former] = await run<{ action: string; asked: string; outcome: unknown }>(
    sql`select action, asked, outcome from change where person_id = ${person.id} and request_id = ${requestId}`,
  )
  if (former?.action === action && former.asked === asked) return former.outcome
  throw new InvalidInput('requestId', {
    zh: '这个请求编号已用于另一次修改',
    en: 'this request id was used for another change',
  })
}
