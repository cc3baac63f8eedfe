import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type DocumentType, MAX_DOCUMENT_BYTES } from '@panhuo/shared/case/case'
import { InvalidInput } from '../change/failures.ts'
import { documentType } from './documentType.ts'

/** A file that was taken: its bytes stand in the folder under its own hash. */
export interface StoredFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly mime: DocumentType
}

/**
 * Writes a body to the folder piece by piece, and throws InvalidInput where it is empty, larger than
 * 50 MB or of a type that is not taken; then nothing of it stays.
 */
export async function storeFile(
  folder: string,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<StoredFile> {
  await mkdir(join(folder, 'incoming'), { recursive: true })
  const path = join(folder, 'incoming', randomUUID())
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sizeBytes += piece.length
      if (sizeBytes > MAX_DOCUMENT_BYTES) return done(tooLarge())
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    const options = signal ? { signal } : {}
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }), options)
    const mime = documentType(await readFile(path))
    if (!mime) throw notTaken()
    const sha256 = hash.digest('hex')
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
    await rename(path, pathOf(folder, sha256))
    return { sha256, sizeBytes, mime }
  } finally {
    await rm(path, { force: true })
  }
}

/** The bytes of a stored file; undefined where the folder has lost it. */
export async function openFile(
  folder: string,
  sha256: string,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const path = pathOf(folder, sha256)
  const found = await stat(path).catch(() => undefined)
  if (!found) return undefined
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

/** Says that a file is too large, also where its sender tells its length beforehand. */
export function tooLarge(): InvalidInput {
  return new InvalidInput('file', { zh: '文件超过 50 MB', en: 'the file is larger than 50 MB' })
}

function notTaken(): InvalidInput {
  return new InvalidInput('file', {
    zh: '只接受 PDF、JPEG、PNG、DOCX、XLSX，并按内容判断类型',
    en: 'only PDF, JPEG, PNG, DOCX and XLSX are taken, judged by their content',
  })
}
