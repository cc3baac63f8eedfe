import { parcel } from '@panhuo/db/schema/parcel'
import { parcelPointers } from '@panhuo/shared/parcel/parcelEdit'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { parcelScope } from './parcelScope.ts'

/** Plots, as the change engine knows them. */
export const parcelKind = recordKind({
  type: 'Parcel',
  table: parcel,
  noun: { zh: '地块', en: 'plot' },
  scope: parcelScope,
  fields: {
    ...parcelFields,
    communityId: { ...parcelPointers.community, access: 'P', pointsTo: 'place' },
    parkId: { ...parcelPointers.park, access: 'P', pointsTo: 'park' },
    zoneId: { ...parcelPointers.zone, access: 'P', pointsTo: 'zone' },
    // Exact boundaries are class S, so is the news that one moved.
    geom: { zh: '界线', en: 'Boundary', access: 'S', type: 'geometry' },
    deletedAt: { zh: '删除时间', en: 'Deleted', access: 'P' },
    deletedReason: { zh: '删除原因', en: 'Why deleted', access: 'S' },
  },
})

constraintsSpeakOf({
  parcel_code_unique: 'code',
  parcel_code_formed: 'code',
  parcel_area_positive: 'areaM2',
  parcel_ratio_sound: 'plotRatio',
  parcel_density_sound: 'buildingDensity',
  parcel_coefficient_sound: 'buildingCoefficient',
  parcel_type_known: 'inefficiencyType',
  parcel_reasons_known: 'inefficiencyReasons',
  parcel_right_known: 'rightType',
  parcel_block_line_known: 'blockLineLevel',
  parcel_method_set: 'method',
  parcel_geom_sound: 'geometry',
})
