import { parcel } from '@panhuo/db/schema/parcel'
import { release } from '@panhuo/db/schema/release'
import { maySee } from '@panhuo/shared/access/access'
import { type SQL, sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** What was released to investors is known to staff, of the plots that they see. */
export function releaseRowScope(viewer: Viewer): SQL {
  if (!maySee(viewer.role, { access: 'S' })) return sql`false`
  return sql`exists (select 1 from ${parcel} where ${parcel.id} = ${release.parcelId} and ${parcelScope(viewer)})`
}
