import { FieldValue } from '../words/FieldValue.tsx'
import { useWords } from '../words/locale.tsx'
import { valueWords } from '../words/valueWords.ts'
import { isNumeric, type ListColumn } from './parcelColumns.ts'
import type { ParcelRow } from './parcelList.ts'

interface Props {
  readonly column: ListColumn
  readonly row: ParcelRow
  /** True on a phone, where the code stands under the name. */
  readonly compact: boolean
}

export function ParcelCell({ column, row, compact }: Props) {
  const words = useWords(valueWords)
  if (!column.attribute) {
    const names = [row.park?.name, row.zone?.name].filter(Boolean).join(' / ')
    return (
      <td title={names}>
        {names || (
          <span className="unknown" title={words.unknown}>
            {words.unknownMark}
          </span>
        )}
      </td>
    )
  }
  const value = row[column.id]
  const className = isNumeric(column) ? 'number' : column.id === 'code' ? 'code' : undefined
  return (
    <td className={className}>
      <FieldValue attribute={column.attribute} value={value} withUnit={false} />
      {compact && column.id === 'name' && <small className="code">{row.code}</small>}
    </td>
  )
}
