import { MAX_IMPORT_BYTES } from '@panhuo/shared/import/importBatch'
import { InvalidInput } from '../change/failures.ts'
import { type Received, receive } from '../upload/receive.ts'

/** Keeps a file of an import; throws InvalidInput for an empty or too large one. */
export function keepFile(
  folder: string,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<Received> {
  const look = async (_path: string, sizeBytes: number) => {
    if (sizeBytes === 0) {
      throw new InvalidInput('file', { zh: '文件是空的', en: 'the file is empty' })
    }
    return {}
  }
  const until = signal ? { signal } : {}
  return receive(folder, body, { maxBytes: MAX_IMPORT_BYTES, tooLarge, look, ...until })
}

export function tooLarge(): InvalidInput {
  return new InvalidInput('file', {
    zh: '一次导入最多 500 MB',
    en: 'one import holds at most 500 MB',
  })
}
