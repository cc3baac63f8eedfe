import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { sameTarget, type Target } from '../map/target.ts'

/** What is hovered on the map or in the list; outside React state, so that a move draws two rows. */
export interface HoverStore {
  get(): Target | null
  set(target: Target | null): void
  subscribe(listener: () => void): () => void
}

export function createHoverStore(): HoverStore {
  let hovered: Target | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => hovered,
    set(target) {
      if (sameTarget(hovered, target)) return
      hovered = target
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const HoverContext = createContext<HoverStore | null>(null)

export function HoverProvider({ children }: { children: ReactNode }) {
  const store = useMemo(createHoverStore, [])
  return <HoverContext value={store}>{children}</HoverContext>
}

export function useHoverStore(): HoverStore {
  const store = useContext(HoverContext)
  if (!store) throw new Error('no hover store above this component')
  return store
}

export function useHovered(): Target | null {
  const store = useHoverStore()
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Whether this plot is hovered; draws again only when that changes. */
export function useIsHovered(code: string): boolean {
  const store = useHoverStore()
  return useSyncExternalStore(store.subscribe, () => {
    const hovered = store.get()
    return hovered?.layer === 'parcels' && hovered.code === code
  })
}
