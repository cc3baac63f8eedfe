import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { caseWords } from './caseWords.ts'
import type { Case } from './lifeQuery.ts'
import { MethodFields, methodInput } from './MethodFields.tsx'

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
    input: (values, expectedVersion) => ({
      code: one.code,
      expectedVersion,
      ...methodInput(values),
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
        <MethodFields values={values} failure={failure} onValues={form.set} />
      </div>
    </ChangeDialog>
  )
}
