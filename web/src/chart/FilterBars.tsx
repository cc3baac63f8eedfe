import type { Choice } from '@panhuo/shared/filter/field'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { toggled, withCondition } from '../filter/filterModel.ts'
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
  const { changeFilter } = useViewActions()
  const choose = (value: string | null) =>
    changeFilter((filter) => {
      const now = filter[name as keyof ParcelFilter] as Choice | undefined
      return withCondition(filter, name, toggled(now, value))
    })
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
