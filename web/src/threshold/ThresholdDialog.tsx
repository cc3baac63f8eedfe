import { TextField } from '../case/TextField.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { RuleFields } from './RuleFields.tsx'
import { emptyRule, formOf, inputOf, ruleCount, withoutRule } from './thresholdForm.ts'
import type { ThresholdDocument } from './thresholdQuery.ts'
import { thresholdWords } from './thresholdWords.ts'

interface Props {
  /** Null to begin a document. */
  readonly document: ThresholdDocument | null
  readonly onClose: () => void
}

/** Writes an edition of a document: what it is, from when to when it holds, and its rules. */
export function ThresholdDialog({ document, onClose }: Props) {
  const words = useWords(thresholdWords)
  const form = useChangeForm({
    draftKey: `setThresholds.${document?.number ?? ''}`,
    mutation: 'setThresholds',
    initial: formOf(document),
    version: document?.version ?? 0,
    input: (values, expectedVersion) => ({ ...inputOf(values), expectedVersion }),
    onDone: onClose,
  })
  const { values, failure } = form
  const count = ruleCount(values)
  const line = (
    name: string,
    label: string,
    more: { type?: string; hint?: string; required?: boolean } = {},
  ) => (
    <TextField
      label={label}
      name={name}
      required
      value={values[name] ?? ''}
      failure={failure}
      onValue={(value) => form.set({ [name]: value })}
      {...more}
    />
  )
  return (
    <ChangeDialog
      title={document ? `${words.edit} · ${document.number}` : words.addDocument}
      form={form}
      onClose={onClose}
    >
      <div className="form-fields">
        {!document && line('number', words.number, { hint: words.numberHint })}
        {line('name', words.name)}
        {line('source', words.source, { hint: words.sourceHint })}
        {line('validFrom', words.validFrom, {
          type: 'date',
          ...(document ? { hint: words.editionHint(document.validFrom) } : {}),
        })}
        {line('validTo', words.validTo, { type: 'date', required: false })}
      </div>
      {failure?.field === 'rules' && (
        <p className="form-wrong" role="alert">
          {failure.message}
        </p>
      )}
      {Array.from({ length: count }, (_, index) => (
        <RuleFields
          key={index}
          index={index}
          form={form}
          onRemove={() => form.set(withoutRule(values, index))}
        />
      ))}
      <button type="button" className="button" onClick={() => form.set(emptyRule(count))}>
        {words.addRule}
      </button>
    </ChangeDialog>
  )
}
