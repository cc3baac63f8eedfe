import {
  type ObstacleOwner,
  obstacleKinds,
  obstacleStatuses,
} from '@panhuo/shared/obstacle/obstacle'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { CodeSelect } from '../case/CodeSelect.tsx'
import type { Obstacle } from '../case/lifeQuery.ts'
import { TextField } from '../case/TextField.tsx'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { obstacleWords } from './obstacleWords.ts'

interface Props {
  readonly owner: ObstacleOwner
  readonly code: string
  /** Null adds one. */
  readonly obstacle: Obstacle | null
  readonly onClose: () => void
}

type TextName = 'text' | 'leadUnit' | 'helperUnits' | 'measure'
const texts: readonly TextName[] = ['text', 'leadUnit', 'helperUnits', 'measure']
const orNull = (day: string) => day || null

/** Adds an obstacle, or writes what is done about one until it is solved and by what that shows. */
export function ObstacleDialog({ owner, code, obstacle, onClose }: Props) {
  const words = useWords(obstacleWords)
  const locale = useLocale()
  const form = useChangeForm({
    draftKey: obstacle ? `updateObstacle.${obstacle.obstacleId}` : `addObstacle.${owner}.${code}`,
    mutation: obstacle ? 'updateObstacle' : 'addObstacle',
    initial: {
      kind: String(obstacle?.kind ?? ''),
      text: obstacle?.text ?? '',
      status: String(obstacle?.status ?? 'OPEN'),
      foundOn: obstacle?.foundOn ?? '',
      leadUnit: obstacle?.leadUnit ?? '',
      helperUnits: obstacle?.helperUnits ?? '',
      dueOn: obstacle?.dueOn ?? '',
      measure: obstacle?.measure ?? '',
      closedOn: obstacle?.closedOn ?? '',
      evidence: obstacle?.evidence ?? '',
    },
    version: obstacle?.version ?? 0,
    input: (values, expectedVersion) => ({
      ...values,
      kind: orNull(values.kind),
      foundOn: orNull(values.foundOn),
      dueOn: orNull(values.dueOn),
      closedOn: values.status === 'SOLVED' ? orNull(values.closedOn) : null,
      ...(obstacle ? { obstacleId: obstacle.obstacleId, expectedVersion } : { owner, code }),
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  const title = obstacle ? words.editTitle : words.add
  return (
    <ChangeDialog title={`${title} · ${code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        <FormField
          required
          label={obstacleFields.kind[locale]}
          complaint={complaintAt(failure, 'kind')}
        >
          {(own) => (
            <CodeSelect
              own={own}
              list={obstacleKinds}
              value={values.kind}
              onValue={(kind) => form.set({ kind })}
            />
          )}
        </FormField>
        {texts.map((name) => (
          <TextField
            key={name}
            label={obstacleFields[name][locale]}
            name={name}
            required={name === 'text'}
            value={values[name]}
            failure={failure}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
        {(['foundOn', 'dueOn'] as const).map((name) => (
          <TextField
            key={name}
            label={obstacleFields[name][locale]}
            name={name}
            type="date"
            value={values[name]}
            failure={failure}
            onValue={(value) => form.set({ [name]: value })}
          />
        ))}
        <FormField
          required
          label={obstacleFields.status[locale]}
          complaint={complaintAt(failure, 'status')}
        >
          {(own) => (
            <CodeSelect
              own={own}
              list={obstacleStatuses}
              value={values.status}
              onValue={(status) => form.set({ status })}
            />
          )}
        </FormField>
        {values.status === 'SOLVED' && (
          <>
            <TextField
              label={obstacleFields.closedOn[locale]}
              name="closedOn"
              required
              type="date"
              value={values.closedOn}
              failure={failure}
              onValue={(closedOn) => form.set({ closedOn })}
            />
            <TextField
              label={obstacleFields.evidence[locale]}
              name="evidence"
              required
              value={values.evidence}
              failure={failure}
              onValue={(evidence) => form.set({ evidence })}
            />
          </>
        )}
      </div>
    </ChangeDialog>
  )
}
