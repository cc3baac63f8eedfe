import { mainRoad } from '@panhuo/shared/geography/mainRoad'
import type { Position } from '@panhuo/shared/geography/position'
import type { PlaceKind } from '@panhuo/shared/place/place'

/** A corridor, facility, enterprise, office or landmark that a source names. */
export interface NamedPlace {
  readonly code: string
  readonly name: string
  readonly kind: PlaceKind
  /** 12-digit code of the district or town that it belongs to. */
  readonly parent: string
  readonly sources: readonly string[]
  readonly at: Position | null
  readonly line: readonly Position[] | null
  readonly accuracyM: number | null
  readonly note: string | null
}

const DISTRICT = '350504000000'
const WANAN = '350504001000'
const SHUANGYANG = '350504002000'
const unplaced = '来源只给名称，没有公开的位置'

/** Places beside the divisions, each with a position only where one is public. */
export const namedPlaces: readonly NamedPlace[] = [
  place(
    '01',
    '汽车走廊',
    'CORRIDOR',
    SHUANGYANG,
    'S1',
    null,
    '来源未说明是否即万虹路汽车走廊，没有公开的位置',
  ),
  {
    ...place('02', '万虹路汽车走廊', 'CORRIDOR', DISTRICT, 'S2', null, '沿万虹路的示意线'),
    sources: ['S2', 'DRAWING'],
    line: mainRoad.line.slice(1, 4),
    accuracyM: 2000,
  },
  place('03', '电子商务园', 'CORRIDOR', DISTRICT, 'S2', null, unplaced),
  place('04', '泉州十一中塘西校区', 'FACILITY', WANAN, 'S2', [[118.65, 24.957], 2000], null),
  place('05', '洛江区实验幼儿园', 'FACILITY', DISTRICT, 'S2', [[118.662, 24.945], 2000], null),
  place('06', '天娇', 'ENTERPRISE', SHUANGYANG, 'S1', null, unplaced),
  place('07', '加来盟', 'ENTERPRISE', SHUANGYANG, 'S1', null, unplaced),
  place('08', '嘉泰数控', 'ENTERPRISE', SHUANGYANG, 'S1', null, unplaced),
  place('09', '洛江区人民政府', 'OFFICE', DISTRICT, 'S2', [[118.6656, 24.9432], 400], null),
  place('10', '洛阳桥', 'LANDMARK', DISTRICT, 'S2', [[118.6757, 24.953], 500], null),
]

/** Approximate seats of the towns, with the error of each in metres. */
export const townSeats: Readonly<Record<string, readonly [Position, number]>> = {
  '350504001000': [[118.66, 24.9455], 1500],
  '350504002000': [[118.625, 24.98], 2000],
  '350504100000': [[118.62, 25.165], 3500],
  '350504101000': [[118.62, 25.075], 3000],
  '350504102000': [[118.613, 25.025], 2500],
  '350504200000': [[118.5914, 25.2782], 1000],
}

function place(
  number: string,
  name: string,
  kind: PlaceKind,
  parent: string,
  source: string,
  position: readonly [Position, number] | null,
  note: string | null,
): NamedPlace {
  return {
    ...{ code: `350504-PL-${number}`, name, kind, parent, note, line: null },
    sources: position ? [source, 'DRAWING'] : [source],
    at: position?.[0] ?? null,
    accuracyM: position?.[1] ?? null,
  }
}
