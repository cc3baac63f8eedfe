import { projectStages } from '@panhuo/shared/project/project'
import { codeOf } from '@panhuo/shared/words/codeList'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { ProjectSheet, StageMove } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly project: ProjectSheet
  readonly onClose: () => void
}

/** Moves a project on or back; what stands against a stage is said beside it. */
export function MoveForm({ project, onClose }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const moves = project.moves ?? []
  // Where the stage is not known, there is no next one to suggest.
  const next = moves.find(({ back, guards }) => !back && guards.length === 0)
  const first = project.stage === null ? undefined : next
  const form = useChangeForm({
    draftKey: `moveProjectStage.${project.code}`,
    mutation: 'moveProjectStage',
    version: project.version,
    initial: { to: first?.to ?? '', on: '' },
    input: ({ to, on }, expectedVersion) => ({
      code: project.code,
      expectedVersion,
      to: to || null,
      on: on || null,
    }),
    onDone: onClose,
  })
  const nameOf = ({ to, back }: StageMove) => {
    const stage = codeOf(projectStages, to)?.[locale] ?? to
    return back ? words.moveBack(stage) : words.moveTo(stage)
  }
  return (
    <ChangeDialog title={words.move} form={form} submit={words.move} onClose={onClose}>
      <fieldset className="move-choices">
        <legend className="unseen">{words.move}</legend>
        {moves.map((move) => (
          <label key={move.to} className="change-choice">
            <input
              type="radio"
              name="to"
              value={move.to}
              checked={form.values.to === move.to}
              disabled={move.guards.length > 0}
              onChange={() => form.set({ to: move.to })}
            />
            <span>
              {nameOf(move)}
              {move.guards.length > 0 && (
                <small>
                  {words.cannot}
                  {move.guards.map(({ message }) => message).join(words.comma)}
                </small>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <FormField
        label={words.moveOn}
        hint={words.moveOnHint}
        complaint={complaintAt(form.failure, 'on')}
      >
        {(own) => (
          <input
            {...own}
            type="date"
            className="field"
            value={form.values.on}
            onChange={(event) => form.set({ on: event.target.value })}
          />
        )}
      </FormField>
    </ChangeDialog>
  )
}
