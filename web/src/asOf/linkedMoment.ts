import { BadMoment, readAsOf } from '@panhuo/shared/time/asOf'

/**
 * The moment that a link asks for, as it stands there; undefined for the present. Every question of
 * the page reads it from the link itself, so that none can be asked as of another time.
 */
export function linkedMoment(search = globalThis.location?.search ?? ''): string | undefined {
  return momentText(new URLSearchParams(search).get('asOf') ?? '')
}

/** The text again where it names a moment of the past; undefined where it names none. */
export function momentText(text: string): string | undefined {
  try {
    return readAsOf(text) && text
  } catch (error) {
    if (error instanceof BadMoment) return undefined
    throw error
  }
}
