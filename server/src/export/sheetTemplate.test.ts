import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { readFiles } from '../import/read/readFiles.ts'
import { type ReadEvent, readLimits } from '../import/read/reading.ts'
import { Sink } from '../import/read/sink.ts'
import { sheetTemplate, templateColumns } from './sheetTemplate.ts'

async function readBack(bytes: Uint8Array): Promise<ReadEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-template-'))
  const path = join(folder, 'a.xlsx')
  const events: ReadEvent[] = []
  try {
    writeFileSync(path, bytes)
    const sink = new Sink(readLimits, async (event) => {
      events.push(event)
    })
    await readFiles([{ name: 'a.xlsx', path, bytes: bytes.length }], folder, {}, sink)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return events
}

it.each(['zh', 'en'] as const)(
  'an example in %s is read as the rows that it shows',
  async (locale) => {
    const events = await readBack(await sheetTemplate(locale, true))
    const rows = events.flatMap((event) =>
      event.kind === 'ROWS' && event.layer === 0 ? event.rows : [],
    )
    const area = locale === 'zh' ? '面积（亩）' : 'Area (mu)'
    const code = locale === 'zh' ? '地块编号' : 'Code'
    expect(rows.map(({ values }) => [values[code], values[area]])).toEqual([
      ['350504-SY-9001', 23.4],
      ['350504-SY-9002', 12.5],
    ])
    expect(rows.every(({ values }) => !Object.values(values).includes('OLD_INDUSTRY'))).toBe(true)
  },
)

it('an empty one offers the codes of every list, and holds no row', async () => {
  const bytes = await sheetTemplate('zh', false)
  const events = await readBack(bytes)
  expect(
    events.flatMap((event) => (event.kind === 'ROWS' && event.layer === 0 ? event.rows : [])),
  ).toEqual([])
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  const lists = book.getWorksheet('代码')
  const coded = templateColumns.filter(({ field }) => field.type === 'code')
  expect(lists?.state).toBe('hidden')
  expect(lists?.columnCount).toBe(coded.length)
  const [first] = coded
  expect(lists?.getColumn(1).values.slice(2)).toEqual(first?.field.list?.codes.map(({ zh }) => zh))
  const stage = templateColumns.findIndex(({ name }) => name === 'stage') + 1
  expect(book.getWorksheet('台账')?.getCell(3, stage).dataValidation).toMatchObject({
    type: 'list',
    formulae: [expect.stringMatching(/^'代码'!\$A\$2:\$A\$\d+$/)],
  })
})
