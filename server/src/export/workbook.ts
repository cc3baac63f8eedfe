import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describeFilter } from '@panhuo/shared/filter/describe'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { timeInBeijing } from '@panhuo/shared/project/month'
import { provenances } from '@panhuo/shared/provenance/provenance'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import exceljs from 'exceljs'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow } from './exportRows.ts'
import { onPaper } from './onPaper.ts'
import { workbookCell, workbookFormat } from './workbookCell.ts'
import { workbookWords } from './workbookWords.ts'

export interface WorkbookRequest {
  readonly columns: readonly ExportColumn[]
  readonly rows: AsyncIterable<readonly ExportRow[]>
  readonly filter: AnyFilter
  readonly locale: Locale
  readonly at: Date
}

/** Rows above the table: title, filter, time. */
const HEAD_ROWS = 4

/**
 * The filtered set as a workbook, written while it is read: a sheet of typed cells under a head that
 * says what was asked and when, and a sheet that explains fields, units and where the rows come from.
 */
export function writeWorkbook(request: WorkbookRequest): PassThrough {
  const target = new PassThrough()
  fill(request, target).catch((error: unknown) => {
    target.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return target
}

async function fill(request: WorkbookRequest, target: PassThrough): Promise<void> {
  const { columns, rows, locale } = request
  const words = workbookWords[locale]
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: target, useStyles: true })
  book.creator = words.product
  const sheet = book.addWorksheet(words.plots, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROWS + 1 }],
    pageSetup: onPaper(columns.length, HEAD_ROWS + 1),
  })
  sheet.columns = columns.map(({ field }) => ({
    width: widthOf(field),
    style: { numFmt: workbookFormat(field) },
  }))
  head(sheet, request)
  sheet.autoFilter = {
    from: { row: HEAD_ROWS + 1, column: 1 },
    to: { row: HEAD_ROWS + 1, column: columns.length },
  }
  const sums = { count: 0, areaM2: 0, origins: new Map<string, number>() }
  for await (const batch of rows) {
    if (target.destroyed) return
    for (const row of batch) {
      add(sums, row)
      const cells = columns.map(({ name, field }) => workbookCell(field, row[name] ?? null, locale))
      sheet.addRow(cells).commit()
    }
    // The archive grows no faster than it is read.
    if (target.writableNeedDrain) await Promise.race([once(target, 'drain'), once(target, 'close')])
  }
  sheet.commit()
  explain(book.addWorksheet(words.notes), request, sums)
  await book.commit()
}

interface Sums {
  count: number
  areaM2: number
  /** Rows by provenance. */
  readonly origins: Map<string, number>
}

function add(sums: Sums, row: ExportRow): void {
  const origin = String(row.provenance)
  sums.count += 1
  sums.areaM2 += Number(row.areaM2)
  sums.origins.set(origin, (sums.origins.get(origin) ?? 0) + 1)
}

function head(sheet: exceljs.Worksheet, { columns, filter, locale, at }: WorkbookRequest): void {
  const words = workbookWords[locale]
  const asked = describeFilter(parcelFilter, filter, locale)
  sheet.addRow([words.title]).font = { bold: true, size: 14 }
  sheet.addRow([words.filter(asked)])
  sheet.addRow([words.made(momentOf(at))])
  sheet.addRow([])
  const titles = sheet.addRow(columns.map(({ field }) => titleWithUnit(field, locale)))
  titles.font = { bold: true }
  titles.alignment = { wrapText: true, vertical: 'middle' }
  titles.eachCell((cell) => {
    // Whole numbers and dates below must not shape the words above.
    cell.numFmt = '@'
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EFEC' } }
  })
  for (let number = 1; number <= sheet.rowCount; number += 1) sheet.getRow(number).commit()
}

function explain(sheet: exceljs.Worksheet, request: WorkbookRequest, sums: Sums): void {
  const { columns, filter, locale, at } = request
  const words = workbookWords[locale]
  sheet.columns = [{ width: 24 }, { width: 16 }, { width: 80 }]
  const rows: (string | number)[][] = [
    [words.filterName, '', describeFilter(parcelFilter, filter, locale)],
    [words.time, '', momentOf(at)],
    [words.count, sums.count],
    [words.area, Math.round(toMu(sums.areaM2) * 100) / 100, words.areaRule],
    ...[...sums.origins].map(([origin, count]) => [
      codeOf(provenances, origin)?.[locale] ?? origin,
      count,
      origin === 'ILLUSTRATIVE' ? words.sample : '',
    ]),
    [],
    [words.field, words.unit, words.meaning],
    ...columns.map(({ field }) => [
      field[locale],
      field.unit?.[locale] ?? '',
      field.description?.[locale] ?? '',
    ]),
  ]
  for (const cells of rows) sheet.addRow(cells).commit()
  sheet.commit()
}

function widthOf({ type }: Attribute): number {
  if (type === 'text') return 24
  if (type === 'codes') return 28
  return type === 'number' || type === 'integer' || type === 'flag' ? 12 : 18
}

function momentOf(at: Date): string {
  return timeInBeijing(at).slice(0, 16)
}
