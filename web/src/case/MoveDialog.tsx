import { removalReasons } from '@panhuo/shared/case/case'
import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'
import type { Life } from './lifeQuery.ts'

interface Props {
  readonly plot: Life
  readonly moves: readonly NonNullable<Life['moves']>[number][]
  readonly onClose: () => void
}

/** Moves a plot to one of the given stages, with a reason. */
export function MoveDialog({ plot, moves, onClose }: Props) {
  const words = useWords(caseWords)
  const locale = useLocale()
  const first = moves.at(-1)?.to ?? ''
  const form = useChangeForm({
    draftKey: `moveParcelStage.${plot.code}.${first}`,
    mutation: 'moveParcelStage',
    initial: { to: String(first), removal: '' },
    version: plot.version,
    input: ({ to, removal }, expectedVersion) => ({
      code: plot.code,
      expectedVersion,
      to,
      removal: to === 'REMOVED' && removal ? removal : null,
    }),
    onDone: onClose,
  })
  const { values, failure } = form
  return (
    <ChangeDialog title={`${words.moveTitle} · ${plot.code}`} form={form} onClose={onClose}>
      <div className="form-fields">
        <FormField required label={words.targetStage} complaint={complaintAt(failure, 'to')}>
          {(own) => (
            <select
              {...own}
              className="field"
              value={values.to}
              onChange={(event) => form.set({ to: event.target.value })}
            >
              {moves.map(({ to }) => (
                <option key={to} value={to}>
                  {codeOf(parcelStages, to)?.[locale] ?? to}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {values.to === 'REMOVED' && (
          <FormField required label={words.removal} complaint={complaintAt(failure, 'removal')}>
            {(own) => (
              <CodeSelect
                own={own}
                list={removalReasons}
                value={values.removal}
                onValue={(removal) => form.set({ removal })}
              />
            )}
          </FormField>
        )}
      </div>
    </ChangeDialog>
  )
}
