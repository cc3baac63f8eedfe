import { Collapsible } from '@base-ui/react/collapsible'
import { type Choice, type FilterField, isFacet } from '@panhuo/shared/filter/field'
import { ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { FieldControl } from './FieldControl.tsx'
import type { FacetChoice } from './facets.ts'
import { filterWords } from './filterWords.ts'

interface Props {
  readonly name: string
  readonly field: FilterField
  readonly label: string
  readonly startsOpen: boolean
  readonly condition: unknown
  readonly choices: readonly FacetChoice[] | undefined
  readonly mapBox: readonly number[] | null
  readonly onChange: (condition: unknown) => void
  /** Choices that are left out; null where the field cannot be turned round. */
  readonly excluded: Choice | undefined | null
  readonly onExcluded: (choice: Choice | undefined) => void
  /** Turns what is chosen into what is left out, and back. */
  readonly onTurn: (exclude: boolean) => void
}

/** One field of the filter: its name, whether it is used, its control. */
export function FilterGroup({ startsOpen, excluded, onExcluded, onTurn, ...props }: Props) {
  const { field, label, condition, onChange } = props
  const words = useWords(filterWords)
  const locale = useLocale()
  const [turned, setTurned] = useState(false)
  const holds = condition !== undefined && condition !== null
  const excludes = excluded !== null && !holds && (turned || excluded !== undefined)
  const active = holds || (excluded !== null && excluded !== undefined)
  const [open, setOpen] = useState(startsOpen || active)
  const counted = isFacet(field) && field.kind !== 'flag'
  return (
    <Collapsible.Root
      open={open}
      onOpenChange={setOpen}
      className="filter-group"
      data-active={active || undefined}
      data-testid={`filter-${props.name}`}
    >
      <div className="filter-group-head">
        <h3>
          <Collapsible.Trigger className="filter-group-trigger" title={field.description?.[locale]}>
            <ChevronRight aria-hidden="true" />
            {label}
          </Collapsible.Trigger>
        </h3>
        {open && excluded !== null && (
          <button
            type="button"
            className="pick exclude"
            aria-pressed={excludes}
            title={words.excludeHint(label)}
            aria-label={`${words.exclude} ${label}`}
            onClick={() => {
              setTurned(!excludes)
              onTurn(!excludes)
            }}
          >
            {words.exclude}
          </button>
        )}
        {active ? (
          <button
            type="button"
            className="button quiet icon"
            aria-label={words.clear(label)}
            title={words.clear(label)}
            onClick={() => {
              setTurned(false)
              if (holds) onChange(undefined)
              else onExcluded(undefined)
            }}
          >
            <X aria-hidden="true" />
          </button>
        ) : (
          open &&
          counted && (
            <span className="filter-columns" aria-hidden="true">
              <span>{words.plots}</span>
              <span>{words.mu}</span>
            </span>
          )
        )}
      </div>
      <Collapsible.Panel className="filter-group-body">
        <FieldControl
          {...props}
          {...(excludes
            ? {
                condition: excluded,
                onChange: (choice: unknown) => onExcluded(choice as Choice | undefined),
              }
            : {})}
        />
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
