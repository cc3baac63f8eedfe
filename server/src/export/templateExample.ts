import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import { type Cell, workbookCell } from './workbookCell.ts'

/** Made up, and named so; codes of the register are raw here and words in the sheet. */
const rows: readonly Readonly<Record<string, string | number | readonly string[]>>[] = [
  {
    code: '350504-SY-9001',
    name: '虚构地块甲',
    stage: 'SURVEYED',
    inefficiencyType: 'OLD_INDUSTRY',
    inefficiencyReasons: ['SCATTERED', 'EXTENSIVE'],
    condition: 'PARTLY_IDLE',
    areaMu: 23.4,
    plotRatio: 0.8,
    landUse: '100102',
    tenureEnd: '2046-06-30',
  },
  {
    code: '350504-SY-9002',
    name: '虚构地块乙',
    stage: 'VERIFIED',
    inefficiencyType: 'OTHER',
    areaMu: 12.5,
    progressNote: '虚构：正在核实权属',
  },
]

/** The example rows as typed cells; codes that the lists no longer hold are left out. */
export function exampleRows(locale: Locale): Record<string, Cell>[] {
  const fields: Readonly<Record<string, Attribute>> = parcelFields
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        const field = fields[name]
        return field ? [[name, workbookCell(field, known(field, value), locale)]] : []
      }),
    ),
  )
}

function known(field: Attribute, value: unknown): unknown {
  const { list } = field
  if (!list) return value
  if (Array.isArray(value)) return value.filter((code) => codeOf(list, String(code)))
  return codeOf(list, String(value)) ? value : null
}
