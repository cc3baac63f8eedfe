import { useSyncExternalStore } from 'react'

const REMEMBERED = 'panhuo.searches'
/** As many as are seen without scrolling. */
const MOST = 6
const listeners = new Set<() => void>()

/** The list with this text first, repetitions and the oldest left out. */
export function withSearch(recent: readonly string[], text: string): readonly string[] {
  const asked = text.normalize('NFKC').trim()
  if (asked === '') return recent
  return [asked, ...recent.filter((other) => other !== asked)].slice(0, MOST)
}

/** What was typed lately in this browser, newest first. */
export function useRecentSearches(): readonly string[] {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(REMEMBERED) ?? '[]',
  )
  return read(text)
}

export function rememberSearch(text: string): void {
  keep(withSearch(read(localStorage.getItem(REMEMBERED) ?? '[]'), text))
}

export function forgetSearches(): void {
  keep([])
}

function keep(recent: readonly string[]): void {
  localStorage.setItem(REMEMBERED, JSON.stringify(recent))
  for (const listener of listeners) listener()
}

function read(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  } catch {
    // Written by hand: nothing is remembered.
    return []
  }
}
