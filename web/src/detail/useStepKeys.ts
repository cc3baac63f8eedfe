import { useEffect, useEffectEvent } from 'react'

/** `[` and `]` go through the filtered list from anywhere, the map included, but not while typing. */
export function useStepKeys(previous: () => void, next: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return
    const { target } = event
    if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')) {
      return
    }
    if (event.key === '[') previous()
    else if (event.key === ']') next()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [])
}
