import { setTimeout as wait } from 'node:timers/promises'
import {
  type FileColumn,
  type ImportMapping,
  standTogether,
} from '@panhuo/shared/import/columnRules'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { importFields } from '@panhuo/shared/import/importFields'
import { sql } from 'drizzle-orm'
import { actionsAreCalled } from '../change/actionWords.ts'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { type AcceptOrder, acceptRows } from './acceptCommands.ts'
import { isSilent, mayImport, seesBatchOf } from './batchQueries.ts'
import {
  type BatchOrder,
  changeBatch,
  lasting,
  refuseAccepted,
  refuseUnless,
  runAfter,
} from './changeBatch.ts'
import { checkRows } from './checkCommands.ts'
import { runningStep } from './importDesk.ts'
import type { Batch } from './importTypes.ts'
import { proposeMapping, rememberMapping } from './mappingCommands.ts'
import { type LeaveOutOrder, leaveOutRows } from './mendCommands.ts'
import { chosenSystem, placeRows } from './placeCommands.ts'
import { columnsOf, readFilesOf } from './readCommands.ts'
import { takeBack } from './takeBackCommands.ts'

const TOLD_MS = 100

export interface ReadOrder extends BatchOrder {
  readonly layers?: readonly number[] | null | undefined
  readonly encoding?: string | null | undefined
}

/** Reads the files, again with another choice of layers or encoding. */
export function readImport(context: Context, input: ReadOrder): Promise<string> {
  return runAfter(
    context,
    'readImport',
    input,
    'READING',
    async (run, batch) => {
      refuseAccepted(batch)
      if (input.encoding == null) return
      const encoding = knownEncoding(input.encoding)
      const files = batch.layers.map(({ file }) => [file, { encoding }] as const)
      await run(
        sql`update import_batch set choices = ${JSON.stringify(Object.fromEntries(files))}::text::jsonb where id = ${batch.id}::int`,
      )
    },
    (batch, _last, at) => readFilesOf(context.db, batch.id, input.layers ?? undefined, at),
  )
}

function knownEncoding(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    throw new InvalidInput('encoding', { zh: '没有这种编码', en: 'is no known encoding' })
  }
}

/** Places the rows in the coordinate system that a person chose. */
export function placeImport(
  context: Context,
  input: BatchOrder & { crs: string },
): Promise<string> {
  return runAfter(
    context,
    'placeImport',
    input,
    'PLACING',
    async (run, batch) => {
      refuseUnless(batch, ['READ', 'PLACED', 'CHECKED'])
      chosenSystem(batch, input.crs)
      await run(sql`update import_batch set crs = ${input.crs} where id = ${batch.id}::int`)
    },
    (batch, last, at) => placeRows(context.db, batch, input.crs, last, at),
  )
}

export interface CheckOrder extends BatchOrder {
  readonly mapping?: ImportMapping | null | undefined
}

/** Checks the rows through a mapping, which is kept for the next file with these columns. */
export function checkImport(context: Context, input: CheckOrder): Promise<string> {
  const { db, viewer } = context
  return runAfter(
    context,
    'checkImport',
    input,
    'CHECKING',
    async (run, batch) => {
      refuseUnless(batch, ['PLACED', 'CHECKED'])
      if (!input.mapping) return
      refuseUnsound(batch, input.mapping)
      const kept = { ...input.mapping, guessedBy: batch.mapping?.guessedBy ?? {} }
      await run(
        sql`update import_batch set mapping = ${JSON.stringify(kept)}::text::jsonb where id = ${batch.id}::int`,
      )
      await rememberMapping(run, batch.target, input.mapping, viewer.person?.name ?? '')
    },
    (batch, last, at) => checkRows({ db, viewer, batch }, last, at),
  )
}

