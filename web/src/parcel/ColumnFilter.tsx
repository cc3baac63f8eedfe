import { ListFilter } from 'lucide-react'
import { FieldPopover } from '../filter/FieldPopover.tsx'
import { filterWords } from '../filter/filterWords.ts'
import { useWords } from '../words/locale.tsx'

type Props = Pick<Parameters<typeof FieldPopover>[0], 'open' | 'onOpen' | 'active'> & {
  /** Name of the column as it is read. */
  readonly name: string
  readonly field: Parameters<typeof FieldPopover>[0]['name']
  readonly byTab: boolean
}

/** Filters by a column from its head; marked while the column's field is in force. */
export function ColumnFilter({ name, field, byTab, active, open, onOpen }: Props) {
  const words = useWords(filterWords)
  return (
    <FieldPopover
      name={field}
      className="column-filter"
      label={words.filterBy(name)}
      active={active}
      byTab={byTab}
      open={open}
      onOpen={onOpen}
    >
      <ListFilter aria-hidden="true" />
    </FieldPopover>
  )
}
