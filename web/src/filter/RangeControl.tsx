import type { FilterField, Range } from '@panhuo/shared/filter/field'
import { useEffect, useId, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { bounded, lettingInUnknown, typedNumber } from './filterModel.ts'
import { filterWords } from './filterWords.ts'
import { RangeHistogram } from './RangeHistogram.tsx'
import { presetLabel, presetsOf } from './rangePresets.ts'

interface Props {
  readonly name: string
  readonly field: FilterField
  readonly label: string
  readonly condition: Range | undefined
  readonly onChange: (next: (now: Range | undefined) => Range | undefined) => void
}

/** Lower and upper bound with unit, common steps, and whether plots without a value count too. */
export function RangeControl({ name, field, label, condition, onChange }: Props) {
  const words = useWords(filterWords)
  const locale = useLocale()
  const errorId = useId()
  const [low, setLow] = useState('')
  const [high, setHigh] = useState('')
  const { gte, lt } = condition ?? {}
  useEffect(() => setLow(gte == null ? '' : String(gte)), [gte])
  useEffect(() => setHigh(lt == null ? '' : String(lt)), [lt])

  const typed = { gte: typedNumber(low), lt: typedNumber(high) }
  const unreadable = typed.gte === 'unreadable' || typed.lt === 'unreadable'
  const crossed =
    typeof typed.gte === 'number' && typeof typed.lt === 'number' && typed.gte >= typed.lt
  const problem = unreadable ? words.badNumber : crossed ? words.badBounds : undefined

  const commit = () => {
    if (typed.gte === 'unreadable' || typed.lt === 'unreadable' || crossed) return
    if (typed.gte === (gte ?? undefined) && typed.lt === (lt ?? undefined)) return
    const bounds = { gte: typed.gte, lt: typed.lt }
    onChange((now) => bounded(now, bounds))
  }
  const input = (text: string, setText: (text: string) => void, end: string) => (
    <input
      className="field"
      inputMode="decimal"
      value={text}
      placeholder={end}
      aria-label={`${label} ${end}`}
      aria-invalid={problem !== undefined}
      aria-describedby={problem ? errorId : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => pressed(event, keys.commit) && commit()}
    />
  )
  return (
    <fieldset className="range" aria-label={label}>
      <RangeHistogram
        name={name}
        label={label}
        condition={condition}
        onBounds={(bounds) => onChange((now) => bounded(now, bounds))}
      />
      <div className="range-bounds">
        {input(low, setLow, words.from)}
        <span aria-hidden="true">–</span>
        {input(high, setHigh, words.below)}
        {field.unit && <span className="range-unit">{field.unit[locale]}</span>}
      </div>
      {problem && (
        <p className="field-error" id={errorId}>
          {problem}
        </p>
      )}
      <div className="range-presets">
        {presetsOf(name).map((preset) => {
          const pressed = preset.gte === (gte ?? undefined) && preset.lt === (lt ?? undefined)
          return (
            <button
              key={presetLabel(preset)}
              type="button"
              className="pick"
              aria-pressed={pressed}
              onClick={() => onChange((now) => bounded(now, pressed ? {} : preset))}
            >
              {presetLabel(preset)}
            </button>
          )
        })}
        {condition && (
          <button
            type="button"
            className="pick"
            aria-pressed={condition.isNull === true}
            onClick={() => onChange((now) => lettingInUnknown(now, now?.isNull !== true))}
          >
            {words.withUnknown}
          </button>
        )}
      </div>
    </fieldset>
  )
}
