import { hashKey, type QueryKey } from '@tanstack/react-query'
import { linkedMoment } from './linkedMoment.ts'

/** What is the same at any time. */
const timeless = new Set<unknown>(['session', 'basemaps'])

/** Keeps the answers about one moment apart from those about another. */
export function questionHash(key: QueryKey): string {
  return timeless.has(key[0]) ? hashKey(key) : hashKey([linkedMoment() ?? '', ...key])
}
