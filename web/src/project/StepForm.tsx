import { projectSteps } from '@panhuo/shared/project/progress'
import { codeOf } from '@panhuo/shared/words/codeList'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Approval, ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly kind: string
  readonly step: Approval | undefined
  readonly onClose: () => void
}

/** One approval as a whole: when it began, whether it is done, who is to answer. */
export function StepForm({ project, kind, step, onClose }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const form = useChangeForm({
    draftKey: `setProjectStep.${project.code}.${kind}`,
    mutation: 'setProjectStep',
    version: step?.version ?? 0,
    initial: {
      begunOn: step?.begunOn ?? '',
      doneOn: step?.doneOn ?? '',
      waitingFor: step?.waitingFor ?? '',
      note: step?.note ?? '',
    },
    input: (values, expectedVersion) => ({
      code: project.code,
      kind,
      expectedVersion,
      begunOn: values.begunOn || null,
      doneOn: values.doneOn || null,
      waitingFor: values.waitingFor || null,
      note: values.note || null,
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog
      title={words.editStep(codeOf(projectSteps, kind)?.[locale] ?? kind)}
      form={form}
      onClose={onClose}
    >
      <div className="form-fields">
        {(['begunOn', 'doneOn'] as const).map((name) => (
          <FormField key={name} label={words[name]} complaint={complaintAt(form.failure, name)}>
            {(own) => (
              <input
                {...own}
                type="date"
                className="field"
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
      <FormField
        label={words.waitingFor}
        hint={words.waitingForHint}
        complaint={complaintAt(form.failure, 'waitingFor')}
      >
        {(own) => (
          <input
            {...own}
            className="field"
            value={form.values.waitingFor}
            disabled={form.values.doneOn !== ''}
            onChange={(event) => form.set({ waitingFor: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={words.note} complaint={complaintAt(form.failure, 'note')}>
        {(own) => (
          <input
            {...own}
            className="field"
            value={form.values.note}
            onChange={(event) => form.set({ note: event.target.value })}
          />
        )}
      </FormField>
    </ChangeDialog>
  )
}
