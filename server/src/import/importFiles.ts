import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MAX_IMPORT_BYTES } from '@panhuo/shared/import/importBatch'
import { InvalidInput } from '../change/failures.ts'

/** A file of an import: its bytes stand in the folder under their own hash. */
export interface KeptFile {
  readonly sha256: string
  readonly sizeBytes: number
}

/** Writes a body to the folder piece by piece; throws InvalidInput for an empty or too large one. */
export async function keepFile(
  folder: string,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<KeptFile> {
  await mkdir(join(folder, 'incoming'), { recursive: true })
  const path = join(folder, 'incoming', randomUUID())
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sizeBytes += piece.length
      if (sizeBytes > MAX_IMPORT_BYTES) return done(tooLarge())
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    const options = signal ? { signal } : {}
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }), options)
    if (sizeBytes === 0)
      throw new InvalidInput('file', { zh: '文件是空的', en: 'the file is empty' })
    const sha256 = hash.digest('hex')
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
    await rename(path, pathOfFile(folder, sha256))
    return { sha256, sizeBytes }
  } finally {
    await rm(path, { force: true })
  }
}

export function pathOfFile(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}

export function tooLarge(): InvalidInput {
  return new InvalidInput('file', {
    zh: '一次导入最多 500 MB',
    en: 'one import holds at most 500 MB',
  })
}
