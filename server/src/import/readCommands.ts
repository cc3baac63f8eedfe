import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@panhuo/db/database'
import { type FileColumn, guessMapping } from '@panhuo/shared/import/columnRules'
import type { ImportState } from '@panhuo/shared/import/importBatch'
import { readIssues } from '@panhuo/shared/import/readIssues'
import { sql } from 'drizzle-orm'
import { Failure } from '../change/failures.ts'
import { pathOf } from '../upload/receive.ts'
import { batchById, filesOf } from './batchQueries.ts'
import { tryCandidates } from './candidateQueries.ts'
import { deskOf } from './importDesk.ts'
import type { Batch, BatchLayer } from './importTypes.ts'
import { jsonText } from './jsonText.ts'
import { proposeMapping } from './mappingCommands.ts'
import type { ReadIssue, ReadLayer, ReadRow } from './read/reading.ts'
import { readUpload } from './read/readUpload.ts'
import { shapeHex } from './shapeHex.ts'
import type { AtWork } from './steps.ts'

/** Nothing in the files can be imported; the issues say why. */
class NothingRead extends Failure {
  override readonly name = 'NothingRead'

  constructor() {
    super({
      zh: '文件里没有可以导入的行，原因见下面的问题',
      en: 'the files hold no row to import; the findings say why',
    })
  }
}

/**
 * Reads the files of an import in a process of their own, keeps rows and issues, and tries how they
 * would lie. Without shapes there is nothing to place.
 */
