import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that was taken: its bytes stand in the folder under their own hash. */
export interface Received {
  readonly sha256: string
  readonly sizeBytes: number
}

export interface Acceptance<Found> {
  readonly maxBytes: number
  /** What is thrown where the body goes on beyond `maxBytes`. */
  readonly tooLarge: () => Error
  /** Looks at the whole file while it is not kept yet; throws where it is not taken. */
  readonly look: (path: string, sizeBytes: number) => Promise<Found>
  readonly signal?: AbortSignal
}

/**
 * Writes a body to the folder piece by piece, under its hash once all of it is there. Where that
 * fails, whatever the reason, nothing of it stays.
 */
export async function receive<Found extends object>(
  folder: string,
  body: ReadableStream<Uint8Array>,
  { maxBytes, tooLarge, look, signal }: Acceptance<Found>,
): Promise<Received & Found> {
  await mkdir(join(folder, 'incoming'), { recursive: true })
  const path = join(folder, 'incoming', randomUUID())
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sizeBytes += piece.length
      if (sizeBytes > maxBytes) return done(tooLarge())
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    const target = createWriteStream(path, { mode: 0o600 })
    await pipeline(source, counted, target, signal ? { signal } : {})
    const found = await look(path, sizeBytes)
    const sha256 = hash.digest('hex')
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
    await rename(path, pathOf(folder, sha256))
    return { sha256, sizeBytes, ...found }
  } finally {
    await rm(path, { force: true })
  }
}

/** Where the bytes of a hash stand. */
export function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}
