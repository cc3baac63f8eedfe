import { byCode, byId } from '../list/records.ts'
import { shapesOf } from '../list/shapes.ts'
import { parkRegister } from './parkRegister.ts'

export interface ParkRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly townId: number | null
  readonly sourceIds: string[]
}

export const parkById = byId<typeof parkRegister.vocabulary, ParkRow>(parkRegister)
export const parkByCode = byCode<typeof parkRegister.vocabulary, ParkRow>(parkRegister)
export const parkShape = shapesOf(parkRegister)
