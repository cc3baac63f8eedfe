import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  FileChoice,
  ReadIssue,
  ReadLayer,
  ReadLayerEnd,
  ReadLimits,
  ReadRow,
} from '@panhuo/server/import/read/reading'
import { readUpload } from '@panhuo/server/import/read/readUpload'

export interface ReadResult {
  readonly layers: (ReadLayer & { rows: ReadRow[]; end?: ReadLayerEnd })[]
  readonly issues: ReadIssue[]
  readonly rows: number
  readonly peakBytes: number
}

interface Given {
  readonly limits?: Partial<ReadLimits>
  readonly choices?: Record<string, FileChoice>
}

/** Reads files as an upload, from their bytes by name, and gathers all that reading tells. */
export async function readBack(
  files: Readonly<Record<string, Uint8Array | string>>,
  given: Given = {},
): Promise<ReadResult> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-read-'))
  try {
    const uploaded = Object.entries(files).map(([name, content], index) => {
      const bytes = Buffer.from(content as Uint8Array)
      const path = join(folder, String(index))
      writeFileSync(path, bytes)
      return { name, path, bytes: bytes.length }
    })
    const result = { layers: [] as ReadResult['layers'], issues: [] as ReadIssue[] }
    const scratch = join(folder, 'scratch')
    for await (const event of readUpload(uploaded, { scratch, ...given })) {
      if (event.kind === 'LAYER') result.layers.push({ ...event.layer, rows: [] })
      else if (event.kind === 'ROWS') result.layers[event.layer]?.rows.push(...event.rows)
      else if (event.kind === 'ISSUES') result.issues.push(...event.issues)
      else if (event.kind === 'LAYER_END') {
        Object.assign(result.layers[event.end.layer] ?? {}, { end: event.end })
      } else return { ...result, rows: event.rows, peakBytes: event.peakBytes }
    }
    throw new Error('reading ended without END')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Codes of the issues, each once, in alphabetical order. */
export function codesOf({ issues }: ReadResult): string[] {
  return [...new Set(issues.map(({ code }) => code))].sort()
}
