import { todayInBeijing } from '@panhuo/shared/project/month'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useWords } from '../words/locale.tsx'
import { TextField } from './TextField.tsx'
import type { Template } from './templateQuery.ts'
import { templateWords } from './templateWords.ts'

interface Props {
  readonly template: Template
  /** A new step behind this one, instead of this one itself. */
  readonly adds: boolean
  readonly onClose: () => void
}

const texts = ['nameZh', 'nameEn', 'source'] as const
const days = ['validFrom', 'validTo'] as const

/** Edits one step of a way, or adds one behind it: names, evidence, source and validity. */
export function TemplateDialog({ template, adds, onClose }: Props) {
  const words = useWords(templateWords)
  const mutation = adds ? 'addMilestoneTemplate' : 'updateMilestoneTemplate'
  const form = useChangeForm({
    draftKey: `${mutation}.${template.templateId}`,
    mutation,
    initial: {
      nameZh: adds ? '' : template.nameZh,
      nameEn: adds ? '' : template.nameEn,
      source: adds ? '' : template.source,
      validFrom: adds ? todayInBeijing() : template.validFrom,
      validTo: adds ? '' : (template.validTo ?? ''),
      evidence: !adds && template.evidenceRequired ? 'yes' : 'no',
    },
    version: template.version,
    input: ({ evidence, validTo, ...values }, expectedVersion) => ({
      ...values,
      ...(adds
        ? { afterId: template.templateId }
        : { templateId: template.templateId, expectedVersion }),
      evidenceRequired: evidence === 'yes',
      validTo: validTo || null,
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog
      title={adds ? words.addAfter(template.code) : `${words.edit} · ${template.code}`}
      form={form}
      onClose={onClose}
    >
      <div className="form-fields">
        {texts.map((name) => (
          <TextField
            key={name}
            label={words[name]}
            name={name}
            required
            value={values[name]}
            failure={failure}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
        {days.map((name) => (
          <TextField
            key={name}
            label={words[name]}
            name={name}
            required={name === 'validFrom'}
            hint={name === 'validFrom' && !adds ? words.validFromHint : undefined}
            type="date"
            value={values[name]}
            failure={failure}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
        <FormField
          required
          label={words.evidenceRequired}
          complaint={complaintAt(failure, 'evidenceRequired')}
        >
          {(own) => (
            <select
              {...own}
              className="field"
              value={values.evidence}
              onChange={(event) => form.set({ evidence: event.target.value })}
            >
              <option value="yes">{words.yes}</option>
              <option value="no">{words.no}</option>
            </select>
          )}
        </FormField>
      </div>
    </ChangeDialog>
  )
}
