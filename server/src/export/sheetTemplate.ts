import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { text } from '@panhuo/shared/words/attribute'
import type { Locale } from '@panhuo/shared/words/label'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import exceljs from 'exceljs'
import { onPaper } from './onPaper.ts'
import { exampleRows } from './templateExample.ts'
import { templateWords } from './templateWords.ts'
import { workbookFormat } from './workbookCell.ts'

/** What the register works out or keeps by itself; a ledger does not bring it. */
const ownFields = new Set([
  'areaM2',
  'computedAreaM2',
  'areaMismatch',
  'tenureYears',
  'landUseScheme',
  'importBatch',
  'provenance',
  'version',
  'updatedAt',
])
/** Rows that offer choices. */
const ROWS = 1000
const HEAD_ROWS = 2
const { community: c, park: p, zone: z } = parcelFilter

interface TemplateColumn {
  readonly name: string
  readonly field: Attribute
}

/** The columns of a ledger: every field of a plot that people bring, then where it lies. */
export const templateColumns: readonly TemplateColumn[] = [
  ...Object.entries<Attribute>(parcelFields)
    .filter(([name]) => !ownFields.has(name))
    .map(([name, field]) => ({ name, field })),
  { name: 'community', field: text(c.zh, c.en, 'P') },
  { name: 'park', field: text(p.zh, p.en, 'P') },
  { name: 'zone', field: text(z.zh, z.en, 'P') },
]

/** A ledger to fill in: choices for codes, checks for numbers and days, and a sheet that explains. */
export async function sheetTemplate(locale: Locale, withExample: boolean): Promise<Uint8Array> {
  const words = templateWords[locale]
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet(words.plots, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }],
    pageSetup: onPaper(templateColumns.length, HEAD_ROWS),
  })
  sheet.columns = templateColumns.map(({ field }) => ({
    width: field.type === 'text' || field.type === 'codes' ? 22 : 16,
    style: { numFmt: workbookFormat(field) },
  }))
  sheet.addRow([withExample ? words.example : words.title]).font = { bold: true, size: 14 }
  sheet.mergeCells(1, 1, 1, 6)
  const titles = sheet.addRow(templateColumns.map(({ field }) => titleWithUnit(field, locale)))
  titles.font = { bold: true }
  titles.alignment = { wrapText: true, vertical: 'middle' }
  titles.eachCell((cell, number) => {
    const { field } = templateColumns[number - 1] ?? {}
    const argb = field?.required ? 'FFF7E3C8' : 'FFE4EFEC'
    cell.numFmt = '@'
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  })
  if (withExample) {
    for (const row of exampleRows(locale)) {
      sheet.addRow(templateColumns.map(({ name }) => row[name] ?? null))
    }
  }
  explain(book, locale)
  offerChoices(book, sheet, locale)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Each list of codes in a column of a hidden sheet, to which the cells below the titles point. */
function offerChoices(book: exceljs.Workbook, sheet: exceljs.Worksheet, locale: Locale): void {
  const { codes, notInList, notANumber, notADay } = templateWords[locale]
  const lists = book.addWorksheet(codes, { state: 'hidden' })
  let list = 0
  for (const [index, { field }] of templateColumns.entries()) {
    const letter = sheet.getColumn(index + 1).letter
    const cells = `${letter}${HEAD_ROWS + 1}:${letter}${HEAD_ROWS + ROWS}`
    if (field.type === 'code' && field.list) {
      list += 1
      const values = field.list.codes.map((code) => code[locale])
      const column = lists.getColumn(list)
      column.values = [titleWithUnit(field, locale), ...values]
      check(sheet, cells, notInList, {
        type: 'list',
        formulae: [`'${codes}'!$${column.letter}$2:$${column.letter}$${values.length + 1}`],
      })
    } else if (field.type === 'number' || field.type === 'integer') {
      const type = field.type === 'number' ? 'decimal' : 'whole'
      check(sheet, cells, notANumber, { type, operator: 'greaterThanOrEqual', formulae: [0] })
    } else if (field.type === 'date') {
      const from = new Date('1949-10-01T00:00:00Z')
      check(sheet, cells, notADay, { type: 'date', operator: 'greaterThan', formulae: [from] })
    }
  }
}

function check(
  sheet: exceljs.Worksheet,
  cells: string,
  error: string,
  rule: Omit<exceljs.DataValidation, 'error' | 'allowBlank' | 'showErrorMessage'>,
): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(cells: string, rule: exceljs.DataValidation): void }
  }
  dataValidations.add(cells, { ...rule, error, allowBlank: true, showErrorMessage: true })
}

function explain(book: exceljs.Workbook, locale: Locale): void {
  const words = templateWords[locale]
  const sheet = book.addWorksheet(words.notes)
  sheet.columns = [{ width: 24 }, { width: 10 }, { width: 100 }]
  for (const line of words.rules) sheet.addRow([line])
  sheet.addRow([])
  sheet.addRow([words.field, words.needed, words.meaning]).font = { bold: true }
  for (const { field } of templateColumns) {
    const choices = field.list?.codes.map((code) => code[locale]).join(words.comma)
    const many = field.type === 'codes' ? words.several : ''
    const meaning = [field.description?.[locale], many, choices].filter(Boolean).join(words.stop)
    sheet.addRow([titleWithUnit(field, locale), field.required ? words.yes : '', meaning])
  }
}
