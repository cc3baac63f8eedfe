import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { SheetRow } from './sheetCells.ts'
import { TableReader } from './sheetTable.ts'
import type { Sink } from './sink.ts'
import { type SourceFile, stemOf } from './sourceFile.ts'
import { encodingFor, textOf } from './textEncoding.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** What our own CSV, like others, puts before a text that a spreadsheet would run. */
const disarmed = /^'(?='*(?:[\s\u3000\u00A0\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n]))/

/** Reads comma-, tab-, semicolon- or bar-separated text. */
export async function readCsv(source: SourceFile, sink: Sink): Promise<void> {
  const { file, path, choice } = source
  const { encoding, encodingFrom, guessed } = await encodingFor(source)
  const out = await sink.layer({
    ...{ file, name: stemOf(file), format: 'CSV', encoding, encodingFrom, crs: null },
    hasShapes: false,
  })
  try {
    if (guessed) out.issue('ENCODING_GUESSED', { encoding: 'GB18030' })
    const delimiter = await delimiterOf(path, encoding)
    const table = new TableReader([], choice, out)
    const longest = sink.limits.cellLength * 20
    for await (const row of rowsOf(path, encoding, delimiter, longest)) await table.take(row)
    await table.end()
  } finally {
    await out.end()
  }
}

async function* rowsOf(
  path: string,
  encoding: string,
  delimiter: string,
  longest: number,
): AsyncGenerator<SheetRow> {
  const parser = Readable.from(textOf(path, encoding)).pipe(
    parse({
      delimiter,
      info: true,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_error: false,
      max_record_size: longest,
    }),
  )
  let row = 0
  for await (const found of parser) {
    const { record, info } = found as { record: string[]; info: { lines: number } }
    row += 1
    const cells = record.map((text) => ({ value: text.replace(disarmed, '') }))
    yield { row, line: info.lines, cells }
  }
}

/** The mark that stands most evenly in the first lines. */
async function delimiterOf(path: string, encoding: string): Promise<string> {
  let start = ''
  for await (const part of textOf(path, encoding)) {
    start += part
    if (start.length > 20_000) break
  }
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
  const counts = delimiters.map((mark) => {
    const full = lines.filter((line) => line.includes(mark)).length
    const marks = lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0)
    return { mark, weight: full * 1000 + marks }
  })
  return counts.reduce((best, next) => (next.weight > best.weight ? next : best)).mark
}
