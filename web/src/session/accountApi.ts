import type { Locale } from '@panhuo/shared/words/label'
import { AskError } from '../graphql/askError.ts'
import { askWords } from '../graphql/askWords.ts'
import { languageTags } from '../words/locale.tsx'
import { ownAddress } from './ownAddress.ts'

type Door = 'sign-in/username' | 'sign-out' | 'change-password' | 'set-up'

/** Sends a form of the accounts. Throws AskError with the field at fault where one is. */
export async function sendAccount(door: Door, body: object, locale: Locale): Promise<void> {
  const response = await fetch(`/api/auth/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': languageTags[locale] },
    body: JSON.stringify(body),
  }).catch((reason: unknown) => {
    if (reason instanceof TypeError) throw new AskError('NETWORK', askWords[locale].unreachable)
    throw reason
  })
  if (response.ok) return
  const { error } = (await response.json().catch(() => ({}))) as {
    error?: { code: string; message: string; field?: string }
  }
  if (!error) throw new AskError('UNAVAILABLE', askWords[locale].noAnswer(response.status))
  throw new AskError(error.code, error.message, error.field)
}

/**
 * Leaves for another page of ours by loading it anew, so that nothing of the former person stays in
 * memory. An address elsewhere leads to the map.
 */
export function leaveFor(address: string): void {
  location.assign(ownAddress(address, location.origin))
}

/** The way to sign in and come back to where one is. */
export function signInAddress({ ended }: { ended: boolean }): string {
  const { pathname, search } = location
  const next = pathname === '/sign-in' ? '/' : `${pathname}${search}`
  return `/sign-in?${new URLSearchParams({ next, ...(ended ? { ended: '1' } : {}) })}`
}
