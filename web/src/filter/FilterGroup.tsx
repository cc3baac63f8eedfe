import { Collapsible } from '@base-ui/react/collapsible'
import { type FilterField, isFacet } from '@panhuo/shared/filter/field'
import { ChevronRight } from 'lucide-react'
import { type ComponentProps, memo, useState } from 'react'
import type { ShownBox } from '../map/target.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { FieldActs } from './FieldActs.tsx'
import { FieldControl } from './FieldControl.tsx'
import { useShownChoices } from './facets.ts'
import { filterWords } from './filterWords.ts'
import { type FieldState, useFieldDesk } from './useFieldDesk.ts'

interface Props extends FieldState {
  readonly name: string
  readonly field: FilterField
  readonly startsOpen: boolean
  readonly mapBox: ShownBox | null
}

/** One field of the filter: its name, whether it is used, its control. Drawn anew when these change. */
export const FilterGroup = memo(Group)

function Group({ startsOpen, ...props }: Props) {
  const { name, field } = props
  const words = useWords(filterWords)
  const locale = useLocale()
  const label = field[locale]
  const desk = useFieldDesk(name, props)
  const [open, setOpen] = useState(startsOpen || desk.active)
  const counted = isFacet(field) && field.kind !== 'flag'
  return (
    <Collapsible.Root
      open={open}
      onOpenChange={setOpen}
      className="filter-group"
      data-active={(desk.active && !desk.isPaused) || undefined}
      data-paused={desk.isPaused || undefined}
      data-testid={`filter-${name}`}
    >
      <div className="filter-group-head">
        <h3>
          <Collapsible.Trigger className="filter-group-trigger" title={field.description?.[locale]}>
            <ChevronRight aria-hidden="true" />
            {label}
            {desk.isPaused && <small>{words.isPaused}</small>}
          </Collapsible.Trigger>
        </h3>
        <FieldActs label={label} desk={desk} canTurn={open && props.excluded !== null} />
        {!desk.active && open && counted && (
          <span className="filter-columns" aria-hidden="true">
            <span>{words.plots}</span>
            <span>{words.mu}</span>
          </span>
        )}
      </div>
      <Collapsible.Panel className="filter-group-body">
        <CountedControl
          name={name}
          field={field}
          label={label}
          condition={desk.shown}
          mapBox={props.mapBox}
          onChange={desk.onChange}
        />
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}

/** Takes the counts by itself, so that the group around it, open or not, is not drawn with them. */
function CountedControl(props: Omit<ComponentProps<typeof FieldControl>, 'choices'>) {
  return <FieldControl {...props} choices={useShownChoices(props.name)} />
}
