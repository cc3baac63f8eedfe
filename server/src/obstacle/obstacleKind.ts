import { obstacle } from '@panhuo/db/schema/obstacle'
import { obstacleKinds } from '@panhuo/shared/obstacle/obstacle'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { codeOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { caseKind } from '../case/caseKind.ts'
import { refuseUnsoundCases } from '../case/caseSoundness.ts'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { timelineTells } from '../change/tellings.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import { ownedObstacleScope } from './obstacleScope.ts'

/** Obstacles, as the change engine knows them. */
export const obstacleKind = recordKind({
  type: 'Obstacle',
  table: obstacle,
  noun: { zh: '症结', en: 'obstacle' },
  scope: ownedObstacleScope,
  duty: 'KEEP_CASE',
  owner: sql`coalesce((select 'Parcel ' || code from parcel named where named.id = ${obstacle.parcelId}), (select 'RevitalizationCase ' || code from revitalization_case named where named.id = ${obstacle.caseId}), (select 'Project ' || code from project named where named.id = ${obstacle.projectId}))`,
  refuseUnsound: async (run, _viewer, touched) => {
    const cases = await run<{ id: number }>(
      sql`select case_id as id from obstacle where case_id is not null and id = any(${`{${touched.join(',')}}`}::text::int[])`,
    )
    await refuseUnsoundCases(
      run,
      cases.map(({ id }) => id),
    )
  },
  called: { by: ['kind'], words: ({ kind }) => codeOf(obstacleKinds, String(kind)) },
  fields: {
    ...obstacleFields,
    deletedAt: { zh: '撤销时间', en: 'Taken back', access: 'S', type: 'time' },
    parcelId: { zh: '地块', en: 'Plot', access: 'S', pointsTo: 'parcel' },
    projectId: { zh: '项目', en: 'Project', access: 'S', pointsTo: 'project' },
  },
})

timelineTells(
  parcelKind,
  obstacleKind,
  (parcelId) =>
    sql`select id from obstacle where parcel_id = ${parcelId} union select held.id from obstacle held join case_parcel link on link.case_id = held.case_id where link.parcel_id = ${parcelId}`,
)
timelineTells(
  caseKind,
  obstacleKind,
  (caseId) => sql`select id from obstacle where case_id = ${caseId}`,
)

constraintsSpeakOf({
  obstacle_due_on_sound: 'dueOn',
  obstacle_closed_on_sound: 'closedOn',
  obstacle_closed_on_set: 'closedOn',
})

actionsAreCalled({
  addObstacle: { zh: '登记症结', en: 'Added an obstacle' },
  updateObstacle: { zh: '办理症结', en: 'Dealt with an obstacle' },
})
