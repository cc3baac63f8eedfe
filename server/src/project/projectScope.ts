import { project } from '@panhuo/db/schema/project'
import type { SQL } from 'drizzle-orm'
import { townScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Projects of the viewer's towns; AND-ed into every list and wherever a filter names one. */
export function projectScope(viewer: Viewer): SQL {
  return townScope(viewer, project.townId)
}
