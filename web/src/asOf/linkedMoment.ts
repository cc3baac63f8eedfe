import { BadMoment, readAsOf } from '@panhuo/shared/time/asOf'

/** Pages that have a past; what others tell, such as what is due, is of today. */
const withPast = /^\/($|projects(\/|$)|areas$|parks\/|zones\/|print$)/

/** Whether a page shows the moment that its link asks for. */
export function showsPast(pathname: string): boolean {
  return withPast.test(pathname)
}

/**
 * The moment that a link asks for, as it stands there; undefined for the present, and on pages that
 * show nothing else. Every question of the page reads it from the link itself, so that none can be
 * asked as of another time.
 */
export function linkedMoment(
  search = globalThis.location?.search ?? '',
  pathname = globalThis.location?.pathname ?? '/',
): string | undefined {
  return showsPast(pathname) ? momentText(new URLSearchParams(search).get('asOf') ?? '') : undefined
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
