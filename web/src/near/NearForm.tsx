import { MAX_METRES } from '@panhuo/shared/filter/spatial'
import { type FormEvent, useState } from 'react'
import { typedNumber } from '../filter/filterModel.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { nearWords } from './nearWords.ts'
import './near.css'

/** Distances that people ask for again and again, metres. */
const presets = [100, 300, 500, 1000]

interface Props {
  /** Metres in force; null before the first use. */
  readonly metres: number | null
  readonly onMetres: (metres: number) => void
}

/** A distance in metres, typed or taken from the usual ones. */
export function NearForm({ metres, onMetres }: Props) {
  const words = useWords(nearWords)
  const locale = useLocale()
  const [typed, setTyped] = useState(String(metres ?? 500))
  const wanted = typedNumber(typed)
  const usable = typeof wanted === 'number' && wanted >= 0 && wanted <= MAX_METRES
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (usable) onMetres(wanted)
  }
  return (
    <form className="near-form" onSubmit={submit}>
      <div className="near-typed">
        <label>
          {words.metres}
          <input
            className="field"
            inputMode="numeric"
            value={typed}
            aria-invalid={!usable}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={!usable}>
          {metres === null && usable ? words.action(formatCount(wanted, locale)) : words.apply}
        </button>
      </div>
      <div className="near-presets">
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            className="pick"
            aria-pressed={metres === preset}
            onClick={() => {
              setTyped(String(preset))
              onMetres(preset)
            }}
          >
            {words.preset(formatCount(preset, locale))}
          </button>
        ))}
      </div>
    </form>
  )
}
