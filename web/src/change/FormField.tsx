import { type ReactNode, useId } from 'react'

export interface FieldProps {
  readonly id: string
  readonly 'aria-invalid': boolean | undefined
  readonly 'aria-describedby': string | undefined
}

interface Props {
  readonly label: ReactNode
  readonly hint?: string | undefined
  readonly complaint?: string | undefined
  readonly children: (own: FieldProps) => ReactNode
}

/** A labelled control with its hint, and what is wrong with its value right below it. */
export function FormField({ label, hint, complaint, children }: Props) {
  const id = useId()
  const described = [complaint && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': complaint ? true : undefined,
        'aria-describedby': described || undefined,
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
