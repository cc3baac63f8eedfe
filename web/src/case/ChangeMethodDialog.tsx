import { caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'
import type { Case } from './lifeQuery.ts'

interface Props {
  readonly case: Case
  readonly onClose: () => void
}

/** Takes another way: the present case is closed and kept, a new one is opened. */
export function ChangeMethodDialog({ case: one, onClose }: Props) {
  const words = useWords(caseWords)
  const form = useChangeForm({
    draftKey: `changeCaseMethod.${one.code}`,
    mutation: 'changeCaseMethod',
    initial: { method: '', track: '' },
    version: Number(one.version),
    input: ({ method, track }, expectedVersion) => ({
      code: one.code,
      expectedVersion,
      method: method || null,
      track: method === 'JUDICIAL_RESTRUCTURING' ? track || null : null,
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog
      title={`${words.changeMethod} · ${one.code}`}
      form={form}
      submit={words.changeMethod}
      onClose={onClose}
    >
      <p className="form-hint">{words.changeMethodHint}</p>
      <div className="form-fields">
        <FormField label={words.method} complaint={complaintAt(failure, 'method')}>
          {(own) => (
            <CodeSelect
              own={own}
              list={revitalizationMethods}
              value={values.method}
              onValue={(method) => form.set({ method })}
            />
          )}
        </FormField>
        {values.method === 'JUDICIAL_RESTRUCTURING' && (
          <FormField label={words.track} complaint={complaintAt(failure, 'track')}>
            {(own) => (
              <CodeSelect
                own={own}
                list={caseTracks}
                value={values.track}
                onValue={(track) => form.set({ track })}
              />
            )}
          </FormField>
        )}
      </div>
    </ChangeDialog>
  )
}
