import type { FilterField } from '@panhuo/shared/filter/field'
import { useLocale } from '../words/locale.tsx'
import { useTyping } from './useTyping.ts'

interface Props {
  readonly field: FilterField
  readonly label: string
  readonly condition: string | undefined
  readonly onChange: (condition: string | undefined) => void
}

export function TextControl({ field, label, condition, onChange }: Props) {
  const locale = useLocale()
  const { field: typing } = useTyping(condition ?? '', (text) =>
    onChange(text === '' ? undefined : text),
  )
  return (
    <input
      {...typing}
      type="search"
      className="field text-control"
      aria-label={label}
      placeholder={field.description?.[locale]}
    />
  )
}
