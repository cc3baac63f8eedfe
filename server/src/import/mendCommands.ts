import type { Run } from '@panhuo/db/database'
import { importFields } from '@panhuo/shared/import/importFields'
import { sql } from 'drizzle-orm'
import { GuardNotMet, InvalidInput } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { batchById } from './batchQueries.ts'
import { districtShape } from './candidateQueries.ts'
import { type BatchOrder, changeBatch } from './changeBatch.ts'
import { checkAgain } from './checkCommands.ts'
import type { Batch } from './importTypes.ts'
import { jsonText } from './jsonText.ts'
import { targetTables } from './targets.ts'

/** A repaired shape may differ from the broken one by so much of its area. */
const REPAIR_TOLERANCE = 0.01

export interface MendOrder extends BatchOrder {
  readonly row: number
  /** Values to put in place of the file's; null takes the file's again. */
  readonly values?:
    | readonly { readonly field: string; readonly value: string | null }[]
    | null
    | undefined
  readonly leftOut?: boolean | null | undefined
  /** Code of the record that it belongs to, or empty for a new one. */
  readonly match?: string | null | undefined
  readonly repairShape?: boolean | null | undefined
}

/** Mends one row in place and checks it again, with those that stood against it. */
export async function mendImportRow(context: Context, input: MendOrder): Promise<string> {
  const { db, viewer } = context
  const id = await changeBatch(context, 'mendImportRow', input, async (run, batch) => {
    refuseBusy(batch)
    const [row] = await run<{ edits: Record<string, unknown> }>(
      sql`select edits from import_row where batch_id = ${batch.id}::int and number = ${input.row}::int for update`,
    )
    if (!row) throw new InvalidInput('row', { zh: '没有这一行', en: 'is no row' })
    const edits = edited(batch, row.edits, input)
    await run(
      sql`update import_row set edits = ${jsonText(edits)}::text::jsonb, left_out = coalesce(${input.leftOut ?? null}::boolean, left_out) where batch_id = ${batch.id}::int and number = ${input.row}::int`,
    )
    if (input.match != null) await matchTo(run, context, batch, input.row, input.match)
    if (input.repairShape) await repair(run, batch.id, input.row)
    await run(
      sql`update import_batch set version = version + 1, updated_at = now() where id = ${batch.id}::int`,
    )
    return batch.id
  })
  const batch = await db.transaction((run) => batchById(run, id))
  await checkAgain({ db, viewer, batch }, [input.row])
  return input.number
}

export interface LeaveOutOrder extends BatchOrder {
  readonly leftOut: boolean
  /** Rows with this finding, or all with an error where absent. */
  readonly finding?: string | null | undefined
}

/** Leaves out, or takes in again, all rows with a finding; a check follows. */
export function leaveOutRows(
  run: Run,
  batch: Batch,
  { leftOut, finding }: LeaveOutOrder,
): Promise<object[]> {
  const meant =
    finding == null
      ? sql`severity = 'ERROR'`
      : sql`number in (select "row" from import_finding where batch_id = ${batch.id}::int and code = ${finding})`
  return run(
    sql`update import_row set left_out = ${leftOut}::boolean where batch_id = ${batch.id}::int and ${leftOut ? meant : sql`left_out`}`,
  )
}

function edited(
  { target }: Batch,
  present: Record<string, unknown>,
  { values }: MendOrder,
): Record<string, unknown> {
  const edits = { ...present }
  for (const [index, { field, value }] of (values ?? []).entries()) {
    if (!Object.hasOwn(importFields[target], field)) {
      throw new InvalidInput(`values.${index}.field`, { zh: '没有这个字段', en: 'is no field' })
    }
    if (value === null) delete edits[field]
    else edits[field] = value.replaceAll('\0', '').slice(0, 2000)
  }
  return edits
}

function refuseBusy({ step, state }: Batch): void {
  if (step === null && state === 'CHECKED') return
  throw new GuardNotMet([
    {
      code: 'NOT_NOW',
      said: { zh: '检查完成之后才能修改', en: 'rows are mended after the check' },
    },
  ])
}

async function matchTo(
  run: Run,
  { viewer }: Context,
  batch: Batch,
  row: number,
  code: string,
): Promise<void> {
  const target = targetTables[batch.target]
  const table = sql.identifier(target.name)
  let id = 0
  if (code !== '') {
    const [found] = code.includes('\0')
      ? []
      : await run<{ id: number }>(
          sql`select id from ${table} where code = ${code.trim().toUpperCase()} and deleted_at is null and ${target.scope(viewer)}`,
        )
    if (!found)
      throw new InvalidInput('match', {
        zh: `没有 ${code.slice(0, 60)}`,
        en: `there is no ${code.slice(0, 60)}`,
      })
    id = found.id
  }
  await run(
    sql`update import_row set matched_id = ${id}::int, matched_by = 'PERSON' where batch_id = ${batch.id}::int and number = ${row}::int`,
  )
}

/** Lets PostGIS mend a ring that crosses itself, where the land stays the same. */
async function repair(run: Run, batchId: number, row: number): Promise<void> {
  const mended = await run(
    sql`with own as materialized (select number, geom, ST_Multi(ST_CollectionExtract(ST_MakeValid(geom), 3)) as g from import_row where batch_id = ${batchId}::int and number = ${row}::int and geom is not null)
      update import_row r set geom = own.g, area_m2 = ST_Area(own.g::geography), sound = ST_CoveredBy(own.g, ${districtShape})
      from own where r.batch_id = ${batchId}::int and r.number = own.number and ST_IsValid(own.g) and not ST_IsEmpty(own.g)
        and abs(ST_Area(own.g) - abs(ST_Area(own.geom))) <= ${REPAIR_TOLERANCE}::float8 * ST_Area(own.g) returning r.number`,
  )
  if (mended.length > 0) return
  throw new GuardNotMet([
    {
      code: 'NOT_REPAIRABLE',
      said: {
        zh: '自动修复会改变图形的面积，请在制图软件里改好再导入',
        en: 'repairing would change the land that the shape covers; mend it where it was drawn',
      },
    },
  ])
}