function refuseUnsound({ target, layers }: Batch, { columns }: ImportMapping): void {
  const known = new Map(columnsOf(layers).map((column) => [column.name, column]))
  const taken: { field: string; own: FileColumn }[] = []
  for (const [index, { column, field }] of columns.entries()) {
    const at = `mapping.columns.${index}`
    const own = known.get(column)
    if (!own) throw new InvalidInput(`${at}.column`, { zh: '没有这一列', en: 'is no column' })
    if (field === null) continue
    if (!Object.hasOwn(importFields[target], field)) {
      throw new InvalidInput(`${at}.field`, { zh: '没有这个字段', en: 'is no field' })
    }
    if (taken.some((one) => one.field === field && standTogether(one.own, own))) {
      throw new InvalidInput(`${at}.field`, {
        zh: '两列对应同一字段',
        en: 'two columns become the same field',
      })
    }
    taken.push({ field, own })
  }
}

/** Says what the rows become; their columns are proposed anew. */
export async function setImportTarget(
  context: Context,
  input: BatchOrder & { target: ImportTarget },
): Promise<string> {
  const { db } = context
  const { id, layers } = await changeBatch(
    context,
    'setImportTarget',
    input,
    async (run, batch) => {
      refuseUnless(batch, ['READ', 'PLACED', 'CHECKED'])
      await run(
        sql`update import_batch set target = ${input.target}, state = case when state = 'CHECKED' then 'PLACED' else state end, version = version + 1, updated_at = now() where id = ${batch.id}::int`,
      )
      return { id: batch.id, layers: batch.layers }
    },
  )
  await proposeMapping(db, id, input.target, columnsOf(layers))
  return input.number
}

/** Writes what was checked to the register. */
export function acceptImport(context: Context, input: BatchOrder & AcceptOrder): Promise<string> {
  return runAfter(
    context,
    'beginAcceptImport',
    input,
    'ACCEPTING',
    async (_run, batch) => refuseUnless(batch, ['CHECKED']),
    async (batch, last, at) => {
      // The page hears that it began, and shows the stop, before one transaction holds the embedded
      // database: until its copy stands in, or the few rows are written, no question is answered.
      await wait(TOLD_MS)
      return acceptRows(lasting(context), batch.id, input, last, at)
    },
  )
}

/** Takes an accepted import back. */
export function undoImport(
  context: Context,
  input: BatchOrder & { readonly reason: string },
): Promise<string> {
  return runAfter(
    context,
    'beginUndoImport',
    input,
    'UNDOING',
    async (_run, batch) => refuseUnless(batch, ['ACCEPTED']),
    (batch, last, at) => takeBack(lasting(context), batch, input, last, at),
  )
}

/** Ends what is under way, or the import itself where nothing is. */
export async function cancelImport(context: Context, input: BatchOrder): Promise<string> {
  const { db, viewer } = context
  const own = runningStep(db, input.number)
  // Before any question: a step that accepts may hold the one backend, and answers would wait for it.
  if (own && mayImport(viewer) && seesBatchOf(viewer, own.personId)) {
    own.cancel.abort()
    return input.number
  }
  return changeBatch(context, 'cancelImport', input, async (run, batch) => {
    if (batch.step !== null && !isSilent(batch)) throw elsewhere()
    refuseAccepted(batch)
    await run(
      sql`update import_batch set state = 'CANCELLED', step = null, version = version + 1, updated_at = now() where id = ${batch.id}::int`,
    )
    return input.number
  })
}

function elsewhere(): GuardNotMet {
  return new GuardNotMet([
    {
      code: 'STEP_ELSEWHERE',
      said: {
        zh: '这一步在另一个服务进程里进行，要等它结束',
        en: 'the step runs in another process of the server; wait for its end',
      },
    },
  ])
}

/** Leaves rows out, or takes them in again, and checks what remains. */
export function leaveOutImportRows(context: Context, input: LeaveOutOrder): Promise<string> {
  const { db, viewer } = context
  return runAfter(
    context,
    'leaveOutImportRows',
    input,
    'CHECKING',
    async (run, batch) => {
      refuseUnless(batch, ['CHECKED'])
      await leaveOutRows(run, batch, input)
    },
    (batch, last, at) => checkRows({ db, viewer, batch }, last, at),
  )
}

actionsAreCalled({
  acceptImport: { zh: '导入入库', en: 'Accepted an import' },
  undoImport: { zh: '撤销导入', en: 'Took an import back' },
})
