import { zone } from '@panhuo/db/schema/zone'
import type { SQL } from 'drizzle-orm'
import { townScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Renewal zones of the viewer's towns; AND-ed into every list and wherever a filter names one. */
export function zoneScope(viewer: Viewer): SQL {
  return townScope(viewer, zone.townId)
}
