import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type DocumentType, MAX_DOCUMENT_BYTES } from '@panhuo/shared/case/case'
import { InvalidInput } from '../change/failures.ts'
import { pathOf, type Received, receive } from '../upload/receive.ts'
import { ifThere } from '../upload/storedFile.ts'
import { documentType } from './documentType.ts'

export interface StoredFile extends Received {
  readonly mime: DocumentType
}

/** Keeps a document; throws InvalidInput where it is empty, larger than 50 MB or of a type not taken. */
export function storeFile(
  folder: string,
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): Promise<StoredFile> {
  const look = async (path: string) => {
    const bytes = await readFile(path)
    if (bytes.length === 0) throw empty()
    const mime = documentType(bytes)
    if (!mime) throw notTaken()
    return { mime }
  }
  const until = signal ? { signal } : {}
  return receive(folder, body, { maxBytes: MAX_DOCUMENT_BYTES, tooLarge, look, ...until })
}

/** The bytes of a stored file; undefined where the folder has lost it. */
export async function openFile(
  folder: string,
  sha256: string,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const path = pathOf(folder, sha256)
  const found = await ifThere(stat(path))
  if (!found) return undefined
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}

/** Says that a file is too large, also where its sender tells its length beforehand. */
export function tooLarge(): InvalidInput {
  return new InvalidInput('file', { zh: '文件超过 50 MB', en: 'the file is larger than 50 MB' })
}

function empty(): InvalidInput {
  return new InvalidInput('file', { zh: '文件是空的', en: 'the file is empty' })
}

function notTaken(): InvalidInput {
  return new InvalidInput('file', {
    zh: '只接受 PDF、JPEG、PNG、DOCX、XLSX，并按内容判断类型',
    en: 'only PDF, JPEG, PNG, DOCX and XLSX are taken, judged by their content',
  })
}
