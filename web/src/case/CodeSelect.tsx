import type { CodeList } from '@panhuo/shared/words/codeList'
import type { FieldProps } from '../change/FormField.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'

interface Props {
  readonly own: FieldProps
  readonly list: CodeList
  readonly value: string
  readonly onValue: (value: string) => void
}

/** A choice of one code of a list, by its words. */
export function CodeSelect({ own, list, value, onValue }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  return (
    <select
      {...own}
      className="field"
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      {value === '' && <option value="">{words.choose}</option>}
      {list.codes.map((code) => (
        <option key={code.value} value={code.value}>
          {code[locale]}
        </option>
      ))}
    </select>
  )
}
