import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'

/** What stands before the first feature of an RFC 7946 collection and behind the last one. */
export const collectionStart = '{"type":"FeatureCollection","features":['
export const collectionEnd = '\n]}\n'

/** One feature: raw codes as properties, the plot's code as its id. */
export function featureText(columns: readonly ExportColumn[], row: ExportRow): string {
  const properties = Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))
  const id = JSON.stringify(row.code)
  const geometry = (row.shape as string | null) ?? 'null'
  return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":${JSON.stringify(properties)}}`
}
