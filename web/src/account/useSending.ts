import { type FormEvent, useEffect, useRef, useState } from 'react'
import { showFailure } from '../change/formFocus.ts'
import { AskError } from '../graphql/askError.ts'

/** A form that is being sent: whether it is under way, and what was wrong with it, by field. */
export function useSending(send: () => Promise<void>) {
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<{ field: string | undefined; said: string }>()
  const form = useRef<HTMLElement>(null)
  // Whoever works by keyboard goes on at the field that was refused, not at “cancel” beside it.
  useEffect(() => {
    if (fault) showFailure(form.current)
  }, [fault])
  const onSubmit = async (event: FormEvent<HTMLElement>) => {
    event.preventDefault()
    if (sending) return
    form.current = event.currentTarget
    setSending(true)
    setFault(undefined)
    try {
      await send()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      setFault({
        field: error instanceof AskError ? error.field : undefined,
        said: error.message,
      })
    } finally {
      setSending(false)
    }
  }
  return {
    sending,
    onSubmit,
    /** What is wrong with one field. */
    faultOf: (field: string) => (fault?.field === field ? fault.said : undefined),
    /** What is wrong with the whole, or with a field that is not on screen. */
    faultOfAll: (shown: readonly string[]) =>
      fault && !(fault.field && shown.includes(fault.field)) ? fault.said : undefined,
  }
}
