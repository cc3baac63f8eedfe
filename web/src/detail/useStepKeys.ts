import { useEffect, useEffectEvent } from 'react'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { isTyping } from '../keys/typing.ts'

/** `[` and `]` go through the filtered list from anywhere, the map included, but not while typing. */
export function useStepKeys(previous: () => void, next: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const { target } = event
    if (isTyping(target) || (target instanceof Element && target.closest('[role="dialog"]'))) {
      return
    }
    const at = strokeOf(event, keys.step)
    if (at < 0) return
    if (at === 0) previous()
    else next()
    event.preventDefault()
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [])
}