export async function readFilesOf(
  db: Database,
  batchId: number,
  wanted: readonly number[] | undefined,
  at: AtWork,
): Promise<ImportState> {
  const batch = await db.transaction((run) => batchById(run, batchId))
  await emptied(db, batchId)
  const scratch = await mkdtemp(join(tmpdir(), 'panhuo-import-'))
  try {
    const layers = await take(db, batch, wanted, scratch, at)
    await numbersOfIssues(db, batchId)
    const chosen = await choose(db, batch, layers, wanted)
    await proposeMapping(db, batchId, batch.target, columnsOf(chosen))
    if (!chosen.some(({ chosen: is, hasShapes }) => is && hasShapes)) return 'PLACED'
    await tryCandidates(db, batchId, chosen, at)
    return 'READ'
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Columns of the chosen layers, each name once, with the layers that have it. */
export function columnsOf(layers: readonly BatchLayer[]): FileColumn[] {
  const byName = new Map<string, FileColumn>()
  for (const layer of layers.filter(({ chosen }) => chosen)) {
    for (const column of layer.columns) {
      const known: FileColumn = byName.get(column.name) ?? column
      byName.set(column.name, { ...known, layers: [...(known.layers ?? []), layer.layer] })
    }
  }
  return [...byName.values()]
}

/** Whether columns of a layer mean the code or the name of a record, by their titles. */
function namesRecords({ columns }: BatchLayer, target: Batch['target']): boolean {
  const { mapping, guessedBy } = guessMapping(target, columns)
  return mapping.columns.some(
    ({ column, field }) => guessedBy[column] === 'NAME' && (field === 'code' || field === 'name'),
  )
}

async function emptied(db: Database, batchId: number): Promise<void> {
  await db.load(async (run) => {
    await run(sql`delete from import_finding where batch_id = ${batchId}::int`)
    await run(sql`delete from import_row where batch_id = ${batchId}::int`)
  })
}

async function take(
  db: Database,
  batch: Batch,
  wanted: readonly number[] | undefined,
  scratch: string,
  at: AtWork,
): Promise<BatchLayer[]> {
  const { folder } = deskOf(db)
  const files = (await filesOf(db, batch.id)).map(({ name, sha256, sizeBytes }) => ({
    ...{ name, bytes: sizeBytes, path: pathOf(folder, sha256) },
  }))
  const layers = new Map<number, BatchLayer>()
  let number = 0
  for await (const event of readUpload(files, {
    scratch,
    choices: batch.choices,
    signal: at.signal,
  })) {
    if (event.kind === 'LAYER') {
      layers.set(event.layer.layer, opened(event.layer, wanted))
    } else if (event.kind === 'ROWS') {
      if (layers.get(event.layer)?.chosen) {
        await keepRows(db, batch.id, event.layer, event.rows, number)
        number += event.rows.length
      }
      at.progress(number)
    } else if (event.kind === 'ISSUES') {
      await keepIssues(db, batch.id, event.issues)
    } else if (event.kind === 'LAYER_END') {
      const { layer, ...end } = event.end
      const begun = layers.get(layer)
      if (begun) layers.set(layer, { ...begun, ...end })
    }
  }
  return [...layers.values()]
}

function opened(layer: ReadLayer, wanted: readonly number[] | undefined): BatchLayer {
  const chosen = wanted === undefined || wanted.includes(layer.layer)
  return { ...layer, columns: [], rows: 0, chosen }
}

async function keepRows(
  db: Database,
  batchId: number,
  layer: number,
  rows: readonly ReadRow[],
  before: number,
): Promise<void> {
  const given = rows.map(({ row, line, values, geometry }, index) => ({
    ...{ number: before + index + 1, row, line: line ?? null, values },
    shape: geometry && shapeHex(geometry),
  }))
  await db.transaction((run) =>
    run(
      sql`insert into import_row (batch_id, number, layer, file_row, file_line, "values", read_geom)
        select ${batchId}::int, number, ${layer}::int, "row", line, "values", shape::geometry
        from jsonb_to_recordset(${jsonText(given)}::text::jsonb) as r(number int, "row" int, line int, "values" jsonb, shape text)`,
    ),
  )
}

async function keepIssues(
  db: Database,
  batchId: number,
  issues: readonly ReadIssue[],
): Promise<void> {
  const given = issues.map(({ code, detail, line, column, file, layer, row }) => ({
    ...{ code, severity: readIssues[code].severity, line: line ?? null, column: column ?? null },
    detail: {
      ...detail,
      file,
      ...(layer === undefined ? {} : { layer }),
      ...(row === undefined ? {} : { row }),
    },
  }))
  await db.transaction((run) =>
    run(
      sql`insert into import_finding (batch_id, step, code, severity, file_line, field, detail)
        select ${batchId}::int, 'READING', code, severity, line, "column", detail
        from jsonb_to_recordset(${jsonText(given)}::text::jsonb) as r(code text, severity text, line int, "column" text, detail jsonb)`,
    ),
  )
}

/** Issues name the row of their file; findings name the row of the import. */
async function numbersOfIssues(db: Database, batchId: number): Promise<void> {
  await db.load((run) =>
    run(
      sql`update import_finding f set "row" = r.number from import_row r
        where f.batch_id = ${batchId}::int and r.batch_id = f.batch_id and f."row" is null
          and r.layer = (f.detail->>'layer')::int and r.file_row = (f.detail->>'row')::int`,
    ),
  )
}

/** Layers with shapes are meant where there are any; rows of the others leave. */
async function choose(
  db: Database,
  { id: batchId, target }: Batch,
  layers: readonly BatchLayer[],
  wanted: readonly number[] | undefined,
): Promise<BatchLayer[]> {
  const full = layers.map((layer) => ({ ...layer, chosen: layer.chosen && layer.rows > 0 }))
  const shaped = full.some(({ chosen, hasShapes }) => chosen && hasShapes)
  // A sheet that explains, or lists codes, names no records; where none does, a person maps columns.
  const named =
    wanted === undefined && full.some((layer) => layer.chosen && namesRecords(layer, target))
  const chosen = full.map((layer) => ({
    ...layer,
    chosen: layer.chosen && (shaped ? layer.hasShapes : !named || namesRecords(layer, target)),
  }))
  const kept = chosen.filter((layer) => layer.chosen).map(({ layer }) => layer)
  await db.load(async (run) => {
    await run(
      sql`update import_batch set layers = ${jsonText(chosen)}::text::jsonb, candidates = '[]', crs = null, mapping = null where id = ${batchId}::int`,
    )
    await run(
      sql`delete from import_row where batch_id = ${batchId}::int and layer <> all(${`{${kept.join(',')}}`}::text::int[])`,
    )
  })
  if (kept.length === 0) throw new NothingRead()
  return chosen
}
