import { revitalizationCase } from '@panhuo/db/schema/case'
import { obstacle } from '@panhuo/db/schema/obstacle'
import { parcel } from '@panhuo/db/schema/parcel'
import { project } from '@panhuo/db/schema/project'
import { maySee } from '@panhuo/shared/access/access'
import { restrictedObstacles } from '@panhuo/shared/obstacle/obstacle'
import { type SQL, sql } from 'drizzle-orm'
import { caseScope } from '../case/caseScope.ts'
import { textArray } from '../filter/literal.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { townScope } from '../place/townScope.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * Obstacles of records that the viewer sees, asked by their owner: staff all but seizures, debts and
 * those of cases in court, which are class R. Whose plot or project it is, is the owner's scope.
 */
export function obstacleScope(viewer: Viewer): SQL {
  if (!maySee(viewer.role, { access: 'S' })) return sql`false`
  if (maySee(viewer.role, { access: 'R' })) return sql`true`
  return sql`(not ${obstacle.kind} = any(${textArray(restrictedObstacles)}) and (${obstacle.caseId} is null or exists (select 1 from ${revitalizationCase} where ${revitalizationCase.id} = ${obstacle.caseId} and ${caseScope({ ...viewer, towns: undefined })})))`
}

/** The same for one that is asked by its own number: its plot, case or project must be seen too. */
export function ownedObstacleScope(viewer: Viewer): SQL {
  const own = obstacleScope(viewer)
  if (viewer.towns === undefined) return own
  return sql`${own} and (${obstacle.parcelId} is null or exists (select 1 from ${parcel} where ${parcel.id} = ${obstacle.parcelId} and ${parcelScope(viewer)})) and (${obstacle.projectId} is null or exists (select 1 from ${project} where ${project.id} = ${obstacle.projectId} and ${townScope(viewer, project.townId)})) and (${obstacle.caseId} is null or exists (select 1 from ${revitalizationCase} where ${revitalizationCase.id} = ${obstacle.caseId} and ${caseScope(viewer)}))`
}
