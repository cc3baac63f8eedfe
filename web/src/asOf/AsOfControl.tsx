import { Popover } from '@base-ui/react/popover'
import { CalendarClock } from 'lucide-react'
import { type FormEvent, memo, useId, useState } from 'react'
import { useView, useViewActions } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { asOfWords } from './asOfWords.ts'
import { beijingDay } from './beijingDay.ts'
import './asOf.css'

/** Chooses the day that map, list and totals show; the link holds it. */
export function AsOfControl() {
  return <Chooser asOf={useView().view.asOf} />
}

const Chooser = memo(({ asOf }: { readonly asOf: string | null }) => {
  const words = useWords(asOfWords)
  const { change } = useViewActions()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<'tooLate' | 'unfinished' | null>(null)
  const name = useId()
  const today = beijingDay(new Date())
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('day') as HTMLInputElement
    const day = field.value
    // The browser would say so in its own language, and not everywhere.
    const wrong = field.validity.badInput ? 'unfinished' : day > today ? 'tooLate' : null
    setProblem(wrong)
    if (wrong) return field.focus()
    setOpen(false)
    // Today is the present, and no text is the way to say so.
    change({ asOf: day === '' || day === today ? null : day })
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className="button quiet icon as-of-open"
        aria-label={words.open}
        title={words.open}
        data-chosen={asOf !== null}
      >
        <CalendarClock aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="positioner" sideOffset={8} collisionPadding={8}>
          <Popover.Popup className="popup as-of">
            <Popover.Title>{words.title}</Popover.Title>
            <Popover.Description>{words.hint}</Popover.Description>
            <form noValidate onSubmit={submit}>
              <label htmlFor={name}>{words.day}</label>
              <input
                id={name}
                className="field"
                name="day"
                type="date"
                max={today}
                defaultValue={asOf?.slice(0, 10) ?? today}
                aria-invalid={problem !== null}
                aria-describedby={problem ? `${name}-wrong` : undefined}
                onChange={() => setProblem(null)}
              />
              <button type="submit" className="button primary">
                {words.show}
              </button>
            </form>
            {problem && (
              <p id={`${name}-wrong`} className="form-wrong" role="alert">
                {words[problem]}
              </p>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
})
