import { isNeeded, parcelPointers } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import { FormField } from '../change/FormField.tsx'
import { useRecordNames } from '../filter/recordNames.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { EditControl } from './EditControl.tsx'
import { type EditName, isPointer } from './editValues.ts'
import { editWords } from './editWords.ts'

interface Props {
  readonly name: EditName
  readonly value: string
  readonly complaint: string | undefined
  /** Left empty it is filled in by the register, though a plot must have it. */
  readonly filledIn?: boolean
  readonly onValue: (value: string) => void
}

/** One attribute of a plot, or one place that it points to, as a labelled control. */
export function EditField({ name, value, complaint, filledIn, onValue }: Props) {
  const words = useWords(editWords)
  const locale = useLocale()
  const names = useRecordNames()
  if (isPointer(name)) {
    return (
      <FormField label={parcelPointers[name][locale]} complaint={complaint}>
        {(own) => (
          <select
            {...own}
            className="field"
            value={value}
            onChange={(event) => onValue(event.target.value)}
          >
            <option value="">{words.none}</option>
            {names.data?.byKind[name].map((record) => (
              <option key={record.code} value={record.code}>
                {record.name}
              </option>
            ))}
          </select>
        )}
      </FormField>
    )
  }
  const field: Attribute = parcelFields[name]
  return (
    <FormField
      label={titleWithUnit(field, locale)}
      hint={field.description?.[locale]}
      complaint={complaint}
      required={!filledIn && isNeeded(name)}
    >
      {(own) => <EditControl own={own} field={field} value={value} onValue={onValue} />}
    </FormField>
  )
}
