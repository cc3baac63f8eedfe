import type { Run } from '@panhuo/db/database'
import { MAX_IMPORT_BYTES, MAX_IMPORT_FILES } from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import { auditedBy, auditIn } from '../account/auditCommands.ts'
import { cleanName } from '../case/documentType.ts'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet } from '../change/failures.ts'
import { nextNumber } from '../change/nextNumber.ts'
import type { Context } from '../request/context.ts'
import type { Received } from '../upload/receive.ts'
import { lockBatch } from './batchQueries.ts'
import { tooLarge } from './importFiles.ts'

/** Opens an import with its first file, or adds a file to one that was not read yet. */
export function addFile(
  context: Context,
  file: Received,
  given: { readonly name: string; readonly number: string | undefined; readonly requestId: string },
): Promise<{ number: string; version: number }> {
  const { person } = context.viewer
  const order = { duty: 'IMPORT', action: 'uploadImport' } as const
  return commitChange(
    context,
    { ...order, requestId: given.requestId, input: { ...given, ...file } },
    async (run) => {
      const number = given.number ?? (await openBatch(run, person?.id ?? '', person?.name ?? ''))
      const batch = await lockBatch(run, context.viewer, number)
      if (batch.state !== 'UPLOADED' || batch.step !== null) throw late()
      const [held] = await run<{ files: number; bytes: number }>(
        sql`select count(*)::int as files, coalesce(sum(size_bytes), 0)::float8 as bytes from import_file where batch_id = ${batch.id}::int`,
      )
      const { files = 0, bytes = 0 } = held ?? {}
      if (bytes + file.sizeBytes > MAX_IMPORT_BYTES || files >= MAX_IMPORT_FILES) throw tooLarge()
      await run(
        sql`insert into import_file (batch_id, position, name, size_bytes, sha256) values (${batch.id}::int, ${files}::int, ${cleanName(given.name)}, ${file.sizeBytes}::bigint, ${file.sha256})`,
      )
      await auditIn(run, {
        ...auditedBy(context.viewer),
        action: 'IMPORT_UPLOADED',
        subject: number,
        detail: { name: cleanName(given.name), ...file },
      })
      return { number, version: batch.version }
    },
  )
}

function late(): GuardNotMet {
  return new GuardNotMet([
    {
      code: 'READ_ALREADY',
      said: {
        zh: '这批文件已经读取，请另开一次导入',
        en: 'these files were read; begin another import',
      },
    },
  ])
}

async function openBatch(run: Run, personId: string, personName: string): Promise<string> {
  await run(sql`select pg_advisory_xact_lock(hashtext('import numbers'))`)
  const [made] = await run<{ number: string }>(
    sql`with today as (select to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') as day)
      insert into import_batch (number, person_id, person_name)
      select day || '-' || ${nextNumber(sql`former.number`, 2)}, ${personId}, ${personName} from today left join import_batch former on former.number like day || '-%' group by day returning number`,
  )
  if (!made) throw new Error('an import without a number')
  return made.number
}
