import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { DBFFile, type FieldDescriptor } from 'dbffile'
import iconv from 'iconv-lite'

export type DbfEncoding = 'gbk' | 'utf-8'
type Value = string | number | boolean | null

/** What a DBF can hold in one text field, in bytes. */
export const TEXT_BYTES = 254
const RECORDS = 500
const KNOWN_TEXTS = 10_000
const ascii = /^[\x20-\x7e]*$/

export interface DbfColumn {
  /** Ten ASCII letters at most. */
  readonly name: string
  readonly type: Attribute['type']
}

/**
 * Writes a DBF whose text fields are as wide as their longest text; a text of more than 254 bytes
 * goes on in fields of the same name with _2, _3 … So the rows wait in a file until all are there.
 */
export class DbfWriter {
  readonly #path: string
  readonly #columns: readonly DbfColumn[]
  readonly #encoding: DbfEncoding
  readonly #waiting: WriteStream
  /** Parts of each text column, each with its longest text in bytes. */
  readonly #widths: number[][]
  /** Bytes of texts met before: most cells hold one of a few words. */
  readonly #known = new Map<string, number>()
  #beyondGbk = false

  constructor(path: string, columns: readonly DbfColumn[], encoding: DbfEncoding) {
    this.#path = path
    this.#columns = columns
    this.#encoding = encoding
    this.#waiting = createWriteStream(`${path}.rows`)
    this.#widths = columns.map(() => [])
  }

  async add(rows: readonly (readonly Value[])[]): Promise<void> {
    let lines = ''
    for (const row of rows) {
      const cells = row.map((value, at) => this.#cell(value, at))
      lines += `${JSON.stringify(cells)}\n`
    }
    if (!this.#waiting.write(lines)) await once(this.#waiting, 'drain')
  }

  /** Writes the table, and gives the name of its encoding for the .cpg. */
  async close(): Promise<string> {
    this.#waiting.end()
    await once(this.#waiting, 'close')
    const encoding = this.#encoding === 'gbk' ? 'gb18030' : 'utf8'
    const table = await DBFFile.create(`${this.#path}.dbf`, this.#fields(), { encoding })
    let batch: Record<string, unknown>[] = []
    for await (const line of createInterface({ input: createReadStream(`${this.#path}.rows`) })) {
      batch.push(this.#record(JSON.parse(line)))
      if (batch.length === RECORDS) {
        await table.appendRecords(batch)
        batch = []
      }
    }
    if (batch.length > 0) await table.appendRecords(batch)
    if (this.#encoding === 'utf-8') return 'UTF-8'
    return this.#beyondGbk ? 'GB18030' : 'GBK'
  }

  /** A text as its parts; their widths are remembered. */
  #cell(value: Value, at: number): Value | string[] {
    if (typeof value !== 'string' || this.#columns[at]?.type === 'date') return value
    const bytes = this.#bytesOf(value)
    const parts = bytes <= TEXT_BYTES ? [value] : partsOf(value, (text) => this.#bytesOf(text))
    const widths = this.#widths[at] ?? []
    for (const [number, part] of parts.entries()) {
      const width = parts.length === 1 ? bytes : this.#bytesOf(part)
      widths[number] = Math.max(widths[number] ?? 1, width)
    }
    return parts
  }

  #bytesOf(text: string): number {
    if (ascii.test(text)) return text.length
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const gbk = this.#encoding === 'gbk'
    const bytes = gbk ? iconv.encode(text, 'gb18030').length : Buffer.byteLength(text)
    // What GBK has takes two bytes a character, and ASCII one; GB 18030 has four for the rest.
    this.#beyondGbk ||=
      gbk && [...text].some((letter) => iconv.encode(letter, 'gb18030').length > 2)
    if (this.#known.size < KNOWN_TEXTS) this.#known.set(text, bytes)
    return bytes
  }

  #fields(): FieldDescriptor[] {
    return this.#columns.flatMap(({ name, type }, at): FieldDescriptor[] => {
      if (type === 'number') return [{ name, type: 'N', size: 20, decimalPlaces: 9 }]
      if (type === 'integer') return [{ name, type: 'N', size: 10, decimalPlaces: 0 }]
      if (type === 'flag') return [{ name, type: 'L', size: 1 }]
      if (type === 'date') return [{ name, type: 'D', size: 8 }]
      const widths = this.#widths[at]?.length ? (this.#widths[at] ?? []) : [1]
      return widths.map((size, number) => ({ name: partName(name, number), type: 'C', size }))
    })
  }

  #record(cells: readonly (Value | string[])[]): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    for (const [at, cell] of cells.entries()) {
      const { name = '', type } = this.#columns[at] ?? {}
      if (Array.isArray(cell)) {
        for (const [number, part] of cell.entries()) record[partName(name, number)] = part
      } else if (type === 'date') {
        record[name] = cell === null ? null : new Date(`${String(cell)}T00:00:00Z`)
      } else record[name] = cell
    }
    return record
  }
}

/** `GZJZ`, `GZJZ_2`, `GZJZ_3`, within ten letters. */
export function partName(name: string, number: number): string {
  if (number === 0) return name
  const end = `_${number + 1}`
  return name.slice(0, 10 - end.length) + end
}

/** Parts of at most 254 bytes that cut no character in two. */
function partsOf(text: string, bytesOf: (text: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of text) {
    const more = bytesOf(letter)
    if (bytes + more > TEXT_BYTES) {
      parts.push(part)
      part = ''
      bytes = 0
    }
    part += letter
    bytes += more
  }
  return [...parts, part]
}
