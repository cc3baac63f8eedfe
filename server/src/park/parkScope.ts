import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** Industrial parks that this viewer may see at all; AND-ed into every list and wherever a filter names one. */
export function parkScope(_viewer: Viewer): SQL {
  return sql`true`
}
