import { parcel } from '@panhuo/db/schema/parcel'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { sql } from 'drizzle-orm'
import type { Register } from '../list/register.ts'
import { parcelColumns, parcelOrders, tenureYearsAt } from './parcelColumns.ts'
import { parcelScope, parcelShape } from './parcelScope.ts'
import { answersOfOthers, parcelAnswers } from './parcelWhere.ts'
import { investorParcels } from './releasedPlots.ts'

/** Plots, as the list engine knows them. */
export const parcelRegister: Register<typeof parcelFilter> = {
  type: 'Parcel',
  table: sql`${parcel}`,
  kept: parcel,
  given: ({ role }) => (role === 'INVESTOR' ? investorParcels() : undefined),
  vocabulary: parcelFilter,
  answers: parcelAnswers,
  scope: parcelScope,
  shape: parcelShape,
  fields: parcelFields,
  columns: {
    ...parcelColumns,
    id: parcel.id,
    communityId: parcel.communityId,
    parkId: parcel.parkId,
    zoneId: parcel.zoneId,
    sourceIds: parcel.sourceIds,
  },
  orders: parcelOrders,
  answersAt: answersOfOthers,
  countedFrom: (moment) => ({ tenureYears: tenureYearsAt(moment) }),
  area: parcel.areaM2,
  restricted: {
    holder: parcel.rightHolder,
    measures: { taxPerMu: parcel.taxPerMu, outputPerMu: parcel.outputPerMu },
  },
}
