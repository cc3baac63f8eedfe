import type { Database } from '@panhuo/db/database'
import { auditedBy, writeAudit } from '../account/auditCommands.ts'
import type { Viewer } from '../request/viewer.ts'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'

export interface AuditedExport {
  readonly viewer: Viewer
  /** Name of the file. */
  readonly file: string
  /** The address that was asked, with its filter. */
  readonly asked: string
  readonly columns: readonly ExportColumn[]
}

/**
 * The same batches; once they end, or the reader leaves, the audit log tells who took how many rows
 * of what, and which restricted fields were among them.
 */
export async function* auditedRows(
  db: Database,
  { viewer, file, asked, columns }: AuditedExport,
  batches: AsyncIterable<ExportRow[]>,
): AsyncGenerator<ExportRow[]> {
  const restricted = columns.filter(({ field }) => field.access === 'R').map(({ name }) => name)
  let rows = 0
  let complete = false
  try {
    for await (const batch of batches) {
      rows += batch.length
      yield batch
    }
    complete = true
  } finally {
    const detail = { asked, rows, complete, ...(restricted.length > 0 ? { restricted } : {}) }
    await writeAudit(db, { ...auditedBy(viewer), action: 'EXPORT', subject: file, detail })
  }
}

/** The restricted fields among the columns, each read `count` times, as the audit log tells them. */
export function restrictedReadsOf(
  kind: string,
  columns: readonly ExportColumn[],
  count: number,
): Map<string, number> {
  const restricted = columns.filter(({ field }) => field.access === 'R' && count > 0)
  return new Map(restricted.map(({ name }) => [`${kind}.${name}`, count]))
}
