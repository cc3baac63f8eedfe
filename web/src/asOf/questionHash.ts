import { hashKey, type QueryKey } from '@tanstack/react-query'
import { isUnmoved } from '../live/unmoved.ts'
import { linkedMoment } from './linkedMoment.ts'

/** Keeps the answers about one moment apart from those about another. */
export function questionHash(key: QueryKey): string {
  return isUnmoved(key) ? hashKey(key) : hashKey([linkedMoment() ?? '', ...key])
}
