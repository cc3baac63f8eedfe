import { type DealStage, dealStandings, stageRank } from '@panhuo/shared/deal/deal'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DealSheet } from './dealQuery.ts'
import { dealWords } from './dealWords.ts'

/** Holds, ends or resumes a deal; before the contract it can be lost, after it cancelled. */
export function DealStandingForm(props: {
  readonly deal: DealSheet
  readonly onClose: () => void
}) {
  const { deal, onClose } = props
  const words = useWords(dealWords)
  const locale = useLocale()
  const signed = stageRank(deal.stage as DealStage) >= stageRank('SIGNED')
  const choices = dealStandings.codes.filter(
    ({ value }) => value !== deal.standing && value !== (signed ? 'LOST' : 'CANCELLED'),
  )
  const form = useChangeForm({
    draftKey: `setDealStanding.${deal.code}`,
    mutation: 'setDealStanding',
    version: deal.version,
    initial: { standing: choices[0]?.value ?? '', on: '' },
    input: ({ standing, on }, expectedVersion) => ({
      code: deal.code,
      expectedVersion,
      standing,
      on: on || null,
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={words.stop} form={form} onClose={onClose}>
      <fieldset className="move-choices">
        <legend className="unseen">{words.standing}</legend>
        {choices.map((choice) => (
          <label key={choice.value} className="change-choice">
            <input
              type="radio"
              name="standing"
              checked={form.values.standing === choice.value}
              onChange={() => form.set({ standing: choice.value })}
            />
            <span>{choice.value === 'ACTIVE' ? words.resume : choice[locale]}</span>
          </label>
        ))}
      </fieldset>
      <FormField
        label={words.stoppedOn}
        hint={words.stopHint}
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
