import type { Role } from '@panhuo/shared/access/access'
import exceljs from 'exceljs'
import { expect } from 'vitest'
import type { Desk } from './ask.ts'

/** The ledger as a workbook, as a role takes it with a query: its two sheets, read again. */
export async function openWorkbook(desk: Desk, query: string, role: Role = 'LAND_OFFICIAL') {
  const response = await desk.fetch(role, `/export/parcels.xlsx?${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('.xlsx"')
  const book = new exceljs.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const [plots, notes] = book.worksheets
  if (!plots || !notes) throw new Error('a sheet is missing')
  const titles = (plots.getRow(5).values as string[]).slice(1)
  return {
    plots,
    notes,
    titles,
    /** The cell of a row under the column whose title begins so. */
    cell: (row: number, title: string) =>
      plots.getRow(row).getCell(titles.findIndex((named) => named.startsWith(title)) + 1),
  }
}
