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

const reachable = ':is(button, a[href], summary, input, select, [tabindex]):not(:disabled)'

/** The place that a change leads on to, where there is one. */
export type Landing = () => HTMLElement | null | undefined

/**
 * Where the focus goes when the form closes: back to what opened it, or, where that went with the
 * change, to where the change leads or what is left beside it. `atOnce` is for the dialog, which asks
 * before the page shows what came of the change; `shown` for afterwards. Call it while the form opens.
 */
export function focusAfter(landing?: Landing) {
  const opener = document.activeElement
  const around: Element[] = []
  for (let at = opener?.parentElement; at && at !== document.body; at = at.parentElement) {
    around.push(at)
  }
  const back = () =>
    opener instanceof HTMLElement && opener.isConnected && opener.matches(reachable) && opener
  const beside = () => {
    const place = around.find((one) => one.isConnected && one.querySelector(reachable))
    return place?.querySelector<HTMLElement>(reachable) ?? true
  }
  return {
    atOnce: () => back() || (landing ? false : beside()),
    shown: () => back() || landing?.() || beside(),
  }
}

/** Gives the focus to where it belongs once the form is gone, if nobody has it. */
export function focusLost(place: () => HTMLElement | true): void {
  setTimeout(() => {
    const to = document.activeElement === document.body && place()
    if (to instanceof HTMLElement) to.focus({ preventScroll: true })
  })
}

/**
 * Brings what stands against a form into sight, with the focus at what can be done about it: the
 * field at fault, a choice in the note, or sending again.
 */
export function showFailure(popup: HTMLElement | null): void {
  const field = popup?.querySelector<HTMLElement>('[aria-invalid=true]')
  const note = popup?.querySelector<HTMLElement>('.change-failure')
  const choice = note?.querySelector<HTMLElement>('input:checked, button')
  const inField = document.activeElement?.matches('input, select, textarea')
  const again = inField ? null : popup?.querySelector<HTMLElement>('[type=submit]')
  const next = field ?? choice ?? again
  next?.focus({ preventScroll: true })
  const place = field ?? note
  place?.scrollIntoView({ block: 'center' })
}

/** Label of the field of a form at which this complaint stands; '' where it stands at none. */
export function fieldOf(form: Element | null | undefined, complaint: string): string {
  const fields = [...(form?.querySelectorAll('.form-field') ?? [])]
  const wrong = (field: Element) => field.querySelector('.form-wrong')?.textContent === complaint
  return fields.find(wrong)?.querySelector('label')?.textContent?.trim() ?? ''
}

/**
 * Hands the focus on where what had it goes: to what stands in the place of a form that is done, or to
 * the button that sends one whose conflict is decided. For a layout effect, since the dialog takes a
 * focus that is lost for itself, and again in the next frame.
 */
export function goToOutcome(popup: HTMLElement | null): void {
  popup?.querySelector<HTMLElement>('.dialog-body :is([role=status], button)')?.focus()
}

export function goToSubmit(popup: HTMLElement | null): void {
  popup?.querySelector<HTMLElement>('[type=submit]')?.focus()
}
