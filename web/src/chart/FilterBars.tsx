import { valuePressed } from '../filter/pausing.ts'
import { useViewActions } from '../url/useView.tsx'
import { type Bar, Bars } from './Bars.tsx'

interface Props {
  /** The field that a click on a bar filters by. */
  readonly name: string
  readonly label: string
  readonly bars: readonly Bar[]
}

/** Bars that filter by their value, and take it back when pressed again. */
export function FilterBars({ name, label, bars }: Props) {
  const { changeConditions } = useViewActions()
  const choose = (value: string | null) =>
    changeConditions((conditions) => valuePressed(conditions, name, value))
  return (
    <Bars
      label={label}
      bars={bars}
      frame={({ value, pressed }, inside) => (
        <button type="button" className="bar" aria-pressed={pressed} onClick={() => choose(value)}>
          {inside}
        </button>
      )}
    />
  )
}
