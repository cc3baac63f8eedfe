import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { PauseButton } from './FieldActs.tsx'
import { FieldPopover } from './FieldPopover.tsx'
import { useFilterNames } from './filterNames.ts'
import { filterWords } from './filterWords.ts'
import { type ShownChip, shownChips } from './shownChips.ts'
import './chips.css'

/** Every condition as a chip that opens its form, with a button to put it aside and an ×. */
export function FilterChips() {
  const words = useWords(filterWords)
  const locale = useLocale()
  const { view, change } = useView()
  const names = useFilterNames([view.filter, view.paused])
  const [edited, setEdited] = useState<string | null>(null)
  const chips = shownChips(view, locale, names)
  if (edited !== null && !chips.some(({ key }) => key === edited)) {
    // Emptied in its own form, the chip stays for as long as that form is open.
    const field = edited.replace(/^not-/, '') as keyof typeof parcelFilter
    chips.push({ ...nothing, id: edited, key: edited, field, label: parcelFilter[field][locale] })
  }
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={words.chips}>
      {chips.map((chip) => (
        <FilterChip
          // The same through pausing, so that the focus stays on its button.
          key={chip.key}
          chip={chip}
          open={edited === chip.key}
          onOpen={(open) => setEdited(open ? chip.key : null)}
        />
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className="button quiet"
            onClick={() => change({ filter: {}, paused: {} })}
          >
            {words.reset}
          </button>
        </li>
      )}
    </ul>
  )
}

interface ChipProps {
  readonly chip: ShownChip
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

function FilterChip({ chip, open, onOpen }: ChipProps) {
  const words = useWords(filterWords)
  const { changeConditions } = useView()
  const label = chip.excludes ? words.excluded(chip.label) : chip.label
  const value = chip.value === '' ? words.any : chip.value
  const text = (
    <>
      <span className="chip-label">{label}</span> {value}
    </>
  )
  const { field } = chip
  return (
    <li className="chip" data-paused={chip.isPaused || undefined} data-testid={`chip-${chip.id}`}>
      {Object.hasOwn(parcelFilter, field) ? (
        <FieldPopover
          name={field as keyof typeof parcelFilter}
          className="chip-text"
          label={words.editChip(label, value)}
          open={open}
          onOpen={onOpen}
        >
          {text}
        </FieldPopover>
      ) : (
        <span className="chip-text" title={`${label} ${value}`}>
          {text}
        </span>
      )}
      {chip.value !== '' && (
        <>
          <PauseButton
            name={`${label} ${value}`}
            isPaused={chip.isPaused}
            onPause={() => changeConditions(chip.turn)}
          />
          <button
            type="button"
            aria-label={words.remove(label, value)}
            title={words.remove(label, value)}
            onClick={() => changeConditions(chip.remove)}
          >
            <X aria-hidden="true" />
          </button>
        </>
      )}
    </li>
  )
}

const nothing: Pick<ShownChip, 'value' | 'excludes' | 'isPaused' | 'remove' | 'turn'> = {
  value: '',
  excludes: false,
  isPaused: false,
  remove: (conditions) => conditions,
  turn: (conditions) => conditions,
}
