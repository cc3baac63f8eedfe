import type { Label } from '../words/label.ts'

/** A way to understand the coordinates of a file that does not say it. */
export interface ReferenceSystem extends Label {
  /** What is kept when it is chosen: `EPSG:4528`, with `/yx` where the axes stand the wrong way round. */
  readonly key: string
  readonly epsg: number
  readonly swapped: boolean
  /** Least and greatest x, least and greatest y: what such coordinates look like at all. */
  readonly covers: readonly [number, number, number, number]
  /** Why it can be shown and never be chosen. */
  readonly refused?: Label
}

const degrees = [70, 140, 0, 60] as const
const metres = [0, 1_000_000, 0, 6_700_000] as const
const zone = (number: number) => [number * 1e6, number * 1e6 + 1e6, 0, 6_700_000] as const

type Given = readonly [epsg: number, zh: string, en: string, covers: ReferenceSystem['covers']]

const known: readonly Given[] = [
  [4490, '2000 国家大地坐标系 经纬度', 'CGCS2000, degrees', degrees],
  [4326, 'WGS 84 经纬度', 'WGS 84, degrees', degrees],
  [4528, '2000 国家大地坐标系 3 度带第 40 带（带号）', 'CGCS2000, zone 40 with prefix', zone(40)],
  [4549, '2000 国家大地坐标系 中央经线 120°（无带号）', 'CGCS2000, 120° E, no prefix', metres],
  [4527, '2000 国家大地坐标系 3 度带第 39 带（带号）', 'CGCS2000, zone 39 with prefix', zone(39)],
  [4548, '2000 国家大地坐标系 中央经线 117°（无带号）', 'CGCS2000, 117° E, no prefix', metres],
]

function system([epsg, zh, en, covers]: Given, swapped: boolean): ReferenceSystem {
  if (!swapped) return { key: `EPSG:${epsg}`, epsg, swapped, zh, en, covers }
  const [west, east, south, north] = covers
  return {
    key: `EPSG:${epsg}/yx`,
    epsg,
    swapped,
    zh: `${zh}，两轴对调`,
    en: `${en}, axes swapped`,
    covers: [south, north, west, east],
  }
}

/**
 * Phone maps shift their coordinates by hundreds of metres. Shifting back is not exact, and a shifted
 * coordinate is never stored: it is drawn where it would lie, so that one sees why the file is off.
 */
export const GCJ02: ReferenceSystem = {
  key: 'GCJ-02',
  epsg: 4490,
  swapped: false,
  zh: '火星坐标（GCJ-02，手机地图）',
  en: 'GCJ-02 (phone maps)',
  covers: degrees,
  refused: {
    zh: '手机地图的坐标被整体偏移，退回去并不精确，本系统不存偏移过的坐标；请改用 2000 国家大地坐标系的成果',
    en: 'coordinates of phone maps are shifted, and shifting back is not exact; shifted coordinates are not stored, use survey results in CGCS2000',
  },
}

/** Every candidate for a file that states no system, in the order of how common it is. */
export const candidateSystems: readonly ReferenceSystem[] = [
  ...known.map((given) => system(given, false)),
  GCJ02,
  ...known.filter(([epsg]) => epsg !== 4326).map((given) => system(given, true)),
]

/** How the sample of a file lies under one system. */
export const verdicts = ['INSIDE', 'PARTLY', 'OUTSIDE', 'IMPOSSIBLE', 'REFUSED'] as const
export type Verdict = (typeof verdicts)[number]

/** Where GCJ-02 would show a true position, degrees; published formula, for drawing alone. */
export function shiftedPosition([lon, lat]: readonly [number, number]): [number, number] {
  const x = lon - 105
  const y = lat - 35
  const waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3)
  const slow = (t: number, a: number, b: number, c: number, d: number) =>
    (a * Math.sin(t * Math.PI) + b * Math.sin((t / 3) * Math.PI)) * (2 / 3) +
    (c * Math.sin((t / 12) * Math.PI) + d * Math.sin((t / 30) * Math.PI)) * (2 / 3)
  const root = Math.sqrt(Math.abs(x))
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    waves +
    slow(y, 20, 40, 160, 320)
  const east =
    300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves + slow(x, 20, 40, 150, 300)
  const axis = 6_378_245
  const flat = 0.006693421622965943
  const radians = (lat / 180) * Math.PI
  const magic = 1 - flat * Math.sin(radians) ** 2
  const degree = 180 / Math.PI
  return [
    lon + (east * degree) / ((axis / Math.sqrt(magic)) * Math.cos(radians)),
    lat + (north * degree) / ((axis * (1 - flat)) / (magic * Math.sqrt(magic))),
  ]
}
