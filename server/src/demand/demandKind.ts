import { demand } from '@panhuo/db/schema/demand'
import { demandFields } from '@panhuo/shared/demand/demandFields'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { demandScope } from './demandScope.ts'

/** Demands, as the change engine knows them. */
export const demandKind = recordKind({
  type: 'Demand',
  table: demand,
  noun: { zh: '需求', en: 'demand' },
  scope: demandScope,
  duty: 'KEEP_DEMAND',
  fields: {
    ...demandFields,
    deletedAt: { zh: '删除时间', en: 'Deleted', access: 'S', type: 'time' },
    deletedReason: { zh: '删除原因', en: 'Why deleted', access: 'S' },
  },
})

constraintsSpeakOf({ demand_area_sound: 'areaMuMax' })

actionsAreCalled({
  createDemand: { zh: '登记需求', en: 'Added a demand' },
  updateDemand: { zh: '修改需求', en: 'Edited a demand' },
  removeDemand: { zh: '删除需求', en: 'Removed a demand' },
})
