import type { Run } from '@panhuo/db/database'
import { type CheckIssueCode, checkIssues } from '@panhuo/shared/import/checkIssues'
import { type SQL, sql } from 'drizzle-orm'
import type { Found } from './attributeRules.ts'
import type { RowRange } from './importTypes.ts'
import { jsonText } from './jsonText.ts'

export interface FoundInRow extends Found {
  readonly row: number
}

/** Writes findings that were worked out here. */
export async function keepFindings(
  run: Run,
  batchId: number,
  found: readonly FoundInRow[],
): Promise<void> {
  if (found.length === 0) return
  await run(
    sql`insert into import_finding (batch_id, "row", step, code, severity, field, detail)
      select ${batchId}::int, "row", 'CHECKING', code, severity, field, detail
      from jsonb_to_recordset(${jsonText(found)}::text::jsonb) as f("row" int, code text, severity text, field text, detail jsonb)`,
  )
}

/** Writes what a question finds: it answers with `row`, `detail` and `place`, which may be null. */
export async function keepFound(
  run: Run,
  { batchId }: RowRange,
  code: CheckIssueCode,
  field: string | null,
  question: SQL,
): Promise<void> {
  await run(
    sql`insert into import_finding (batch_id, "row", step, code, severity, field, detail, place)
      select ${batchId}::int, q."row", 'CHECKING', ${code}, ${checkIssues[code].severity}, ${field}::text, q.detail, q.place from (${question}) as q`,
  )
}
