import type { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { byCode, byId, byIdAsOf } from '../list/records.ts'
import { shapesOf } from '../list/shapes.ts'
import { parcelRegister } from './parcelRegister.ts'

/** The keys of a plot's row that resolvers name; declared fields are read by attributeFields. */
export interface ParcelRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly communityId: number | null
  readonly parkId: number | null
  readonly zoneId: number | null
  readonly sourceIds: string[]
  /** Share inside the filter's area, 0 to 1; only in lists with a spatial filter. */
  readonly overlapShare?: number | null
  /** The moment that the row is of; absent for today. */
  readonly asOf?: Date
}

export const parcelById = byId<typeof parcelFilter, ParcelRow>(parcelRegister)
export const parcelAt = byIdAsOf<typeof parcelFilter, ParcelRow>(parcelRegister)
export const parcelByCode = byCode<typeof parcelFilter, ParcelRow>(parcelRegister)
export const parcelShapeById = shapesOf(parcelRegister)
