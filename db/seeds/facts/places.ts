import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import type { Position } from '@panhuo/shared/geography/position'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import type { PlaceKind } from '@panhuo/shared/place/place'
import type { Geometry } from 'geojson'
import { divisions } from './divisions.ts'
import { line, multiPolygon, point } from './geometry.ts'
import { namedPlaces, townSeats } from './placeNames.ts'

export interface PlaceFact {
  readonly code: string
  readonly name: string
  readonly kind: PlaceKind
  /** Code of the place around it; parents stand before their children in the list. */
  readonly parent: string | null
  readonly sources: readonly string[]
  readonly geometry: Geometry | null
  readonly accuracyM: number | null
  readonly note: string | null
}

const DISTRICT = '350504000000'
const SHUANGYANG = '350504002000'

/** District, towns, all communities and villages, then the other named places. */
export const places: readonly PlaceFact[] = [
  {
    ...{ code: DISTRICT, name: '洛江区', kind: 'DISTRICT', parent: null },
    sources: ['DIVISIONS', ...districtOutline.sources],
    geometry: multiPolygon(districtOutline.ring),
    accuracyM: districtOutline.accuracyM,
    note: '概括边界，不作为法定界线',
  },
  ...divisions.map((town): PlaceFact => {
    const [seat, accuracyM] = townSeats[town.code] ?? [null, null]
    const isStreet = town.code === SHUANGYANG
    return {
      ...{ code: town.code, name: town.name, kind: 'TOWN', parent: DISTRICT },
      sources: isStreet ? ['DIVISIONS', 'S1', 'DRAWING'] : ['DIVISIONS', 'DRAWING'],
      geometry: isStreet ? multiPolygon(streetOutline.ring) : pointOrNull(seat),
      accuracyM: isStreet ? streetOutline.accuracyM : accuracyM,
      note: isStreet ? '没有公开的边界，范围为示意' : '只有驻地的大致位置',
    }
  }),
  ...divisions.flatMap((town) =>
    town.communities.map((community): PlaceFact => {
      const named = community.name === '新岭社区'
      return {
        ...{ code: community.code, name: community.name, kind: 'COMMUNITY', parent: town.code },
        sources: named ? ['DIVISIONS', 'S1'] : ['DIVISIONS'],
        geometry: null,
        accuracyM: null,
        note: null,
      }
    }),
  ),
  ...namedPlaces.map(({ at, line: path, ...named }): PlaceFact => {
    return { ...named, geometry: path ? line(path) : pointOrNull(at) }
  }),
]

function pointOrNull(position: Position | null): Geometry | null {
  return position ? point(position) : null
}
