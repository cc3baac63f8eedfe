import { maySeeExactShape } from '@panhuo/shared/access/access'
import type { NearRecord } from '@panhuo/shared/filter/spatial'
import { type SQL, sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import { parkScope } from '../park/parkScope.ts'
import { projectScope } from '../project/projectScope.ts'
import type { Viewer } from '../request/viewer.ts'
import { zoneScope } from '../zone/zoneScope.ts'

/** Which records of a kind a viewer may see: what cannot be listed cannot be measured from either. */
const scopes: Record<NearRecord, (viewer: Viewer) => SQL> = {
  parcel: parcelScope,
  park: parkScope,
  zone: zoneScope,
  project: projectScope,
}

/**
 * The outline of a record by code, SRID 4490, as this viewer may see it; null where there is none.
 * A plot is measured from its public outline by whoever may not see the exact one, as in
 * parcelShape: distances asked one by one would give the exact vertices away.
 */
export function recordOutline(kind: NearRecord, code: string, viewer: Viewer): SQL {
  const column = kind === 'parcel' && !maySeeExactShape(viewer.role) ? 'outline' : 'geom'
  return sql`(select ${sql.raw(column)} from ${sql.raw(kind)} where code = ${code} and deleted_at is null and ${scopes[kind](viewer)})`
}
