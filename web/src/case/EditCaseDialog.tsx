import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Case } from './lifeQuery.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly case: Case
  readonly onClose: () => void
}

/** Who leads a case, its note, and when a judicial one was published. */
export function EditCaseDialog({ case: one, onClose }: Props) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `updateCase.${one.code}`,
    mutation: 'updateCase',
    initial: {
      leadUnit: one.leadUnit ?? '',
      note: one.note ?? '',
      publishedOn: one.publishedOn ?? '',
    },
    version: Number(one.version),
    input: (values, expectedVersion) => ({
      code: one.code,
      expectedVersion,
      leadUnit: values.leadUnit,
      note: values.note,
      publishedOn: values.publishedOn || null,
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog title={`${words.editCase} · ${one.code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        <TextField
          label={words.leadUnit}
          name="leadUnit"
          value={values.leadUnit}
          failure={failure}
          onValue={(leadUnit) => form.set({ leadUnit })}
        />
        {one.method === 'JUDICIAL_RESTRUCTURING' && (
          <TextField
            label={words.publishedOn}
            hint={words.publishedHint}
            name="publishedOn"
            type="date"
            value={values.publishedOn}
            failure={failure}
            onValue={(publishedOn) => form.set({ publishedOn })}
          />
        )}
        <TextField
          label={words.note}
          name="note"
          value={values.note}
          failure={failure}
          onValue={(note) => form.set({ note })}
        />
      </div>
    </ChangeDialog>
  )
}
