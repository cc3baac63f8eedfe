import { parcel } from '@panhuo/db/schema/parcel'
import { maySeeExactShape } from '@panhuo/shared/access/access'
import { type SQL, sql } from 'drizzle-orm'
import { communityScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'
import { releaseScope } from './releasedPlots.ts'

/**
 * Plots of the viewer's towns, and for an investor the released ones of the set that was shared;
 * AND-ed into every list, count, facet, tile and export.
 */
export function parcelScope(viewer: Viewer): SQL {
  const inTowns = communityScope(viewer, parcel.communityId)
  if (viewer.role !== 'INVESTOR') return inTowns
  return sql`(${parcel.deletedAt} is null and ${inTowns} and ${releaseScope(viewer, parcel.code, parcel.id)})`
}

/** Exact boundaries are class S: others get, and filter by, the generalised outline. */
export function parcelShape(viewer: Viewer) {
  return maySeeExactShape(viewer.role)
    ? { outline: parcel.geom, mercator: parcel.geomMercator }
    : { outline: parcel.outline, mercator: parcel.outlineMercator }
}
