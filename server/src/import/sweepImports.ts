import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@panhuo/db/database'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { pathOf } from '../upload/receive.ts'
import { ifThere, removeOld } from '../upload/storedFile.ts'
import { SILENT_SECONDS } from './batchQueries.ts'
import { deskOf } from './importDesk.ts'

const DAY_MS = 24 * 3_600_000
/** Rows of one deletion, so that questions of people come between. */
const AT_ONCE = 5000

/**
 * Ends imports that nobody touched for `keptDays`, and empties those and the cancelled ones of that
 * age: rows, findings and bytes of their files go, the line that says who brought what stays. What
 * was accepted keeps everything. Returns how many were emptied.
 */
export async function sweepImports(db: Database, keptDays: number): Promise<number> {
  await removeHalfSent(db)
  const isStale = sql`state not in ('ACCEPTED', 'UNDONE') and updated_at < now() - make_interval(days => ${keptDays}::int)
        and (step is null or beat_at < now() - make_interval(secs => ${SILENT_SECONDS}::int))
        and (exists (select 1 from import_row r where r.batch_id = import_batch.id) or exists (select 1 from import_file f where f.batch_id = import_batch.id and not f.swept))`
  const stale = await db.query<{ id: number }>(sql`select id from import_batch where ${isStale}`, {
    primary: true,
  })
  let emptied = 0
  for (const { id } of stale) if (await emptyImport(db, id, isStale)) emptied += 1
  return emptied
}

/** False where somebody took the import up, or another process emptied it, since it was looked at. */
async function emptyImport(db: Database, id: number, isStale: SQL): Promise<boolean> {
  const ended = {
    zh: '长期未入库，行和文件已清理',
    en: 'left unaccepted; its rows and files were swept',
  }
  const [own] = await db.transaction((run) =>
    run(
      sql`update import_batch set state = 'CANCELLED', step = null, problem = ${JSON.stringify(ended)}::text::jsonb, version = version + 1 where id = ${id}::int and ${isStale} returning id`,
    ),
  )
  if (!own) return false
  for (const table of ['import_finding', 'import_row'] as const) {
    const from = sql.identifier(table)
    let gone: readonly object[]
    do {
      gone = await db.transaction((run) =>
        run(
          sql`delete from ${from} where ctid = any(array(select ctid from ${from} where batch_id = ${id}::int limit ${AT_ONCE}::int)) returning 1 as gone`,
        ),
      )
    } while (gone.length > 0)
  }
  const files = await db.transaction((run) =>
    run<{ sha256: string }>(
      sql`update import_file set swept = true where batch_id = ${id}::int returning sha256`,
    ),
  )
  await removeBytes(db, [...new Set(files.map(({ sha256 }) => sha256))])
  return true
}

/** Removes bytes that no other import needs. */
async function removeBytes(db: Database, hashes: readonly string[]): Promise<void> {
  const free = await db.query<{ sha256: string }>(
    sql`select sha256 from unnest(${textArray(hashes)}) as sha256 where not exists (select 1 from import_file f where f.sha256 = sha256.sha256 and not f.swept)`,
    { primary: true },
  )
  for (const { sha256 } of free) await removeOld(pathOf(deskOf(db).folder, sha256))
}

/** Uploads that broke off with the process: their end would have removed or named them. */
async function removeHalfSent(db: Database): Promise<void> {
  const incoming = join(deskOf(db).folder, 'incoming')
  const names = (await ifThere(readdir(incoming))) ?? []
  for (const name of names) await removeOld(join(incoming, name))
}

/** Sweeps now and once a day; `onTrouble` is told where it cannot. Returns what ends it. */
export function sweepImportsDaily(
  db: Database,
  keptDays: number,
  onTrouble: (error: unknown) => void,
): () => void {
  const sweep = () => void sweepImports(db, keptDays).catch(onTrouble)
  sweep()
  const timer = setInterval(sweep, DAY_MS).unref()
  return () => clearInterval(timer)
}
