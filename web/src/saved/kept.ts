import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** A text in this browser's storage, empty list at first; every reader follows a change. */
export function useKept(name: string): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      // Other windows of the same browser write too.
      addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        removeEventListener('storage', listener)
      }
    },
    () => kept(name),
  )
}

export function kept(name: string): string {
  return localStorage.getItem(name) ?? '[]'
}

export function keep(name: string, value: unknown): void {
  localStorage.setItem(name, JSON.stringify(value))
  for (const listener of listeners) listener()
}
