import { obstacle } from '@panhuo/db/schema/obstacle'
import { obstacleFields } from '@panhuo/shared/obstacle/obstacleFields'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { obstacleScope } from './obstacleScope.ts'

/** Obstacles, as the change engine knows them. */
export const obstacleKind = recordKind({
  type: 'Obstacle',
  table: obstacle,
  noun: { zh: '症结', en: 'obstacle' },
  scope: obstacleScope,
  fields: {
    ...obstacleFields,
    parcelId: { zh: '地块', en: 'Plot', access: 'S', pointsTo: 'parcel' },
    projectId: { zh: '项目', en: 'Project', access: 'S', pointsTo: 'project' },
  },
})

constraintsSpeakOf({
  obstacle_due_on_sound: 'dueOn',
  obstacle_closed_on_sound: 'closedOn',
  obstacle_closed_on_set: 'closedOn',
})

actionsAreCalled({
  addObstacle: { zh: '登记症结', en: 'Added an obstacle' },
  updateObstacle: { zh: '办理症结', en: 'Dealt with an obstacle' },
})
