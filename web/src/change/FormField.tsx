import { type ReactNode, useId } from 'react'

export interface FieldProps {
  readonly id: string
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-required': boolean | undefined
}

interface Props {
  readonly label: ReactNode
  readonly hint?: string | undefined
  readonly complaint?: string | undefined
  /** Refused when it is empty; marked where the form has fields that may be. */
  readonly required?: boolean | undefined
  readonly children: (own: FieldProps) => ReactNode
}

/** A labelled control with its hint, and what is wrong with its value right below it. */
export function FormField({ label, hint, complaint, required, children }: Props) {
  const id = useId()
  const described = [complaint && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="form-field" data-required={required || undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': complaint ? true : undefined,
        'aria-describedby': described || undefined,
        'aria-required': required || undefined,
      })}
      {complaint && (
        <p className="form-wrong" id={`${id}-wrong`} role="alert">
          {complaint}
        </p>
      )}
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
