import type { LiveRegister } from '@panhuo/shared/live/registers'

type Hear = (registers: readonly LiveRegister[]) => void

const hearers = new Set<Hear>()

/** Calls with what changed on the server, as soon as this page hears of it; returns the end. */
export function onNews(hear: Hear): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Passes news to all who hear. */
export function tellNews(registers: readonly LiveRegister[]): void {
  for (const hear of hearers) hear(registers)
}
