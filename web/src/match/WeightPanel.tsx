import { MOST_WEIGHT } from '@panhuo/shared/demand/demand'
import { aspects } from '@panhuo/shared/match/aspects'
import { RotateCcw, Save } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Part } from './matchQuery.ts'
import type { Tried } from './matchUrl.ts'
import { matchWords } from './matchWords.ts'

interface Props {
  /** Aspects that take part, with the demand's own weight. */
  readonly own: readonly { readonly aspect: Part['aspect']; readonly weight: number }[]
  readonly weights: Tried['weights']
  readonly onWeights: (weights: Tried['weights']) => void
  /** Asks to keep what is tried with the demand. */
  readonly onKeep: () => void
}

/** Long enough that a sliding thumb asks once, short enough to feel like following. */
const PAUSE_MS = 140

/** A slider for each aspect that takes part; moving one asks for the ranking anew, saving nothing. */
export function WeightPanel({ own, weights, onWeights, onKeep }: Props) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const [draft, setDraft] = useState<Tried['weights'] | null>(null)
  const shown = draft ?? weights
  useEffect(() => {
    if (draft === null) return
    const wait = setTimeout(() => {
      onWeights(draft)
      setDraft(null)
    }, PAUSE_MS)
    return () => clearTimeout(wait)
  }, [draft, onWeights])
  return (
    <section className="weights" aria-label={words.weights}>
      <h2>
        {words.weights}
        {Object.keys(shown).length > 0 && (
          <button type="button" className="button quiet" onClick={() => setDraft({})}>
            <RotateCcw aria-hidden="true" />
            {words.reset}
          </button>
        )}
        {Object.keys(weights).length > 0 && (
          <button type="button" className="button quiet" onClick={onKeep}>
            <Save aria-hidden="true" />
            {words.keepWeights}
          </button>
        )}
      </h2>
      <p className="form-hint">{words.weightsHint}</p>
      {own.map(({ aspect, weight }) => {
        const value = shown[aspect] ?? weight
        return (
          <label key={aspect} className="weight">
            <span>{aspects[aspect][locale]}</span>
            <input
              type="range"
              min={0}
              max={MOST_WEIGHT}
              step={1}
              value={value}
              aria-label={words.weight(aspects[aspect][locale])}
              onChange={(event) => setDraft({ ...shown, [aspect]: Number(event.target.value) })}
            />
            <output>{value}</output>
          </label>
        )
      })}
    </section>
  )
}
