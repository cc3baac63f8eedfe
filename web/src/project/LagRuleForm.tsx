import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { amountOf, amountText } from './amountText.ts'
import { ruleLabels } from './ruleLabels.ts'
import type { RuleInForce } from './sheetQuery.ts'
import { sheetWords } from './sheetWords.ts'

interface Props {
  readonly rule: RuleInForce
  readonly onClose: () => void
}

const points = ['yellowPoints', 'redPoints'] as const
const months = ['startYellowMonths', 'startRedMonths', 'endYellowMonths'] as const

/** The rule of the light from a day on; the one before it is ended and kept. */
export function LagRuleForm({ rule, onClose }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const form = useChangeForm({
    draftKey: 'updateLagRule',
    mutation: 'updateLagRule',
    version: rule.version,
    initial: {
      yellowPoints: amountText(rule.yellowPoints),
      redPoints: amountText(rule.redPoints),
      startYellowMonths: amountText(rule.startYellowMonths),
      startRedMonths: amountText(rule.startRedMonths),
      endYellowMonths: amountText(rule.endYellowMonths),
      source: rule.source,
      validFrom: '',
    },
    input: (values, expectedVersion) => ({
      expectedVersion,
      ...Object.fromEntries(points.map((name) => [name, amountOf(values[name]) ?? -1])),
      ...Object.fromEntries(months.map((name) => [name, wholeOf(values[name])])),
      source: values.source,
      validFrom: values.validFrom || null,
    }),
    onDone: onClose,
  })
  return (
    <ChangeDialog title={words.editRule} form={form} onClose={onClose}>
      <div className="form-fields">
        {[...points, ...months].map((name) => (
          <FormField
            key={name}
            label={ruleLabels[name][locale]}
            hint={points.some((one) => one === name) ? undefined : words.ruleNever}
            complaint={complaintAt(form.failure, name)}
            required={points.some((one) => one === name)}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                inputMode="decimal"
                value={form.values[name]}
                onChange={(event) => form.set({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        <FormField
          label={words.ruleFrom}
          hint={words.ruleFromHint}
          complaint={complaintAt(form.failure, 'validFrom')}
        >
          {(own) => (
            <input
              {...own}
              type="date"
              className="field"
              value={form.values.validFrom}
              onChange={(event) => form.set({ validFrom: event.target.value })}
            />
          )}
        </FormField>
      </div>
      <FormField required label={words.ruleSource} complaint={complaintAt(form.failure, 'source')}>
        {(own) => (
          <input
            {...own}
            className="field"
            value={form.values.source}
            onChange={(event) => form.set({ source: event.target.value })}
          />
        )}
      </FormField>
    </ChangeDialog>
  )
}

/** Months are whole; what is not is sent as -1, which the server refuses at its field. */
function wholeOf(text: string): number | null {
  const amount = amountOf(text)
  return amount === null || Number.isInteger(amount) ? amount : -1
}
