import { useSyncExternalStore } from 'react'

const REMEMBERED = 'panhuo.tour'

let isRunning = false
const listeners = new Set<() => void>()

function set(running: boolean): void {
  isRunning = running
  for (const listener of listeners) listener()
}

/** Starts the tour on the page of the map; the menu of help asks for it from any page. */
export function startTour(): void {
  set(true)
}

export function endTour(): void {
  set(false)
}

export function useTourRunning(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isRunning,
  )
}

/** Whether this browser has been offered the tour; it is never offered a second time. */
export function wasOffered(): boolean {
  return localStorage.getItem(REMEMBERED) !== null
}

export function rememberOffer(): void {
  localStorage.setItem(REMEMBERED, 'offered')
}
