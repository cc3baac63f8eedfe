import { parcel } from '@panhuo/db/schema/parcel'
import { parcelPointers } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { refuseOverlapsOf } from './parcelGeometryQueries.ts'
import { parcelScope } from './parcelScope.ts'

/** Plots, as the change engine knows them. */
export const parcelKind = recordKind({
  type: 'Parcel',
  table: parcel,
  noun: { zh: '地块', en: 'plot' },
  scope: parcelScope,
  duty: 'EDIT_PARCEL',
  refuseUnsound: refuseOverlapsOf,
  fields: {
    ...parcelFields,
    communityId: { ...parcelPointers.community, access: 'P', pointsTo: 'place' },
    parkId: { ...parcelPointers.park, access: 'P', pointsTo: 'park' },
    zoneId: { ...parcelPointers.zone, access: 'P', pointsTo: 'zone' },
    // Exact boundaries are class S, so is the news that one moved.
    geom: { zh: '界线', en: 'Boundary', access: 'S', type: 'geometry' },
    deletedAt: { zh: '删除时间', en: 'Deleted', access: 'P', type: 'time' },
    deletedReason: { zh: '删除原因', en: 'Why deleted', access: 'S' },
  },
})

constraintsSpeakOf({
  parcel_code_unique: 'code',
  parcel_code_formed: 'code',
  parcel_area_positive: 'patch.areaM2',
  parcel_ratio_sound: 'patch.plotRatio',
  parcel_density_sound: 'patch.buildingDensity',
  parcel_coefficient_sound: 'patch.buildingCoefficient',
  parcel_type_known: 'patch.inefficiencyType',
  parcel_reasons_known: 'patch.inefficiencyReasons',
  parcel_right_known: 'patch.rightType',
  parcel_block_line_known: 'patch.blockLineLevel',
  parcel_method_set: 'patch.method',
  parcel_discharge_known: 'patch.discharge',
  parcel_offers_known: 'patch.offers',
  parcel_plan_ratio_sound: 'patch.planRatioMax',
  parcel_geom_sound: 'geometry',
})

actionsAreCalled({
  updateParcel: { zh: '修改属性', en: 'Edited attributes' },
  updateParcels: { zh: '批量修改', en: 'Edited in bulk' },
  updateParcelGeometry: { zh: '修改界线', en: 'Moved the boundary' },
  splitParcel: { zh: '分割地块', en: 'Split' },
  mergeParcels: { zh: '合并地块', en: 'Merged' },
  createParcel: { zh: '新建地块', en: 'Added' },
  removeParcel: { zh: '删除地块', en: 'Removed' },
})
