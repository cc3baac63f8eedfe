import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import './account.css'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  /** What is wrong with the value, said at the field. */
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  readonly end?: ReactNode
}

/** A labeled line of text with its fault beneath. */
export function TextField({ label, value, onValue, fault, hint, end, ...input }: Props) {
  const id = useId()
  const said = fault ?? hint
  return (
    <div className="text-field" data-required={input.required || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="text-field-line">
        <input
          {...input}
          id={id}
          className="field"
          value={value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={said ? `${id}-said` : undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        {end}
      </div>
      {said && (
        <small id={`${id}-said`} className={fault ? 'field-fault' : undefined}>
          {said}
        </small>
      )}
    </div>
  )
}
