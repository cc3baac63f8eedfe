import { FieldValue } from '../words/FieldValue.tsx'
import { useWords } from '../words/locale.tsx'
import { valueWords } from '../words/valueWords.ts'
import { isNumeric, type PlacedColumn } from './parcelColumns.ts'
import type { ParcelRow } from './parcelList.ts'
import { placeOf } from './placeOf.ts'

interface Props {
  readonly column: PlacedColumn
  readonly row: ParcelRow
  /** True on a phone, where the code stands under the name. */
  readonly compact: boolean
}

export function ParcelCell({ column, row, compact }: Props) {
  const words = useWords(valueWords)
  const place = {
    'data-pinned': column.left !== undefined || undefined,
    style: { left: column.left },
  }
  if (!column.attribute) {
    const names = placeOf(row)
    return (
      <td title={names} {...place}>
        <div className="two-lines">
          {names || (
            <span className="unknown" title={words.unknown}>
              {words.unknownMark}
            </span>
          )}
        </div>
      </td>
    )
  }
  const value = row[column.id]
  const whole = column.attribute.type === 'text' && value ? String(value) : undefined
  const className = isNumeric(column) ? 'number' : column.id === 'code' ? 'code' : undefined
  return (
    <td className={className} title={whole} {...place}>
      <div className={className ? undefined : 'two-lines'}>
        <FieldValue attribute={column.attribute} value={value} withUnit={false} />
      </div>
      {compact && column.id === 'name' && <small className="code">{row.code}</small>}
    </td>
  )
}
