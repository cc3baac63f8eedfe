import { chipsOf } from '@panhuo/shared/filter/describe'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { X } from 'lucide-react'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { withCondition } from './filterModel.ts'
import { filterWords } from './filterWords.ts'
import { useRecordNames } from './recordNames.ts'
import './chips.css'

/** Every condition in force as a chip with its own ×, and/or/not included. */
export function FilterChips() {
  const words = useWords(filterWords)
  const locale = useLocale()
  const { view, changeFilter } = useView()
  const records = useRecordNames()
  const chips = chipsOf(parcelFilter, view.filter, locale, records.data?.names)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={words.chips}>
      {chips.map((chip) => (
        <li key={chip.field} className="chip" data-testid={`chip-${chip.field}`}>
          <span className="chip-text" title={`${chip.label} ${chip.value}`}>
            <span className="chip-label">{chip.label}</span> {chip.value}
          </span>
          <button
            type="button"
            aria-label={words.remove(chip.label, chip.value)}
            onClick={() => changeFilter((filter) => withCondition(filter, chip.field, undefined))}
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
