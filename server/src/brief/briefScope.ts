import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** Briefs are the office's work; an investor is given issued ones by their link alone. */
export function briefScope({ role }: Viewer): SQL {
  return mayDo(role, 'BRIEF') ? sql`true` : sql`false`
}
