import { useCallback, useSyncExternalStore } from 'react'

const queries = new Map<string, MediaQueryList>()

/** Asked with every drawing, so each query is made once. */
function mediaOf(query: string): MediaQueryList {
  const known = queries.get(query) ?? matchMedia(query)
  queries.set(query, known)
  return known
}

/** True while the media query matches. */
export function useMedia(query: string): boolean {
  const media = mediaOf(query)
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        media.addEventListener('change', changed)
        return () => media.removeEventListener('change', changed)
      },
      [media],
    ),
    () => media.matches,
  )
}

/** Narrow screens, and wide ones at 200 % zoom: one pane at a time. */
export function usePhone(): boolean {
  return useMedia('(max-width: 767px)')
}

/** True while the browser believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed)
      addEventListener('offline', changed)
      return () => {
        removeEventListener('online', changed)
        removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
  )
}
