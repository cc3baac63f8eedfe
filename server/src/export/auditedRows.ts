import type { Database } from '@panhuo/db/database'
import { type AuditEntry, auditedBy, writeAudit } from '../account/auditCommands.ts'
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
 * The same batches. Where restricted fields are among them, the audit log tells who asks for them
 * before the first one: what cannot be logged is not given. Once they end, or the reader leaves, a
 * line tells how many rows of what were taken.
 */
export async function* auditedRows(
  db: Database,
  { viewer, file, asked, columns }: AuditedExport,
  batches: AsyncIterable<ExportRow[]>,
): AsyncGenerator<ExportRow[]> {
  const restricted = columns.filter(({ field }) => field.access === 'R').map(({ name }) => name)
  const asking = { asked, ...(restricted.length > 0 ? { restricted } : {}) }
  const tell = (detail: NonNullable<AuditEntry['detail']>) =>
    writeAudit(db, { ...auditedBy(viewer), action: 'EXPORT', subject: file, detail })
  if (restricted.length > 0) await tell(asking)
  let rows = 0
  let complete = false
  try {
    for await (const batch of batches) {
      rows += batch.length
      yield batch
    }
    complete = true
  } finally {
    await tell({ ...asking, rows, complete })
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
