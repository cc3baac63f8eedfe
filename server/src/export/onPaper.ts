import type exceljs from 'exceljs'

const COLUMNS_OF_A_PAGE = 13

/**
 * How a wide table is printed: A3 lying, as many pages across as keep it readable, each with the
 * titles and with the code and name of its rows.
 */
export function onPaper(columns: number, headRows: number): Partial<exceljs.PageSetup> {
  return {
    ...{ paperSize: 8 as exceljs.PaperSize, orientation: 'landscape', fitToPage: true },
    ...{ fitToWidth: Math.ceil(columns / COLUMNS_OF_A_PAGE), fitToHeight: 0 },
    ...{ printTitlesRow: `1:${headRows}`, printTitlesColumn: 'A:B' },
  }
}
