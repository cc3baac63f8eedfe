import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { readFiles } from './readFiles.ts'
import {
  type ReadEvent,
  type ReadLimits,
  type ReadRow,
  readLimits,
  type UploadedFile,
} from './reading.ts'
import { Sink } from './sink.ts'

// What a test makes up to be read: broken files, hostile ones and those of a rare form.

/** Files by their names. */
export type MadeUp = Record<string, Uint8Array | string>

/** Lays the files down as an upload does, beside an empty folder to unpack into; both go afterwards. */
export async function withUploaded<Result>(
  files: MadeUp,
  work: (uploaded: UploadedFile[], scratch: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-made-up-'))
  try {
    const uploaded = Object.entries(files).map(([name, content], index) => {
      const bytes = Buffer.from(content as Uint8Array)
      const path = join(folder, String(index))
      writeFileSync(path, bytes)
      return { name, path, bytes: bytes.length }
    })
    return await work(uploaded, mkdtempSync(join(folder, 'scratch-')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads in this process, where a fault of ours would throw, and says what was told and read. */
export function readMadeUp(files: MadeUp, limits: Partial<ReadLimits> = {}) {
  return withUploaded(files, async (uploaded, scratch) => {
    const events: ReadEvent[] = []
    const sink = new Sink({ ...readLimits, ...limits }, async (event) => {
      events.push(event)
    })
    await readFiles(uploaded, scratch, {}, sink)
    return gathered(events)
  })
}

/** The rows of a reading, and the code of each issue once. */
export function gathered(events: readonly ReadEvent[]): { rows: ReadRow[]; codes: string[] } {
  const rows: ReadRow[] = []
  const codes = new Set<string>()
  for (const event of events) {
    if (event.kind === 'ROWS') rows.push(...event.rows)
    if (event.kind === 'ISSUES') for (const { code } of event.issues) codes.add(code)
  }
  return { rows, codes: [...codes] }
}

/** An archive of the files. */
export async function zipped(files: MadeUp): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content as Uint8Array), name)
  }
  zip.end()
  return await buffer(zip.outputStream)
}
