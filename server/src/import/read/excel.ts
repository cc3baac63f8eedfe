import { openArchive } from './archive.ts'
import type { SheetRow } from './sheetCells.ts'
import { eachRow, mergesOf } from './sheetReader.ts'
import { TableReader } from './sheetTable.ts'
import type { Sink } from './sink.ts'
import type { SourceFile } from './sourceFile.ts'
import { openWorkbook } from './workbookParts.ts'

/** Reads every visible sheet of a workbook as a layer of its own. */
export async function readExcel(source: SourceFile, sink: Sink): Promise<void> {
  const { file, choice } = source
  const archive = await openArchive(source.path, sink.limits)
  try {
    const book = await openWorkbook(archive)
    for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
      const out = await sink.layer({
        ...{ file, name: sheet.name, format: 'EXCEL', encoding: 'utf-8', encodingFrom: 'FORMAT' },
        ...{ crs: null, hasShapes: false },
      })
      try {
        const table = new TableReader(await mergesOf(sheet.entry), choice, out)
        const take = (row: SheetRow) => table.take(row)
        await eachRow(sheet.entry, book, sink.limits.columns, take)
        await table.end()
      } finally {
        await out.end()
      }
    }
  } finally {
    archive.close()
  }
}
