import type { ReactNode } from 'react'
import './picks.css'

export interface Pick {
  readonly value: string
  readonly label: ReactNode
  /** How many there are, where that is known. */
  readonly count?: number
  readonly pressed: boolean
}

interface Props {
  readonly label: string
  readonly picks: readonly Pick[]
  readonly onPick: (value: string) => void
  /** True where one is always chosen, drawn as one joined control. */
  readonly joined?: boolean
}

/** A short row of choices, each a button that says whether it is in force. */
export function PickGroup({ label, picks, onPick, joined = false }: Props) {
  return (
    <fieldset className="picks" data-joined={joined || undefined}>
      <legend className={joined ? 'unseen' : undefined}>{label}</legend>
      <div className="picks-row">
        {picks.map(({ value, label: name, count, pressed }) => (
          <button
            key={value}
            type="button"
            aria-pressed={pressed}
            data-zero={count === 0 || undefined}
            onClick={() => onPick(value)}
          >
            {name}
            {count !== undefined && <small>{count}</small>}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
