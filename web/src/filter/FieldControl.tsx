import { chipsOf } from '@panhuo/shared/filter/describe'
import type { Choice, FilterField, Range } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { ComponentProps } from 'react'
import type { ShownBox } from '../map/target.ts'
import { useLocale } from '../words/locale.tsx'
import { ChoiceControl } from './ChoiceControl.tsx'
import { CodesControl } from './CodesControl.tsx'
import { FlagControl } from './FlagControl.tsx'
import type { FacetChoice } from './facets.ts'
import { toggled } from './filterModel.ts'
import { useFilterNames } from './filterNames.ts'
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
  /** Undefined where what the map shows is not offered. */
  readonly mapBox: ShownBox | null | undefined
  /** Told how the condition comes from the one that holds when the click arrives. */
  readonly onChange: (next: (now: unknown) => unknown) => void
}

/** One control per kind of field; a new kind stops the build here. */
export function FieldControl({ name, field, condition, mapBox, onChange, ...rest }: Props) {
  const set = (next: unknown) => onChange(() => next)
  switch (field.kind) {
    case 'oneOf':
    case 'someOf':
    case 'record':
      return (
        <ChoiceControl
          {...rest}
          field={field}
          condition={condition as Choice}
          onToggle={(value) => onChange((now) => toggled(now as Choice | undefined, value))}
        />
      )
    case 'range':
      return (
        <RangeControl
          {...rest}
          name={name}
          field={field}
          condition={condition as Range}
          onChange={(next) => onChange((now) => next(now as Range | undefined))}
        />
      )
    case 'flag':
      return <FlagControl {...rest} condition={condition as boolean} onChange={set} />
    case 'codes':
      return <CodesControl {...rest} condition={condition as Choice} onChange={set} />
    case 'text':
      return <TextControl {...rest} field={field} condition={condition as string} onChange={set} />
    case 'within':
      return (
        <WithinRecords
          {...rest}
          condition={condition as SpatialFilter}
          mapBox={mapBox}
          onChange={set}
        />
      )
    default:
      throw field satisfies never
  }
}

/** Asks for the names itself: asked above, every field would listen for them. */
function WithinRecords(props: Omit<ComponentProps<typeof WithinControl>, 'records' | 'said'>) {
  const records = useRecordNames()
  const locale = useLocale()
  const asked = { within: props.condition }
  const [chip] = chipsOf(parcelFilter, asked, locale, useFilterNames([asked]))
  return <WithinControl {...props} records={records.data?.byKind} said={chip?.value ?? ''} />
}
