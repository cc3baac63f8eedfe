import { parcel } from '@panhuo/db/schema/parcel'
import { maySeeExactShape } from '@panhuo/shared/access/access'
import { type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '../request/viewer.ts'

/** Plots that this viewer may see at all; AND-ed into every list, count, facet, tile and export. */
export function parcelScope(_viewer: Viewer): SQL {
  // Every role sees every plot of the street; scope by town comes with accounts.
  return sql`true`
}

/** Exact boundaries are class S: others get, and filter by, the generalised outline. */
export function parcelShape(viewer: Viewer) {
  return maySeeExactShape(viewer.role)
    ? { outline: parcel.geom, mercator: parcel.geomMercator }
    : { outline: parcel.outline, mercator: parcel.outlineMercator }
}
