import type { CSSProperties, ReactNode } from 'react'
import './bars.css'

export interface Bar {
  /** Null stands for "not filled". */
  readonly value: string | null
  readonly label: string
  readonly color: string | undefined
  /** What the bar's length shows. */
  readonly amount: number
  /** The amount as people read it, with its unit. */
  readonly text: string
  readonly pressed?: boolean
  /** The text says why there is no figure: it takes the room of the bar. */
  readonly untold?: boolean
}

interface Props {
  readonly label: string
  readonly bars: readonly Bar[]
  /** Wraps the inside of one bar: a button that filters, or a link to the map. */
  readonly frame: (bar: Bar, inside: ReactNode) => ReactNode
}

/** Named bars of one scale, the longest as wide as there is room; each is a button or a link. */
export function Bars({ label, bars, frame }: Props) {
  const most = Math.max(...bars.map(({ amount }) => amount), 0)
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li
          key={bar.value ?? ''}
          data-zero={bar.amount === 0 || undefined}
          data-untold={bar.untold || undefined}
          data-unset={bar.value === null || undefined}
        >
          {frame(
            bar,
            <>
              <span className="bar-label">{bar.label}</span>
              <span className="bar-track">
                <span
                  className="bar-fill"
                  style={
                    {
                      '--share': most > 0 ? bar.amount / most : 0,
                      ...(bar.color ? { '--swatch': bar.color } : {}),
                    } as CSSProperties
                  }
                />
              </span>
              <span className="bar-text">{bar.text}</span>
            </>,
          )}
        </li>
      ))}
    </ul>
  )
}
