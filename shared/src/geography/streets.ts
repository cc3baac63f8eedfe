import { type Metres, toPosition } from './localFrame.ts'
import { mainRoad } from './mainRoad.ts'
import type { Drawn, Position } from './position.ts'
import { gridSteps } from './streetGrid.ts'

/** Width from red line to red line and width of the carriageway, metres; usual sections, schematic. */
export const streetClasses = {
  TRUNK: { widthM: 50, carriagewayM: 30 },
  MAIN: { widthM: 36, carriagewayM: 22 },
  SECONDARY: { widthM: 26, carriagewayM: 15 },
  LOCAL: { widthM: 16, carriagewayM: 9 },
} as const
export type StreetClass = keyof typeof streetClasses

/** A street of the grid: `lengthwise` runs beside 万虹路 at one `across`, the others cross it. */
export interface GridStreet {
  readonly id: string
  readonly streetClass: StreetClass
  readonly lengthwise: boolean
  readonly at: number
  readonly from: number
  readonly to: number
  readonly name?: { readonly zh: string; readonly en: string }
}

export interface Street extends Drawn {
  readonly id: string
  readonly streetClass: StreetClass
  readonly widthM: number
  readonly carriagewayM: number
  /** Only names that a source gives; every other street stays unnamed. */
  readonly name: { readonly zh: string; readonly en: string } | null
  readonly line: readonly Position[]
}

const yangguang = { zh: '阳光路', en: 'Yangguang Road' }
const yangxin = { zh: '阳新街', en: 'Yangxin Street' }
const yangxinWest = { zh: '阳新街西拓', en: 'Yangxin Street, western extension' }

const lengthwise = (
  id: string,
  streetClass: StreetClass,
  at: number,
  from: number,
  to: number,
  name?: GridStreet['name'],
): GridStreet => ({ id, streetClass, lengthwise: true, at, from, to, ...(name ? { name } : {}) })

const across = (
  id: string,
  streetClass: StreetClass,
  at: number,
  from: number,
  to: number,
  name?: GridStreet['name'],
): GridStreet => ({ id, streetClass, lengthwise: false, at, from, to, ...(name ? { name } : {}) })

/** The grid, thinning out toward the hills in the west and the river flats in the east. */
export const gridStreets: readonly GridStreet[] = [
  lengthwise('n1', 'LOCAL', -2340, -600, 330),
  lengthwise('n2', 'SECONDARY', -1990, -900, 640),
  lengthwise('n3', 'LOCAL', -1650, -900, 640),
  lengthwise('n4', 'SECONDARY', -1310, -1250, 960),
  lengthwise('n5', 'LOCAL', -970, -1250, 330),
  lengthwise('yangguang', 'MAIN', -620, -1940, 960, yangguang),
  lengthwise('n7', 'LOCAL', -300, -1610, 640),
  lengthwise('n8', 'LOCAL', -300, 1330, 1940),
  lengthwise('n9', 'SECONDARY', 330, -1610, 1940),
  lengthwise('n10', 'LOCAL', 660, -1250, 960),
  lengthwise('n11', 'SECONDARY', 1010, -1250, 1640),
  lengthwise('n12', 'LOCAL', 1400, -900, 960),
  lengthwise('n13', 'LOCAL', 1800, -600, 640),
  across('c1', 'LOCAL', -1940, -620, 0),
  across('c2', 'SECONDARY', -1610, -620, 330),
  across('c3', 'LOCAL', -1250, -1310, 1010),
  across('c4', 'SECONDARY', -900, -1990, 1400),
  across('c5', 'LOCAL', -600, -2340, 1800),
  across('yangxin', 'MAIN', -280, -970, 1010, yangxin),
  across('yangxin-west', 'MAIN', -280, -2340, -970, yangxinWest),
  across('c6', 'LOCAL', -280, 1010, 1800),
  across('c7', 'LOCAL', 0, -1990, 1400),
  across('c8', 'SECONDARY', 330, -2340, 1800),
  across('c9', 'LOCAL', 640, -1990, 1800),
  across('c10', 'SECONDARY', 960, -1310, 1400),
  across('c11', 'SECONDARY', 1330, -700, 1010),
  across('c12', 'LOCAL', 1640, -330, 1010),
  across('c13', 'LOCAL', 1940, -700, 660),
]

interface VillageRoad {
  readonly id: string
  readonly streetClass: StreetClass
  /** Bends in the local metric frame. */
  readonly bends: readonly Metres[]
}

/** Roads outside the grid, winding to the villages, the hills and the river. */
const villageRoads: readonly VillageRoad[] = [
  road('v1', 'LOCAL', [-884, 222], [-905, 360], [-838, 560], [-660, 720], [-508, 806]),
  road('v2', 'LOCAL', [-712, 1394], [-790, 1560], [-742, 1745], [-800, 1880]),
  road('v3', 'SECONDARY', [2666, -203], [2662, -560], [2400, -1010], [2135, -1400], [2013, -2012]),
  road('v4', 'LOCAL', [1814, -1420], [1960, -1402], [2135, -1400]),
  road('v5', 'LOCAL', [2139, 905], [1936, 1180], [1745, 1390], [1500, 1630], [1014, 1608]),
  road('v6', 'LOCAL', [-1702, -612], [-1820, -560], [-1935, -380], [-1985, -160]),
  road('v7', 'LOCAL', [-1435, -246], [-1620, -120], [-1830, 10], [-2080, 66], [-2290, 190]),
]

function road(id: string, streetClass: StreetClass, ...bends: readonly Metres[]): VillageRoad {
  return { id, streetClass, bends }
}

/** All drawn streets, 万虹路 first. */
export const streets: readonly Street[] = [
  {
    ...drawn(2000),
    id: 'wanhong',
    streetClass: 'TRUNK',
    ...streetClasses.TRUNK,
    name: mainRoad.name,
    line: mainRoad.line,
  },
  ...gridStreets.map((street) => ({
    ...drawn(2500),
    id: street.id,
    streetClass: street.streetClass,
    ...streetClasses[street.streetClass],
    name: street.name ?? null,
    line: street.lengthwise
      ? gridSteps([street.at, street.from], [street.at, street.to])
      : gridSteps([street.from, street.at], [street.to, street.at]),
  })),
  ...villageRoads.map(({ id, streetClass, bends }) => ({
    ...drawn(2500),
    ...{ id, streetClass, ...streetClasses[streetClass], name: null },
    line: bends.map(toPosition),
  })),
]

function drawn(accuracyM: number): Drawn {
  return { provenance: 'SCHEMATIC', accuracyM, sources: ['DRAWING'] }
}
