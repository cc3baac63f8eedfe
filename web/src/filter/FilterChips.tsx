import { type Chip, chipsOf } from '@panhuo/shared/filter/describe'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { X } from 'lucide-react'
import { NearChipButton } from '../near/NearChipButton.tsx'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { exclusionsOf, withExclusion } from './exclusions.ts'
import { withCondition } from './filterModel.ts'
import { useFilterNames } from './filterNames.ts'
import { filterWords } from './filterWords.ts'
import './chips.css'

interface ShownChip extends Chip {
  readonly id: string
  readonly remove: () => void
}

/** Every condition in force as a chip with its own ×, and/or/not included. */
export function FilterChips() {
  const words = useWords(filterWords)
  const locale = useLocale()
  const { view, changeFilter } = useView()
  const names = useFilterNames([view.filter])
  const exclusions = exclusionsOf(view.filter)
  const drop = (field: string) => changeFilter((filter) => withCondition(filter, field, undefined))
  const chips: ShownChip[] = chipsOf(parcelFilter, view.filter, locale, names)
    // Fields that the form leaves out have a chip each.
    .filter(({ field }) => field !== 'not' || exclusions === null)
    .map((chip) => ({ ...chip, id: chip.field, remove: () => drop(chip.field) }))
  for (const [field, choice] of Object.entries(exclusions ?? {})) {
    for (const chip of chipsOf(parcelFilter, { [field]: choice }, locale, names)) {
      chips.push({
        ...chip,
        id: `not-${field}`,
        label: words.excluded(chip.label),
        remove: () => changeFilter((filter) => withExclusion(filter, field, undefined)),
      })
    }
  }
  if (chips.length === 0) return null
  const near = view.filter.within?.near
  return (
    <ul className="chips" aria-label={words.chips}>
      {chips.map((chip) => (
        <li key={chip.id} className="chip" data-testid={`chip-${chip.id}`}>
          <span className="chip-text" title={`${chip.label} ${chip.value}`}>
            <span className="chip-label">{chip.label}</span> {chip.value}
          </span>
          {chip.id === 'within' && near && <NearChipButton near={near} />}
          <button
            type="button"
            aria-label={words.remove(chip.label, chip.value)}
            onClick={chip.remove}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="button quiet" onClick={() => changeFilter(() => ({}))}>
            {words.reset}
          </button>
        </li>
      )}
    </ul>
  )
}
