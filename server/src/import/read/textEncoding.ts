import { createReadStream } from 'node:fs'
import type { EncodingFrom } from './reading.ts'
import type { SourceFile } from './sourceFile.ts'

export interface KnownEncoding {
  /** A WHATWG name. */
  readonly encoding: string
  readonly encodingFrom: EncodingFrom
  /** True where a text without a statement holds more than ASCII and is not UTF-8. */
  readonly guessed: boolean
}

const byCodePage: Record<string, string> = {
  936: 'gb18030',
  cp936: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  euccn: 'gb18030',
  ansi936: 'gb18030',
  65001: 'utf-8',
  utf8: 'utf-8',
  950: 'big5',
  big5: 'big5',
}

/** The encoding behind the name that a file or person gives it, or null for one that is not known. */
export function encodingNamed(name: string): string | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const known = byCodePage[plain]
  if (known) return known
  try {
    return new TextDecoder(name.trim()).encoding
  } catch {
    return null
  }
}

/** The encoding that a person chose for the file, else what its bytes tell. */
export async function encodingFor({ path, choice }: SourceFile): Promise<KnownEncoding> {
  const chosen = choice.encoding ? encodingNamed(choice.encoding) : null
  if (chosen) return { encoding: chosen, encodingFrom: 'CHOSEN', guessed: false }
  return encodingOf(path)
}

/**
 * The encoding of a text by its bytes: a byte order mark, else UTF-8 where every byte fits, else
 * GB 18030, which holds GBK and GB 2312. Reads from `start` on, all of it.
 */
export async function encodingOf(path: string, start = 0): Promise<KnownEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let first = true
  let ascii = true
  try {
    for await (const part of createReadStream(path, { start }) as AsyncIterable<Buffer>) {
      if (first) {
        const marked = byMark(part)
        if (marked) return { encoding: marked, encodingFrom: 'CONTENT', guessed: false }
        first = false
      }
      ascii &&= part.every((byte) => byte < 0x80)
      utf8.decode(part, { stream: true })
    }
    utf8.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { encoding: 'gb18030', encodingFrom: 'CONTENT', guessed: true }
  }
  return { encoding: 'utf-8', encodingFrom: ascii ? 'FORMAT' : 'CONTENT', guessed: false }
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

/** The text of a file in parts, without its byte order mark. */
export async function* textOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(part, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The whole text; only for formats whose size is limited before. */
export async function wholeText(path: string, encoding: string): Promise<string> {
  let whole = ''
  for await (const part of textOf(path, encoding)) whole += part
  return whole
}

/** Lines of a text, whichever way they end. */
export async function* linesOf(path: string, encoding: string): AsyncGenerator<string> {
  let rest = ''
  for await (const part of textOf(path, encoding)) {
    const lines = (rest + part).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}
