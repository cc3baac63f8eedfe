import { codeList, type ValueOf } from '../words/codeList.ts'

/** What a distance can be wished from: a record by code, or a line of the schematic map. */
export const wishTargets = codeList({
  name: 'WishTarget',
  label: { zh: '距离对象', en: 'Distance from' },
  source: 'Panhuo',
  codes: [
    { value: 'ROAD', zh: '万虹路', en: 'Wanhong Road' },
    { value: 'RAILWAY', zh: '铁路', en: 'Railway' },
    { value: 'PLACE', zh: '地点', en: 'Place' },
    { value: 'PARK', zh: '园区', en: 'Park' },
    { value: 'PROJECT', zh: '项目', en: 'Project' },
  ],
})
export type WishTarget = ValueOf<typeof wishTargets>

/** "Within so many metres of that", straight-line. */
export interface Wish {
  readonly target: WishTarget
  /** Of the place, park or project; null for a line of the map. */
  readonly code: string | null
  readonly metres: number
}

/** More wishes than anyone weighs. */
export const MOST_WISHES = 6
/** A weight runs from 0, which leaves an aspect out of the score, to this. */
export const MOST_WEIGHT = 10
