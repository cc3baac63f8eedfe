import { useSyncExternalStore } from 'react'
import type { Theme } from './darkGround.ts'

/** The page's theme as `<html data-theme>` says it; light where it says nothing. */
export function useMapTheme(): Theme {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  )
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
