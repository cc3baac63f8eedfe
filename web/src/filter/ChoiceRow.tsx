import type { CSSProperties } from 'react'
import { useWords } from '../words/locale.tsx'
import { filterWords } from './filterWords.ts'

interface Props {
  readonly label: string
  readonly color: string | undefined
  readonly checked: boolean
  /** Written numbers; undefined until the server has counted. */
  readonly count: string | undefined
  readonly area: string | undefined
  /** Length of the bar, 0 to 1. */
  readonly share: number
  readonly onToggle: () => void
}

/** One choice: box, swatch, name, plots, 亩, and a bar as long as its part of the plots. */
export function ChoiceRow({ label, color, checked, count, area, share, onToggle }: Props) {
  const words = useWords(filterWords)
  const swatch = color === undefined ? undefined : ({ '--swatch': color } as CSSProperties)
  return (
    <label className="choice" style={swatch} data-zero={count === '0' || undefined}>
      <input
        type="checkbox"
        checked={checked}
        onChange={onToggle}
        aria-label={count === undefined ? label : words.choice(label, count, area ?? '')}
      />
      <span className="choice-name">
        {color && <span className="swatch" />}
        <span className="choice-label" title={label}>
          {label}
        </span>
      </span>
      <span className="choice-count">{count}</span>
      <span className="choice-area">{area ?? ''}</span>
      {/* On the bar alone: what a row says of itself is worked out for everything in it. */}
      <span className="choice-bar" style={{ '--share': share } as CSSProperties} />
    </label>
  )
}
