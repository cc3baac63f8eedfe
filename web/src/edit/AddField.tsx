import { useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import type { EditName } from './editValues.ts'
import { gatherWords } from './gatherWords.ts'
import { nameOfField } from './nameOfField.ts'

interface Props {
  readonly names: readonly EditName[]
  readonly onAdd: (name: EditName) => void
}

/**
 * Chooses one more field. By a button of its own: by key a list goes through its entries one after
 * the other, and each of them would be added on the way.
 */
export function AddField({ names, onAdd }: Props) {
  const words = useWords(gatherWords)
  const locale = useLocale()
  const [name, setName] = useState<EditName | ''>('')
  return (
    <div className="bulk-add">
      <select
        className="field"
        aria-label={words.addField}
        value={name}
        onChange={(event) => setName(event.target.value as EditName | '')}
      >
        <option value="">{words.addField}</option>
        {names.map((one) => (
          <option key={one} value={one}>
            {nameOfField(one, locale)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        disabled={name === ''}
        onClick={() => {
          if (name !== '') onAdd(name)
          setName('')
        }}
      >
        {words.add}
      </button>
    </div>
  )
}
