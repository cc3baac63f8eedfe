import { park } from '@panhuo/db/schema/park'
import type { SQL } from 'drizzle-orm'
import { townScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Industrial parks of the viewer's towns; AND-ed into every list and wherever a filter names one. */
export function parkScope(viewer: Viewer): SQL {
  return townScope(viewer, park.townId)
}
