import { share } from '@panhuo/db/schema/share'
import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** Links that this viewer made; for class R all of them, since any may have to be revoked. */
export function shareScope(viewer: Viewer): SQL {
  if (!mayDo(viewer.role, 'SHARE')) return sql`false`
  if (maySee(viewer.role, { access: 'R' })) return sql`true`
  return sql`${share.personId} = ${viewer.person?.id ?? ''}`
}
