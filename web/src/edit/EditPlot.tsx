import { parcelPointers, refusedIn } from '@panhuo/shared/parcel/parcelEdit'
import { titleWithUnit } from '@panhuo/shared/words/titleWithUnit'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import type { DetailRecord } from '../detail/detailQuery.ts'
import { useRecordNames } from '../filter/recordNames.ts'
import { useSession } from '../session/session.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { EditControl } from './EditControl.tsx'
import { type EditValues, editableFields, patchOf, pointerNames, valuesOf } from './editValues.ts'
import { editWords } from './editWords.ts'

interface Props {
  readonly record: DetailRecord
  readonly onClose: () => void
}

/**
 * Edits the attributes of a plot. The form holds only what was touched, so that what somebody else
 * changed meanwhile elsewhere in the record is neither sent back nor asked about.
 */
export function EditPlot({ record, onClose }: Props) {
  const words = useWords(editWords)
  const locale = useLocale()
  const { role } = useSession()
  const names = useRecordNames()
  const form = useChangeForm({
    draftKey: `updateParcel.${record.code}`,
    mutation: 'updateParcel',
    initial: {} as EditValues,
    version: Number(record.version),
    input: (values, expectedVersion) => ({
      code: record.code,
      expectedVersion,
      patch: patchOf(values),
    }),
    onDone: onClose,
  })
  const shown = { ...valuesOf(record, role), ...form.values }
  const here = new Map(
    refusedIn(patchOf(form.values)).map(({ field, said }) => [field, said[locale]]),
  )
  const complaint = (name: string) => here.get(name) ?? complaintAt(form.failure, name)
  return (
    <ChangeDialog title={`${words.edit} · ${record.code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        {editableFields(role).map(([name, field]) => (
          <FormField
            key={name}
            label={titleWithUnit(field, locale)}
            hint={field.description?.[locale]}
            complaint={complaint(name)}
          >
            {(own) => (
              <EditControl
                own={own}
                field={field}
                value={shown[name] ?? ''}
                onValue={(value) => form.set({ [name]: value })}
              />
            )}
          </FormField>
        ))}
        {pointerNames.map((name) => (
          <FormField key={name} label={parcelPointers[name][locale]} complaint={complaint(name)}>
            {(own) => (
              <select
                {...own}
                className="field"
                value={shown[name] ?? ''}
                onChange={(event) => form.set({ [name]: event.target.value })}
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
        ))}
      </div>
    </ChangeDialog>
  )
}
