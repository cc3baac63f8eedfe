import type { RefObject } from 'react'

/**
 * Where the focus goes when a form opens over the page: its first field, not the cross that closes
 * it. A finger keeps the default, since a keyboard that comes up by itself hides half of the form.
 */
export function firstField(popup: RefObject<HTMLElement | null>) {
  return () => {
    if (matchMedia('(pointer: coarse)').matches) return true
    const fields = 'form :is(input, select, textarea):not([type=hidden], :disabled)'
    return popup.current?.querySelector<HTMLElement>(fields) ?? true
  }
}
