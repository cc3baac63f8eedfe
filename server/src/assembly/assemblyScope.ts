import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type SQL, sql } from 'drizzle-orm'
import { selected } from '../list/selection.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import type { Viewer } from '../request/viewer.ts'

/** Plots that may be brought together: the filtered ones that are still in the register. */
export function plotsMeant(viewer: Viewer, filter: ParcelFilter): SQL {
  return sql`${selected(parcelRegister, viewer, filter)} and stage <> 'REMOVED'`
}
