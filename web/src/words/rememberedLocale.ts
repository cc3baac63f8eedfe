import { type Locale, locales } from '@panhuo/shared/words/label'
import { useSyncExternalStore } from 'react'

const REMEMBERED = 'panhuo.locale'
const listeners = new Set<() => void>()

function remembered(): Locale {
  const kept = localStorage.getItem(REMEMBERED)
  return locales.find((locale) => locale === kept) ?? 'zh'
}

/** The language last chosen in this browser; Chinese at first. A link that names one goes before. */
export function useRememberedLocale(): Locale {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, remembered)
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(REMEMBERED, locale)
  for (const listener of listeners) listener()
}
