import { aParcel } from '@panhuo/db/seeds/makers'
import type { ParcelSeed } from '@panhuo/db/seeds/parcelSeed'
import { industries, landUses, rightTypes } from '@panhuo/shared/parcel/landCodes'
import { discharges, offerKinds } from '@panhuo/shared/parcel/offer'
import {
  blockLineLevels,
  inefficiencyReasons,
  inefficiencyTypes,
  parcelConditions,
  parcelStages,
  revitalizationMethods,
} from '@panhuo/shared/parcel/parcel'
import { provenances } from '@panhuo/shared/provenance/provenance'
import { type CodeList, valuesOf } from '@panhuo/shared/words/codeList'

/** A plot of the small town as its tests know it: what the register must say, computed here. */
export interface TownPlot extends ParcelSeed {
  readonly rightHolder: string
  readonly titleNumber: string
  /** UTC with microseconds, so that text order is time order. */
  readonly updatedAt: string
  /** Codes of projects that still stand. */
  readonly projects: readonly string[]
  /** Held up by an open obstacle; one without may still have had one that is solved. */
  readonly blocked: boolean
  /** Released to investors today; others were, or will be. */
  readonly released: boolean
}

type Ring = [number, number][]
type Box = readonly [west: number, south: number, east: number, north: number]

export const ring = ([west, south, east, north]: Box): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** West-south corner of the first plot, off the public grid of 0.0001 degrees on purpose. */
export const ORIGIN = [118.60003, 24.96003] as const
export const STEP = [0.0015, 0.0012] as const
export const SIZE = [0.00098, 0.00086] as const
export const COLUMNS = 8
/** The one plot whose recorded area is that of its drawing, m². */
export const SOUND = 20
const SOUND_AREA = 9427.42
const COUNT = 48

const round = (value: number) => Number(value.toFixed(7))

/** The box of plot number `index`, from 0, row by row northward. */
export function boxOf(index: number): Box {
  const west = ORIGIN[0] + (index % COLUMNS) * STEP[0]
  const south = ORIGIN[1] + Math.floor(index / COLUMNS) * STEP[1]
  return [round(west), round(south), round(west + SIZE[0]), round(south + SIZE[1])]
}

export const codeOf = (index: number) => `350504-SY-${String(index + 1).padStart(4, '0')}`

/** Parks and zones; the east edge of A halves column 2, that of Z touches column 4. */
export const parks = [
  { code: 'YQ-A', name: '甲园', box: [118.5995, 24.9595, 118.60352, 24.9675] },
  { code: 'YQ-B', name: '乙园', box: [118.6075, 24.9595, 118.613, 24.9625] },
  { code: 'YQ-X', name: '撤销园', box: [118.6, 24.964, 118.605, 24.968] },
] as const
export const zones = [
  { code: 'PQ-A', name: '东片', box: [118.5995, 24.9595, 118.60603, 24.9637] },
  { code: 'PQ-A1', name: '东片一期', parent: 'PQ-A', box: [118.5995, 24.9595, 118.6015, 24.9637] },
  { code: 'PQ-X', name: '旧片', box: [118.6, 24.96, 118.61, 24.967] },
] as const
export const places = [
  { code: '350504002001', name: '双阳社区' },
  { code: '350504002002', name: '坝阳社区' },
  { code: '350504002003', name: '裁撤社区' },
] as const
export const projectCodes = ['XM-1', 'XM-2', 'XM-3', 'XM-4', 'XM-5', 'XM-6']
/** Soft-deleted records: nothing may show, count or find them. */
export const deleted = {
  place: ['350504002003'],
  park: ['YQ-X'],
  zone: ['PQ-X'],
  project: ['XM-6'],
  parcel: [codeOf(46), codeOf(47)],
}

const names = ['老厂房', '百分100%号', '下划_线', '反斜\\杠', '样例地块', 'Ａ栋仓库']

export function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T
}
const codeAt = <Value extends string>(list: CodeList<Value>, index: number) =>
  pick(valuesOf(list), index)
/** Every `every`-th plot does not know. */
const unlessEvery = <T>(every: number, index: number, value: T) =>
  index % every === every - 1 ? null : value

