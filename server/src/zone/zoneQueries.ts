import { byCode, byId } from '../list/records.ts'
import { shapesOf } from '../list/shapes.ts'
import { zoneRegister } from './zoneRegister.ts'

export interface ZoneRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly townId: number | null
  readonly parentId: number | null
  readonly sourceIds: string[]
}

export const zoneById = byId<typeof zoneRegister.vocabulary, ZoneRow>(zoneRegister)
export const zoneByCode = byCode<typeof zoneRegister.vocabulary, ZoneRow>(zoneRegister)
export const zoneShape = shapesOf(zoneRegister)
