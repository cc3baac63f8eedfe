import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Archive, type ArchiveEntry, Unreadable } from './archive.ts'

/** What a part of a workbook tells as it is read: tags without their namespace. */
export interface PartReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Reads an XML part by events; `after` runs behind each piece, so that what was found can be handed on. */
export async function readPart(
  stream: Readable,
  reader: PartReader,
  after: () => Promise<boolean> = async () => true,
): Promise<void> {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Unreadable('XML_ENTITIES')
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    reader.open?.(local(name), attributes),
  )
  parser.on('text', (text) => reader.text?.(text))
  parser.on('closetag', ({ name }) => reader.close?.(local(name)))
  const decoder = new TextDecoder('utf-8')
  for await (const part of stream) {
    parser.write(decoder.decode(part as Buffer, { stream: true }))
    if (!(await after())) {
      stream.destroy()
      return
    }
  }
  parser.write(decoder.decode())
  parser.close()
  await after()
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly entry: ArchiveEntry
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly startsIn1904: boolean
  /** Texts that cells point to by number. */
  readonly texts: readonly string[]
  /** Whether cells of this style are dates. */
  isDate(style: number): boolean
}

/** Reads all of a workbook but the cells. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const part = (name: string) =>
    archive.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  const book = part('xl/workbook.xml')
  if (!book) throw new Unreadable('FILE_DAMAGED', { reason: 'xl/workbook.xml' })
  const targets = await relations(part('xl/_rels/workbook.xml.rels'))
  const found: { name: string; id: string; hidden: boolean }[] = []
  let startsIn1904 = false
  await readPart(await book.open(), {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      found.push({ name: attributes.name ?? '', id, hidden })
    },
  })
  const sheets = found.flatMap(({ id, ...sheet }) => {
    const target = targets.get(id) ?? ''
    const entry = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return entry ? [{ ...sheet, entry }] : []
  })
  const texts = await sharedTexts(part('xl/sharedStrings.xml'))
  const dates = await dateStyles(part('xl/styles.xml'))
  return { sheets, startsIn1904, texts, isDate: (style) => dates.has(style) }
}

async function relations(entry: ArchiveEntry | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  if (!entry) return targets
  await readPart(await entry.open(), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target)
    },
  })
  return targets
}

/** Each text with its runs joined, without the readings that stand beside Chinese words. */
async function sharedTexts(entry: ArchiveEntry | undefined): Promise<string[]> {
  const texts: string[] = []
  if (!entry) return texts
  const run = new TextRun()
  await readPart(await entry.open(), {
    open(name) {
      if (name === 'si') run.start()
      run.open(name)
    },
    text: (text) => run.text(text),
    close(name) {
      run.close(name)
      if (name === 'si') texts.push(run.whole)
    },
  })
  return texts
}

/** Text of `t` elements outside of `rPh`. */
export class TextRun {
  whole = ''
  #inText = false
  #inReading = false

  start(): void {
    this.whole = ''
  }

  open(name: string): void {
    if (name === 't') this.#inText = true
    if (name === 'rPh') this.#inReading = true
  }

  text(text: string): void {
    if (this.#inText && !this.#inReading) this.whole += text
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    if (name === 'rPh') this.#inReading = false
  }
}

/** Built-in formats that show dates, Chinese ones included (ECMA-376, 18.8.30). */
const dateFormats = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

async function dateStyles(entry: ArchiveEntry | undefined): Promise<Set<number>> {
  const dates = new Set<number>()
  if (!entry) return dates
  const own = new Map<number, boolean>()
  let inCells = false
  let style = 0
  await readPart(await entry.open(), {
    open(name, attributes) {
      if (name === 'numFmt')
        own.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const format = Number(attributes.numFmtId ?? 0)
      if (own.get(format) ?? dateFormats.has(format)) dates.add(style)
      style += 1
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Letters of days and years outside of quotes, brackets and escapes. */
function showsDate(format: string): boolean {
  return /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
