import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Case } from './lifeQuery.ts'

interface Props {
  readonly case: Case
  readonly onClose: () => void
}

/** Completes or cancels a case; says beforehand what it lacks to be completed. */
export function CloseCaseDialog({ case: one, onClose }: Props) {
  const words = useWords(caseWords)
  const lacks = one.completionGuards
  const form = useChangeForm({
    draftKey: `closeCase.${one.code}`,
    mutation: 'closeCase',
    initial: { status: lacks.length > 0 ? 'CANCELLED' : 'COMPLETED' },
    version: Number(one.version),
    input: ({ status }, expectedVersion) => ({ code: one.code, expectedVersion, status }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={`${words.close} · ${one.code}`}
      form={form}
      submit={words.close}
      onClose={onClose}
    >
      {lacks.length > 0 && (
        <div className="life-guards">
          <strong>
            {words.complete} · {words.lacks}
          </strong>
          <ul>
            {lacks.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <FormField required label={words.outcome} complaint={complaintAt(form.failure, 'status')}>
        {(own) => (
          <select
            {...own}
            className="field"
            value={form.values.status}
            onChange={(event) => form.set({ status: event.target.value })}
          >
            <option value="COMPLETED" disabled={lacks.length > 0}>
              {words.complete}
            </option>
            <option value="CANCELLED">{words.cancel}</option>
          </select>
        )}
      </FormField>
    </ChangeDialog>
  )
}
