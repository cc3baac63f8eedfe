import type { Database } from '@panhuo/db/database'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { pathOf } from '../upload/receive.ts'
import { removeOld } from '../upload/storedFile.ts'
import { documentInUse } from './documentUse.ts'

/** A form that was left goes on for days; after this nobody comes back for its uploads. */
export const KEPT_DAYS = 7
const DAY_MS = 24 * 3_600_000

/**
 * Takes uploads out that were attached to nothing within a week and on which no record rests, as a
 * change of the system itself, and removes their bytes where nothing else needs them. What was attached once stays, since an
 * undoing may bring it back. Returns how many were taken out.
 */
export async function sweepDocuments(db: Database, folder: string): Promise<number> {
  const swept = await db.transaction(async (run) => {
    // One process sweeps; the others find nothing left.
    await run(sql`select pg_advisory_xact_lock(hashtext('panhuo.sweepDocuments'))`)
    // Whatever was edited of a document since it was uploaded has raised its version.
    const stale = sql`version = 1 and case_id is null and parcel_id is null and deleted_at is null and created_at < now() - make_interval(days => ${KEPT_DAYS}::int) and not ${documentInUse}`
    // Held first, then judged again: a record that takes one as its evidence meanwhile holds it too.
    const held = await run(sql`select 1 as held from document where ${stale} for update`)
    if (held.length === 0) return []
    const [change] = await run<{ id: number }>(
      sql`insert into change (person_id, person_name, role, action, reason, request_id, asked) values ('system', '系统', 'ADMINISTRATOR', 'sweepDocuments', ${`上传后 ${KEPT_DAYS} 天未附到案件或地块`}, gen_random_uuid()::text, '') returning id`,
    )
    await run(sql`select set_config('panhuo.change_id', ${String(change?.id)}, true)`)
    return run<{ sha256: string }>(
      sql`update document set deleted_at = now() where ${stale} returning sha256`,
    )
  })
  if (swept.length > 0) await removeBytes(db, folder, [...new Set(swept.map((row) => row.sha256))])
  return swept.length
}

/** Removes files of which only swept documents speak. */
async function removeBytes(db: Database, folder: string, hashes: readonly string[]): Promise<void> {
  const free = await db.query<{ sha256: string }>(
    sql`select sha256 from unnest(${textArray(hashes)}) as sha256 where not exists (select 1 from import_file f where f.sha256 = sha256.sha256) and not exists (
      select 1 from document d where d.sha256 = sha256.sha256 and not exists (
        select 1 from change_entry e join change c on c.id = e.change_id where e.table_name = 'document' and e.record_id = d.id and c.action = 'sweepDocuments'))`,
    { primary: true },
  )
  for (const { sha256 } of free) await removeOld(pathOf(folder, sha256))
}

/** Sweeps now and once a day; `onTrouble` is told where it cannot. Returns what ends it. */
export function sweepDaily(
  db: Database,
  folder: string,
  onTrouble: (error: unknown) => void,
): () => void {
  const sweep = () => void sweepDocuments(db, folder).catch(onTrouble)
  sweep()
  const timer = setInterval(sweep, DAY_MS).unref()
  return () => clearInterval(timer)
}
