import { Collapsible } from '@base-ui/react/collapsible'
import { type Choice, type FilterField, isFacet } from '@panhuo/shared/filter/field'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { ChevronRight, X } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import { useViewActions } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { exclusionsOf, turnedRound, withExclusion } from './exclusions.ts'
import { FieldControl } from './FieldControl.tsx'
import type { FacetChoice } from './facets.ts'
import { withCondition } from './filterModel.ts'
import { filterWords } from './filterWords.ts'

interface Props {
  readonly name: string
  readonly field: FilterField
  readonly startsOpen: boolean
  readonly condition: unknown
  readonly choices: readonly FacetChoice[] | undefined
  readonly mapBox: readonly number[] | null
  /** Choices that are left out; null where the field cannot be turned round. */
  readonly excluded: Choice | undefined | null
}

/** One field of the filter: its name, whether it is used, its control. Drawn anew when these change. */
export const FilterGroup = memo(Group)

function Group({ startsOpen, excluded, ...props }: Props) {
  const { name, field, condition } = props
  const words = useWords(filterWords)
  const locale = useLocale()
  const label = field[locale]
  const { changeFilter } = useViewActions()
  const onChange = useCallback(
    (next: (now: unknown) => unknown) =>
      changeFilter((filter) =>
        withCondition(filter, name, next(filter[name as keyof ParcelFilter])),
      ),
    [changeFilter, name],
  )
  const onExcluded = useCallback(
    (next: (now: unknown) => unknown) =>
      changeFilter((filter) =>
        withExclusion(filter, name, next(exclusionsOf(filter)?.[name]) as Choice | undefined),
      ),
    [changeFilter, name],
  )
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
      data-testid={`filter-${name}`}
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
              changeFilter((filter) => turnedRound(filter, name, !excludes))
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
              if (holds) onChange(() => undefined)
              else onExcluded(() => undefined)
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
          label={label}
          condition={excludes ? excluded : condition}
          onChange={excludes ? onExcluded : onChange}
        />
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
