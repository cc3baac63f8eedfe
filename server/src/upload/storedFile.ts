import { rm, stat } from 'node:fs/promises'

/** Bytes younger than this may belong to a record that is just being written. */
const YOUNG_MS = 24 * 60 * 60 * 1000

/**
 * What is found at a path; undefined where nothing stands there. Any other trouble, such as a folder
 * that may not be read, is thrown on: taken for a lost file, it would be told as one.
 */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes stored bytes that no record needs, unless the same content was brought again within a day. */
export async function removeOld(path: string): Promise<void> {
  const written = await ifThere(stat(path))
  if (written && written.mtimeMs < Date.now() - YOUNG_MS) await rm(path, { force: true })
}
