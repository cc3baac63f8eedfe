import type { Database, Run } from '@panhuo/db/database'
import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import { NotFound } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { deskOf } from './importDesk.ts'
import type { Batch } from './importTypes.ts'

/** A process that says nothing for so long has ended, and its step with it. */
export const SILENT_SECONDS = 60

// Taking back belongs to the change, so its state is read from there.
const columns = sql`b.id, b.number, case when c.undone_by is not null then 'UNDONE' else b.state end as state, b.target, b.person_id as "personId", b.person_name as "personName", b.version, b.created_at as "createdAt", b.updated_at as "updatedAt", b.accepted_at as "acceptedAt", b.step, b.step_done as "stepDone", b.step_total as "stepTotal", b.beat_at as "beatAt", b.problem, b.choices, b.layers, b.crs, b.candidates, b.mapping, b.replaces_samples as "replacesSamples", b.accepted, b.change_id as "changeId"`
const from = sql`import_batch b left join change c on c.id = b.change_id`

/** Whether this viewer may look at imports at all; a key reads, and imports are for writing. */
export function mayImport({ role, person, readOnly }: Viewer): boolean {
  return person !== undefined && !readOnly && mayDo(role, 'IMPORT')
}

/** Whoever is bound to towns sees their own imports: files of others may hold other towns. */
function batchScope({ towns, person }: Viewer): SQL {
  return towns === undefined ? sql`true` : sql`b.person_id = ${person?.id ?? ''}`
}

/** Whether an import is this viewer's to see, as the scope in SQL says it. */
export function seesBatchOf({ towns, person }: Viewer, personId: string): boolean {
  return towns === undefined || person?.id === personId
}

/** The latest imports, newest first. */
export async function latestBatches(
  { db, viewer, signal }: Context,
  first: number,
): Promise<Batch[]> {
  const rows = await db.query<Batch>(
    sql`select ${columns} from ${from} where ${batchScope(viewer)} order by b.id desc limit ${first}::int`,
    { signal, primary: true },
  )
  return rows.map((row) => asItRuns(db, row))
}

/** One import by its number; null where there is none for this viewer. */
export async function batchByNumber(
  { db, viewer }: Context,
  number: string,
): Promise<Batch | null> {
  if (!/^[\d-]{1,20}$/.test(number)) return null
  const [row] = await db.query<Batch>(
    sql`select ${columns} from ${from} where b.number = ${number} and ${batchScope(viewer)}`,
    { primary: true },
  )
  return row ? asItRuns(db, row) : null
}

/** The import of a step, as it is now. */
export async function batchById(run: Run, id: number): Promise<Batch> {
  const [row] = await run<Batch>(sql`select ${columns} from ${from} where b.id = ${id}::int`)
  if (!row) throw new NotFound('number', String(id))
  return row
}

/** Holds an import for the rest of the change. */
export async function lockBatch(run: Run, viewer: Viewer, number: string): Promise<Batch> {
  const known = /^[\d-]{1,20}$/.test(number) ? number : ''
  const [row] = await run<Batch>(
    sql`select ${columns} from ${from} where b.number = ${known} and ${batchScope(viewer)} for update of b`,
  )
  if (!row) throw new NotFound('number', `导入 ${number.slice(0, 20)}`)
  return row
}

/** What this process knows better than the table: how far its own step has come. */
function asItRuns(db: Database, row: Batch): Batch {
  if (row.step === null) return row
  const own = deskOf(db).running.get(row.id)
  if (own) return { ...row, step: own.step, stepDone: own.done, stepTotal: own.total }
  return isSilent(row) ? { ...row, step: null, problem: row.problem ?? interrupted } : row
}

export function isSilent({ beatAt }: Pick<Batch, 'beatAt'>): boolean {
  return Date.now() - (beatAt?.getTime() ?? 0) > SILENT_SECONDS * 1000
}

const interrupted = {
  zh: '服务中途停止，这一步没有做完，请重做',
  en: 'the server stopped before this step was done; do it again',
}

export interface BatchFile {
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
}

export function filesOf(db: Pick<Database, 'query'>, id: number): Promise<BatchFile[]> {
  return db.query<BatchFile>(
    sql`select name, size_bytes as "sizeBytes", sha256 from import_file where batch_id = ${id}::int order by position`,
    { primary: true },
  )
}
