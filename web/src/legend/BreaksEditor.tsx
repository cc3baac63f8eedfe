import {
  type ClassedColoring,
  coloredField,
  MAX_BREAKS,
} from '@panhuo/shared/parcel/parcelColoring'
import { type FormEvent, useId, useState } from 'react'
import { breaksOf } from '../map/plotClasses.ts'
import { readBreaks } from '../url/coloringText.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { breakPresets, isPreset } from './breakPresets.ts'
import { useSpread } from './classCounts.ts'
import { legendWords } from './legendWords.ts'
import './breaks.css'

/** The bounds between classes: ready-made ones, or numbers of one's own. */
export function BreaksEditor({ colorBy }: { readonly colorBy: ClassedColoring }) {
  const words = useWords(legendWords)
  const locale = useLocale()
  const { view, change } = useView()
  const spread = useSpread()
  const shown = breaksOf(view).join(', ')
  const [typed, setTyped] = useState<string | null>(null)
  const field = useId()
  const wrong = typed !== null && readBreaks(typed) === undefined
  const { unit } = coloredField(colorBy) as { unit?: { zh: string; en: string } }

  const set = (breaks: readonly number[] | null) => {
    setTyped(null)
    change({ breaks }, { replace: true })
  }
  const take = () => {
    if (typed === null || typed === shown) return setTyped(null)
    const breaks = readBreaks(typed)
    if (breaks) set(breaks)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take()
  }
  const { usual, quantile, equal } = breakPresets(spread)
  const presets = [
    { name: words.usual, breaks: usual },
    { name: words.quantile, breaks: quantile },
    { name: words.equal, breaks: equal },
  ]
  return (
    <form className="breaks" onSubmit={submit}>
      <fieldset>
        <legend className="unseen">{words.classing}</legend>
        {presets.map(({ name, breaks }) => (
          <button
            key={name}
            type="button"
            aria-pressed={isPreset(view.breaks, breaks)}
            disabled={breaks === undefined}
            onClick={() => breaks !== undefined && set(breaks)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <label htmlFor={field}>
        {words.bounds}
        {unit && <small> {unit[locale]}</small>}
      </label>
      <input
        id={field}
        className="field"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? shown}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${field}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      {wrong && (
        <p id={`${field}-wrong`} role="alert">
          {words.badBounds(MAX_BREAKS)}
        </p>
      )}
    </form>
  )
}
