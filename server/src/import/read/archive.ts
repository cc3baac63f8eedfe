import { closeSync, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import type { ReadIssueCode } from '@panhuo/shared/import/readIssues'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { ReadLimits } from './reading.ts'

/** A file that cannot be read, with the sentence that says why. */
export class Unreadable extends Error {
  readonly code: ReadIssueCode
  readonly detail: IssueDetail

  constructor(code: ReadIssueCode, detail: IssueDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

export interface ArchiveEntry {
  /** Path inside the archive, with forward slashes. */
  readonly name: string
  readonly bytes: number
  /** The unpacked bytes; ends with an error where they are more than the archive stated. */
  open(): Promise<Readable>
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  close(): void
}

type Limits = Pick<ReadLimits, 'unpackedMb' | 'archiveRatio' | 'archiveFiles'>

const UTF8_NAMES = 0x800
const ENCRYPTED = 0x1
const SYMLINK = 0xa000
const MB = 1_000_000
/** Small files shrink by any ratio, and harm nobody. */
const HARMLESS_BYTES = 10 * MB

/**
 * Opens a zip after looking at all that it states: how many files, how large, how much shrunken, and
 * where they want to lie. Nothing of it is ever written to a path that the archive names.
 */
export async function openArchive(path: string, limits: Limits): Promise<Archive> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  })
  try {
    return { entries: await checkedEntries(zip, limits), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Whether the file begins as a zip does. */
export function isArchive(path: string): boolean {
  const start = Buffer.alloc(2)
  const file = openSync(path, 'r')
  try {
    readSync(file, start, 0, 2, 0)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === 'PK'
}

async function checkedEntries(zip: ZipFile, limits: Limits): Promise<ArchiveEntry[]> {
  const { unpackedMb, archiveRatio, archiveFiles } = limits
  if (zip.entryCount > archiveFiles)
    throw new Unreadable('ARCHIVE_TOO_MANY', { limit: archiveFiles })
  const entries: ArchiveEntry[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    const unixType = (entry.externalFileAttributes >>> 16) & 0xf000
    if (isOutside(name) || unixType === SYMLINK)
      throw new Unreadable('ARCHIVE_PATH', { path: name.slice(0, 100) })
    if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
      throw new Unreadable('ARCHIVE_LOCKED', { path: name.slice(0, 100) })
    }
    const { uncompressedSize: bytes, compressedSize } = entry
    total += bytes
    const bomb = bytes > HARMLESS_BYTES && bytes > compressedSize * archiveRatio
    if (total > unpackedMb * MB || bomb) {
      throw new Unreadable('ARCHIVE_BOMB', { limitMb: unpackedMb, limitRatio: archiveRatio })
    }
    entries.push({ name, bytes, open: () => zip.openReadStreamPromise(entry) })
  }
  return entries
}

/** Names without the mark of UTF-8 come from Chinese Windows in GBK, whatever the standard says. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer)
  const stated = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0
  return decoded(bytes, stated).replaceAll('\\', '/')
}

function decoded(bytes: Buffer, stated: boolean): string {
  if (stated) return bytes.toString('utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function isOutside(name: string): boolean {
  return /^(?:\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..') || name.includes('\0')
}
