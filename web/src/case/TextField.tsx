import { LAST_DAY } from '@panhuo/shared/project/month'
import type { HTMLInputTypeAttribute } from 'react'
import { FormField } from '../change/FormField.tsx'
import { complaintAt, type Failure } from '../change/failure.ts'

interface Props {
  readonly label: string
  readonly hint?: string | undefined
  /** Its place in the input of the mutation. */
  readonly name: string
  readonly required?: boolean | undefined
  readonly type?: HTMLInputTypeAttribute
  readonly value: string
  readonly failure: Failure | null
  readonly onValue: (value: string) => void
}

/** A line of a form with the complaint about it. */
export function TextField(props: Props) {
  const { label, hint, name, required, type = 'text', value, failure, onValue } = props
  return (
    <FormField label={label} hint={hint} complaint={complaintAt(failure, name)} required={required}>
      {(own) => (
        <input
          {...own}
          className="field"
          type={type}
          // Without a last day a browser takes years of six digits.
          max={type === 'date' ? LAST_DAY : undefined}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </FormField>
  )
}
