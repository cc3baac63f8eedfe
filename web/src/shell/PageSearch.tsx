import { useTyping } from '../filter/useTyping.ts'

interface Props {
  readonly label: string
  readonly text: string
  readonly onText: (text: string | undefined) => void
}

/** Text filter of a page; it does not touch the plots' own. */
export function PageSearch({ label, text, onText }: Props) {
  const { field } = useTyping(text, (next) => onText(next === '' ? undefined : next))
  return (
    <input
      {...field}
      type="search"
      className="field page-search"
      aria-label={label}
      placeholder={label}
    />
  )
}
