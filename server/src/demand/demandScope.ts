import { demand } from '@panhuo/db/schema/demand'
import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** Investment staff see their own leads and those that they share; class R sees all, others none. */
export function demandScope({ role, person }: Viewer): SQL {
  if (!mayDo(role, 'KEEP_DEMAND')) return sql`false`
  if (maySee(role, { access: 'R' })) return sql`true`
  return sql`(${demand.keptById} is null or ${demand.keptById} = ${person?.id ?? ''})`
}
