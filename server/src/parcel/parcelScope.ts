import { parcel } from '@panhuo/db/schema/parcel'
import { maySeeExactShape } from '@panhuo/shared/access/access'
import type { SQL } from 'drizzle-orm'
import { communityScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Plots of the viewer's towns; AND-ed into every list, count, facet, tile and export. */
export function parcelScope(viewer: Viewer): SQL {
  return communityScope(viewer, parcel.communityId)
}

/** Exact boundaries are class S: others get, and filter by, the generalised outline. */
export function parcelShape(viewer: Viewer) {
  return maySeeExactShape(viewer.role)
    ? { outline: parcel.geom, mercator: parcel.geomMercator }
    : { outline: parcel.outline, mercator: parcel.outlineMercator }
}
