import type { Attribute } from '@panhuo/shared/words/attribute'
import type { FieldProps } from '../change/FormField.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { editWords } from './editWords.ts'

interface Props {
  readonly own: FieldProps
  readonly field: Attribute
  readonly value: string
  readonly onValue: (value: string) => void
}

/** The control that a declared attribute is edited in. */
export function EditControl({ own, field, value, onValue }: Props) {
  const words = useWords(editWords)
  const locale = useLocale()
  if (field.type === 'code') {
    return (
      <select
        {...own}
        className="field"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="">{words.none}</option>
        {field.list?.codes.map((code) => (
          <option key={code.value} value={code.value}>
            {code[locale]}
          </option>
        ))}
      </select>
    )
  }
  if (field.type === 'codes') {
    const chosen = value === '' ? [] : value.split(',')
    return (
      <fieldset {...own} className="edit-codes">
        {field.list?.codes.map((code) => (
          <label key={code.value}>
            <input
              type="checkbox"
              checked={chosen.includes(code.value)}
              onChange={({ target }) => {
                const others = chosen.filter((one) => one !== code.value)
                onValue((target.checked ? [...others, code.value] : others).join(','))
              }}
            />
            {code[locale]}
          </label>
        ))}
      </fieldset>
    )
  }
  const isNumber = field.type === 'number' || field.type === 'integer'
  return (
    <input
      {...own}
      className="field"
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}
