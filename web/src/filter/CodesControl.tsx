import type { Choice } from '@panhuo/shared/filter/field'
import { useEffect, useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { typedCodes } from './filterModel.ts'
import { filterWords } from './filterWords.ts'

interface Props {
  readonly label: string
  readonly condition: Choice | undefined
  readonly onChange: (condition: Choice | undefined) => void
}

/** A list of codes, typed or pasted from a spreadsheet column. */
export function CodesControl({ label, condition, onChange }: Props) {
  const words = useWords(filterWords)
  const chosen = (condition?.in ?? []).join('\n')
  const [text, setText] = useState(chosen)
  useEffect(() => setText(chosen), [chosen])
  const commit = () => {
    const codes = typedCodes(text)
    if (codes.join('\n') !== chosen) onChange(codes.length > 0 ? { in: codes } : undefined)
  }
  return (
    <div className="codes">
      <textarea
        className="field"
        rows={3}
        value={text}
        placeholder={words.codesHint}
        aria-label={`${label}: ${words.codesHint}`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      {typedCodes(text).join('\n') !== chosen && (
        <button type="button" className="button" onClick={commit}>
          {words.apply}
        </button>
      )}
    </div>
  )
}
