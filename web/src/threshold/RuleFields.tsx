import { thresholdMeasures, thresholdVerdicts } from '@panhuo/shared/threshold/threshold'
import type { CodeList } from '@panhuo/shared/words/codeList'
import { TextField } from '../case/TextField.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import type { ChangeForm } from '../change/useChangeForm.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { ThresholdForm } from './thresholdForm.ts'
import { thresholdWords } from './thresholdWords.ts'

interface Props {
  readonly index: number
  readonly form: ChangeForm<ThresholdForm>
  readonly onRemove: () => void
}

/** One rule of a document: what it measures, between which bounds, and what follows. */
export function RuleFields({ index, form, onRemove }: Props) {
  const words = useWords(thresholdWords)
  const locale = useLocale()
  const { values, failure } = form
  const nameOf = (field: string) => `rules.${index}.${field}`
  const line = (field: string, label: string, type = 'text') => (
    <TextField
      label={label}
      name={nameOf(field)}
      type={type}
      required={type === 'text'}
      value={values[nameOf(field)] ?? ''}
      failure={failure}
      onValue={(value) => form.set({ [nameOf(field)]: value })}
    />
  )
  const choice = (field: string, label: string, list: Pick<CodeList, 'codes'>) => (
    <FormField required label={label} complaint={complaintAt(failure, nameOf(field))}>
      {(own) => (
        <select
          {...own}
          className="field"
          value={values[nameOf(field)]}
          onChange={(event) => form.set({ [nameOf(field)]: event.target.value })}
        >
          {list.codes.map((code) => (
            <option key={code.value} value={code.value}>
              {code[locale]}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
  return (
    <fieldset className="threshold-rule">
      <legend>{words.rule(index + 1)}</legend>
      <div className="form-fields">
        {choice('measure', words.measure, thresholdMeasures)}
        {choice('verdict', words.verdict, thresholdVerdicts)}
        {line('from', words.from, 'number')}
        {line('below', words.below, 'number')}
        {line('plotRatio', words.ratio, 'number')}
        {choice('mayExceed', words.mayExceed, { codes: words.yesNo })}
        {line('conclusionZh', words.conclusionZh)}
        {line('conclusionEn', words.conclusionEn)}
      </div>
      <button type="button" className="button" onClick={onRemove}>
        {words.removeRule}
      </button>
    </fieldset>
  )
}
