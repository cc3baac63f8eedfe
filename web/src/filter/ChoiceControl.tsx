import type { Choice, FilterField } from '@panhuo/shared/filter/field'
import { useState } from 'react'
import { formatCount, formatMuShort } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ChoiceRow } from './ChoiceRow.tsx'
import type { FacetChoice } from './facets.ts'
import { isChosen } from './filterModel.ts'
import { filterWords } from './filterWords.ts'
import { nameOf } from './recordNames.ts'
import './choices.css'

interface Props {
  readonly field: FilterField
  readonly label: string
  readonly condition: Choice | undefined
  readonly choices: readonly FacetChoice[] | undefined
  readonly onToggle: (value: string | null) => void
}

/** Longer lists show this many and a button for the others. */
const SHORT = 8

/** Check boxes of a code list or of records, each with the plots and the 亩 that it would leave. */
export function ChoiceControl({ field, label, condition, choices, onToggle }: Props) {
  const words = useWords(filterWords)
  const locale = useLocale()
  const [whole, setWhole] = useState(false)
  const rows = rowsOf(field, choices, words.notFilled, locale)
  const most = Math.max(1, ...rows.map((row) => row.count ?? 0))
  const shown =
    whole || rows.length <= SHORT + 2
      ? rows
      : rows.filter((row, index) => index < SHORT || isChosen(condition, row.value))
  if (rows.length === 0) return <p className="filter-hint">{words.noChoices}</p>
  return (
    <fieldset className="choices" aria-label={label}>
      {shown.map((row) => (
        <ChoiceRow
          key={row.value ?? ''}
          label={row.label}
          color={row.color}
          checked={isChosen(condition, row.value)}
          count={row.count === undefined ? undefined : formatCount(row.count, locale)}
          area={row.areaMu === undefined ? undefined : formatMuShort(row.areaMu, locale)}
          share={(row.count ?? 0) / most}
          onToggle={() => onToggle(row.value)}
        />
      ))}
      {rows.length > SHORT + 2 && (
        <button type="button" className="button quiet more" onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.more(rows.length - shown.length)}
        </button>
      )}
    </fieldset>
  )
}

interface Row {
  readonly value: string | null
  readonly label: string
  readonly color: string | undefined
  readonly count: number | undefined
  readonly areaMu: number | undefined
}

/**
 * A closed list shows all of its codes in their declared order, counted or not, so that nothing
 * jumps while filtering; records show what the server lists, largest first.
 */
function rowsOf(
  field: FilterField,
  choices: readonly FacetChoice[] | undefined,
  notFilled: string,
  locale: 'zh' | 'en',
): Row[] {
  const counted = new Map(choices?.map((choice) => [choice.value, choice]))
  const missing = choices ? 0 : undefined
  const listed =
    'list' in field
      ? field.list.codes.map((code) => ({
          value: code.value,
          label: code[locale],
          color: code.color,
        }))
      : [...counted.values()]
          .filter(({ value }) => value !== null)
          .sort((a, b) => b.count - a.count || (a.value ?? '').localeCompare(b.value ?? ''))
          .map(({ value, label }) => ({
            value: value ?? '',
            label: nameOf(label)[locale],
            color: undefined,
          }))
  const rows: Row[] = listed.map((row) => ({
    ...row,
    count: counted.get(row.value)?.count ?? missing,
    areaMu: counted.get(row.value)?.areaMu ?? missing,
  }))
  const none = counted.get(null)
  if (!none) return rows
  const { count, areaMu } = none
  return [...rows, { value: null, label: notFilled, color: undefined, count, areaMu }]
}
