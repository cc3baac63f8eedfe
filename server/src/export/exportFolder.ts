import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Parts of a file that is made in a folder of its own, which is gone when they are, or when nobody wants them. */
export async function* inFolder<Part>(
  make: (folder: string) => AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const folder = await mkdtemp(join(tmpdir(), 'panhuo-export-'))
  try {
    yield* make(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
