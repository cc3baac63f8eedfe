import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import type { DetailRecord } from '../detail/detailQuery.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { editWords } from './editWords.ts'

interface Props {
  readonly record: DetailRecord
  readonly onClose: () => void
}

/** Takes a plot out of the register; its history stays, and undoing brings it back. */
export function RemovePlot({ record, onClose }: Props) {
  const words = useWords(editWords)
  const { change } = useView()
  const { code, version } = record
  const form = useChangeForm({
    draftKey: `removeParcel.${code}.${version}`,
    mutation: 'removeParcel',
    initial: {},
    version: Number(version),
    input: (_, expectedVersion) => ({ code, expectedVersion }),
    onDone: () => {
      onClose()
      change({ selected: null })
    },
  })
  const reasons = Object.values(words.removeReasons)
  return (
    <ChangeDialog
      title={`${words.remove} · ${code}`}
      form={form}
      submit={words.remove}
      onClose={onClose}
    >
      <p>{words.removeHint}</p>
      <FormField label={words.removeWhy}>
        {(own) => (
          <select
            {...own}
            className="field"
            // The chosen words begin the reason; what follows is the person's own.
            value={reasons.find((said) => form.reason.startsWith(said)) ?? ''}
            onChange={(event) => form.setReason(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {reasons.map((said) => (
              <option key={said}>{said}</option>
            ))}
          </select>
        )}
      </FormField>
    </ChangeDialog>
  )
}
