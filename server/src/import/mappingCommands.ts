import { createHash } from 'node:crypto'
import type { Database, Run } from '@panhuo/db/database'
import {
  type FileColumn,
  guessMapping,
  type ImportMapping,
} from '@panhuo/shared/import/columnRules'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import type { KeptMapping } from './importTypes.ts'

/** The same columns in the same order are the same kind of file. */
export function signatureOf(columns: readonly { readonly name: string }[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map(({ name }) => name)))
    .digest('hex')
}

/** Proposes what the columns become: as for the last file with these headers, else by name and content. */
export async function proposeMapping(
  db: Database,
  batchId: number,
  target: ImportTarget,
  columns: readonly FileColumn[],
): Promise<void> {
  const { mapping, guessedBy } = guessMapping(target, columns)
  await db.transaction(async (run) => {
    const [former] = await run<{ mapping: ImportMapping }>(
      sql`select mapping from import_mapping where target = ${target} and signature = ${signatureOf(columns)}`,
    )
    const kept: KeptMapping = former
      ? { ...former.mapping, guessedBy: remembered(former.mapping) }
      : { ...mapping, guessedBy }
    await run(
      sql`update import_batch set mapping = ${JSON.stringify(kept)}::text::jsonb where id = ${batchId}::int`,
    )
  })
}

function remembered({ columns }: ImportMapping): KeptMapping['guessedBy'] {
  const mapped = columns.filter(({ field }) => field !== null)
  return Object.fromEntries(mapped.map(({ column }) => [column, 'REMEMBERED' as const]))
}

/** Keeps a mapping that a person confirmed for the next file with the same columns. */
export async function rememberMapping(
  run: Run,
  target: ImportTarget,
  mapping: ImportMapping,
  personName: string,
): Promise<void> {
  const signature = signatureOf(mapping.columns.map(({ column }) => ({ name: column })))
  await run(
    sql`insert into import_mapping (target, signature, mapping, person_name) values (${target}, ${signature}, ${JSON.stringify(mapping)}::text::jsonb, ${personName})
      on conflict (target, signature) do update set mapping = excluded.mapping, person_name = excluded.person_name, used_at = now()`,
  )
}
