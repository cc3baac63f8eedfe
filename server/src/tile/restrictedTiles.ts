import type { Database } from '@panhuo/db/database'
import { filterToText } from '@panhuo/shared/filter/text'
import { LRUCache } from 'lru-cache'
import { auditReads } from '../account/auditCommands.ts'
import { restrictedInFilter } from '../list/restrictedQuestions.ts'
import type { TileRequest } from './tileSelection.ts'

/** One map view is dozens of tiles: the same question within this time is one line of the log. */
const SAME_VIEW_MS = 60_000

type Asked = Pick<TileRequest, 'register' | 'viewer' | 'filter'>

/** Tells the audit log of tiles that are filtered by restricted fields, once for each map view. */
export function restrictedTiles(db: Database): (asked: Asked) => Promise<void> {
  const told = new LRUCache<string, true>({ max: 1000, ttl: SAME_VIEW_MS })
  return async ({ register, viewer, filter }) => {
    const fields = restrictedInFilter(register.vocabulary, filter)
    if (fields.length === 0) return
    const who = viewer.person?.id ?? ''
    const key = `${who}\n${register.type}\n${filterToText(register.vocabulary, filter)}`
    if (told.has(key)) return
    const reads = new Map(fields.map((field) => [`${register.type}.tiles(${field})`, 1]))
    await auditReads(db, viewer, reads)
    told.set(key, true)
  }
}
