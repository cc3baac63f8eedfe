import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

const REMEMBERED = 'panhuo.theme'
const listeners = new Set<() => void>()
const darkRoom = matchMedia('(prefers-color-scheme: dark)')

function chosen(): ThemeChoice {
  const kept = localStorage.getItem(REMEMBERED)
  return themes.find((theme) => theme === kept) ?? 'system'
}

function show(): void {
  const choice = chosen()
  const theme = choice === 'system' ? (darkRoom.matches ? 'dark' : 'light') : choice
  document.documentElement.dataset.theme = theme
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme)
}

/** Shows the remembered theme, and follows the system where none was chosen. */
export function startTheme(): void {
  show()
  darkRoom.addEventListener('change', show)
}

/** The chosen theme, and how to choose another. */
export function useTheme() {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosen)
  const choose = (next: ThemeChoice) => {
    if (next === 'system') localStorage.removeItem(REMEMBERED)
    else localStorage.setItem(REMEMBERED, next)
    show()
    for (const listener of listeners) listener()
  }
  return { theme, choose }
}
