import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import type { DetailRecord } from '../detail/detailQuery.ts'
import { useSession } from '../session/session.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { EditField } from './EditField.tsx'
import { complaintsAbout, type EditValues, editNames, patchOf, valuesOf } from './editValues.ts'
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
  const complaint = complaintsAbout(form.values, form.failure, locale)
  return (
    <ChangeDialog title={`${words.edit} · ${record.code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        {editNames(role).map((name) => (
          <EditField
            key={name}
            name={name}
            value={shown[name] ?? ''}
            complaint={complaint(name)}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
      </div>
    </ChangeDialog>
  )
}
