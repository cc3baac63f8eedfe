import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { amountOf } from '../project/amountText.ts'
import { useWords } from '../words/locale.tsx'
import type { DealYear } from './dealQuery.ts'
import { rateWords } from './rateWords.ts'

interface Props {
  readonly years: readonly DealYear[]
  readonly asOn: string
  readonly onClose: () => void
}

/** Sets what a year's contracts are to reach; the document that sets it must be named. */
export function DealTargetForm({ years, asOn, onClose }: Props) {
  const words = useWords(rateWords)
  const form = useChangeForm({
    draftKey: 'setDealTarget',
    mutation: 'setDealTarget',
    version: 0,
    initial: { year: asOn.slice(0, 4), contracts: '', investment: '', source: '' },
    input: ({ year, contracts, investment, source }) => ({
      year: Number(year),
      // The version of the year that is written, which the person sees in the table.
      expectedVersion: years.find((one) => String(one.year) === year)?.targetVersion ?? 0,
      contracts: amountOf(contracts),
      investment: amountOf(investment),
      source,
    }),
    onDone: onClose,
  })
  const fields = [
    ['year', words.targetYear],
    ['contracts', words.contracts],
    ['investment', words.targetInvestment],
    ['source', words.source],
  ] as const
  return (
    <ChangeDialog title={words.setTarget} form={form} onClose={onClose}>
      <div className="form-fields">
        {fields.map(([name, label]) => (
          <FormField
            key={name}
            label={label}
            complaint={complaintAt(form.failure, name)}
            required={name === 'year' || name === 'source'}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                inputMode={name === 'source' ? undefined : 'decimal'}
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
    </ChangeDialog>
  )
}
