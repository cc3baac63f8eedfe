import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { FacetChoice } from './facets.ts'
import { filterWords } from './filterWords.ts'

interface Props {
  readonly label: string
  readonly condition: boolean | undefined
  readonly choices: readonly FacetChoice[] | undefined
  readonly onChange: (condition: boolean | undefined) => void
}

/** Yes, no or either, with the plots that each would leave. */
export function FlagControl({ label, condition, choices, onChange }: Props) {
  const words = useWords(filterWords)
  const locale = useLocale()
  const countOf = (value: boolean) => {
    if (!choices) return ''
    const count = choices.find((choice) => choice.value === String(value))?.count ?? 0
    return formatCount(count, locale)
  }
  const options = [
    { value: undefined, label: words.any, count: '' },
    { value: true, label: words.yes, count: countOf(true) },
    { value: false, label: words.no, count: countOf(false) },
  ]
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.label}
          type="button"
          aria-pressed={condition === option.value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count && <small>{option.count}</small>}
        </button>
      ))}
    </fieldset>
  )
}
