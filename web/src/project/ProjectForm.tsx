import { type ProjectEditName, projectEdits } from '@panhuo/shared/project/projectEdit'
import { projectFields } from '@panhuo/shared/project/projectFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { amountOf } from './amountText.ts'
import type { ProjectSheet } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly onClose: () => void
}

type Values = Readonly<Record<ProjectEditName, string>>

/** The editable fields of a project by their declarations; only what differs is sent. */
export function ProjectForm({ project, onClose }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const initial = Object.fromEntries(
    projectEdits.map((name) => [name, String(project[name] ?? '')]),
  ) as Values
  const form = useChangeForm<Values>({
    draftKey: `updateProject.${project.code}`,
    mutation: 'updateProject',
    initial,
    version: project.version,
    input: (values, expectedVersion) => ({
      code: project.code,
      expectedVersion,
      patch: Object.fromEntries(
        projectEdits
          .filter((name) => values[name] !== initial[name])
          .map((name) => [name, valueIn(projectFields[name], values[name])]),
      ),
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={words.editProject} form={form} onClose={onClose}>
      <div className="form-fields">
        {projectEdits.map((name) => {
          const declared: Attribute = projectFields[name]
          return (
            <FormField
              key={name}
              label={
                <>
                  {declared[locale]} {declared.unit && <small>{declared.unit[locale]}</small>}
                </>
              }
              hint={declared.description?.[locale]}
              complaint={complaintAt(form.failure, `patch.${name}`)}
              required={declared.required}
            >
              {(own) => (
                <Control
                  own={own}
                  declared={declared}
                  value={form.values[name]}
                  onValue={(value) => form.set({ [name]: value } as Partial<Values>)}
                />
              )}
            </FormField>
          )
        })}
      </div>
    </ChangeDialog>
  )
}

interface ControlProps {
  readonly own: object
  readonly declared: Attribute
  readonly value: string
  readonly onValue: (value: string) => void
}

function Control({ own, declared, value, onValue }: ControlProps) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  if (declared.list) {
    return (
      <select
        {...own}
        className="field"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        {!declared.required && <option value="">{words.unknown}</option>}
        {declared.list.codes.map((code) => (
          <option key={code.value} value={code.value}>
            {code[locale]}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = declared.type === 'number' || declared.type === 'integer'
  return (
    <input
      {...own}
      className="field"
      type={declared.type === 'date' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}

function valueIn({ type }: Attribute, text: string): string | number | null {
  if (type === 'number' || type === 'integer') return amountOf(text)
  return text.trim() === '' ? null : text
}