function plotAt(index: number): TownPlot {
  const stage = codeAt(parcelStages, index * 3)
  const needsMethod = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED'].includes(stage)
  return {
    ...aParcel(),
    code: codeOf(index),
    name: `${pick(names, index)}${index + 1}`,
    stage,
    method: needsMethod || index % 3 > 0 ? codeAt(revitalizationMethods, index) : null,
    inefficiencyType: codeAt(inefficiencyTypes, index * 2),
    inefficiencyReasons: valuesOf(inefficiencyReasons).filter(
      (_, at) => (index + at) % 5 === 0 && index % 7 > 0,
    ),
    condition: unlessEvery(5, index, codeAt(parcelConditions, index)),
    areaM2:
      index === SOUND
        ? SOUND_AREA
        : pick([13333.33, 2000, 6666.67, 33333.33, 13333.32, 53333.33, 10000], index * 5),
    plotRatio: unlessEvery(6, index, pick([0.3, 0.8, 0.8, 1.2, 0.1 + 0.2], index)),
    buildingDensity: unlessEvery(8, index, pick([0.1, 0.35, 0.5], index)),
    landUse: unlessEvery(9, index, codeAt(landUses, index)),
    currentUse: null,
    industry: unlessEvery(4, index, codeAt(industries, index)),
    rightType: unlessEvery(7, index, codeAt(rightTypes, index)),
    tenureEnd: unlessEvery(5, index, pick(['2031-06-30', '2046-01-01', '2024-12-31'], index)),
    planRatioMin: unlessEvery(4, index, 1),
    planRatioMax: unlessEvery(4, index, pick([2, 2.5, 3], index)),
    heightLimitM: unlessEvery(5, index, pick([24, 50], index)),
    powerKva: unlessEvery(3, index, pick([630, 2500], index)),
    waterTd: unlessEvery(3, index + 1, pick([80, 400], index)),
    discharge: unlessEvery(6, index, codeAt(discharges, index)),
    offers: valuesOf(offerKinds).filter((_, at) => (index + at) % 3 === 0),
    priceGuide: unlessEvery(4, index + 2, pick([38, 52.5], index)),
    deliverableOn: unlessEvery(5, index, pick(['2027-03-01', '2028-06-30'], index)),
    blockLineLevel: unlessEvery(3, index, codeAt(blockLineLevels, index)),
    taxPerMu: unlessEvery(4, index, pick([0.5, 2.25, 12], index)),
    outputPerMu: unlessEvery(4, index + 1, pick([10, 55.5, 240], index)),
    progressNote: `秘密进展${index}`,
    community: pick([...places.map(({ code }) => code), null], index * 3),
    park: pick([...parks.map(({ code }) => code), null], index),
    zone: pick([...zones.map(({ code }) => code), null], Math.floor(index / 3)),
    provenance: codeAt(provenances, index),
    geometry: { type: 'MultiPolygon', coordinates: outlineOf(index) },
    rightHolder: `隐名业主${index}`,
    titleNumber: `闽(2020)不动产权第${1000 + index}号`,
    updatedAt: `2026-01-01T00:00:00.${String(Math.floor(index / 3)).padStart(6, '0')}Z`,
    blocked: index % 5 === 0,
    released: index % 6 === 1,
    projects: projectCodes.filter(
      (_, at) => index % 4 < 2 && (index + at) % 6 < (index % 4) * 5 + 1,
    ),
  }
}

/** Most plots are boxes; one has an L, one a hole, one two parts. */
function outlineOf(index: number): Ring[][] {
  const box = boxOf(index)
  const [west, south, east, north] = box
  const [x, y] = [round((west + east) / 2), round((south + north) / 2)]
  if (index === 12) {
    return [
      [
        [
          [west, south],
          [east, south],
          [east, y],
          [x, y],
          [x, north],
          [west, north],
          [west, south],
        ],
      ],
    ]
  }
  if (index === 13) {
    const hole = ring([round(west + 0.0003), round(south + 0.0003), x, y]).reverse()
    return [[ring(box), hole]]
  }
  if (index === 14) {
    return [
      [ring([west, south, round(x - 0.0001), north])],
      [ring([round(x + 0.0001), south, east, north])],
    ]
  }
  return [[ring(box)]]
}

export const everyPlot = Array.from({ length: COUNT }, (_, index) => plotAt(index))
const gone = (codes: readonly string[], code: string | null) =>
  code !== null && codes.includes(code) ? null : code

/** The plots that the register has, with what they still point to. */
export const townPlots: readonly TownPlot[] = everyPlot
  .filter(({ code }) => !deleted.parcel.includes(code))
  .map((plot) => ({
    ...plot,
    community: gone(deleted.place, plot.community),
    park: gone(deleted.park, plot.park),
    zone: gone(deleted.zone, plot.zone),
    projects: plot.projects.filter((code) => !deleted.project.includes(code)),
  }))
