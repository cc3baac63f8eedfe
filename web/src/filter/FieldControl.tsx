import type { Choice, FilterField, Range } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import type { ComponentProps } from 'react'
import { ChoiceControl } from './ChoiceControl.tsx'
import { CodesControl } from './CodesControl.tsx'
import { FlagControl } from './FlagControl.tsx'
import type { FacetChoice } from './facets.ts'
import { RangeControl } from './RangeControl.tsx'
import { useRecordNames } from './recordNames.ts'
import { TextControl } from './TextControl.tsx'
import { WithinControl } from './WithinControl.tsx'
import './controls.css'

interface Props {
  readonly name: string
  readonly field: FilterField
  readonly label: string
  readonly condition: unknown
  readonly choices: readonly FacetChoice[] | undefined
  readonly mapBox: readonly number[] | null
  readonly onChange: (condition: unknown) => void
}

/** One control per kind of field; a new kind stops the build here. */
export function FieldControl({ name, field, condition, mapBox, ...rest }: Props) {
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
      return <ChoiceControl {...rest} field={field} condition={condition as Choice} />
    case 'range':
      return <RangeControl {...rest} name={name} field={field} condition={condition as Range} />
    case 'flag':
      return <FlagControl {...rest} condition={condition as boolean} />
    case 'codes':
      return <CodesControl {...rest} condition={condition as Choice} />
    case 'text':
      return <TextControl {...rest} field={field} condition={condition as string} />
    case 'within':
      return <WithinRecords {...rest} condition={condition as SpatialFilter} mapBox={mapBox} />
    default:
      throw field satisfies never
  }
}

/** Asks for the names itself: asked above, every field would listen for them. */
function WithinRecords(props: Omit<ComponentProps<typeof WithinControl>, 'records'>) {
  const records = useRecordNames()
  return <WithinControl {...props} records={records.data?.byKind} />
}
