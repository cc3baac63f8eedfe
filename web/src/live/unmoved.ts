import type { QueryKey } from '@tanstack/react-query'

const unmoved = new Set<unknown>(['session', 'basemaps'])

/** Whether no change of the register touches an answer, so that it is the same at any moment too. */
export function isUnmoved(key: QueryKey): boolean {
  return unmoved.has(key[0])
}
