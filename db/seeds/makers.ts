import type { ParkFact, ZoneFact } from './facts/areas.ts'
import type { PlaceFact } from './facts/places.ts'
import type { ProjectFact } from './facts/projects.ts'
import type { ParcelSeed } from './parcelSeed.ts'

/** A rectangle of about 100 by 100 metres (15 亩) in 双阳, `east` steps of 200 metres from the first. */
export function aSquare(east = 0): ParcelSeed['geometry'] {
  const west = Number((118.61 + east * 0.002).toFixed(7))
  const right = Number((west + 0.00099).toFixed(7))
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 24.98],
          [right, 24.98],
          [right, 24.9809],
          [west, 24.9809],
          [west, 24.98],
        ],
      ],
    ],
  }
}

/** A surveyed plot in use, valid by itself; says what the test is about by its overrides. */
export function aParcel(overrides: Partial<ParcelSeed> = {}): ParcelSeed {
  return {
    code: '350504-TS-0001',
    name: '测试地块 1',
    stage: 'SURVEYED',
    method: null,
    inefficiencyType: 'OLD_INDUSTRY',
    inefficiencyReasons: ['EXTENSIVE'],
    condition: 'IN_USE',
    areaM2: 9965,
    plotRatio: 0.6,
    buildingDensity: 0.35,
    buildingCoefficient: 0.42,
    landUse: '100101',
    landUseScheme: 'YDYH2023',
    currentUse: '100101',
    industry: 'C35',
    rightType: '102',
    tenureEnd: '2050-06-30',
    blockLineLevel: 'LEVEL_1',
    taxPerMu: 2.5,
    outputPerMu: 60,
    outputYear: 2025,
    progressNote: null,
    community: null,
    park: null,
    zone: null,
    provenance: 'ILLUSTRATIVE',
    sources: [],
    note: null,
    geometry: aSquare(),
    ...overrides,
  }
}

const area = {
  sources: [],
  stageAsStated: null,
  town: null,
  ring: aSquare().coordinates[0]?.[0] as unknown as ParkFact['ring'],
  accuracyM: 2500,
  note: null,
}

/** A digital park drawn around the first square. */
export function aPark(overrides: Partial<ParkFact> = {}): ParkFact {
  return { ...area, code: '350504-PK-91', name: '测试园区', kind: 'DIGITAL', ...overrides }
}

/** A renewal area drawn around the first square. */
export function aZone(overrides: Partial<ZoneFact> = {}): ZoneFact {
  const own = {
    code: '350504-ZN-91',
    name: '测试片区',
    kind: 'RENEWAL_AREA',
    parent: null,
  } as const
  return { ...area, ...own, ...overrides }
}

/** A project without position, whose stage no source tells. */
export function aProject(overrides: Partial<ProjectFact> = {}): ProjectFact {
  return {
    code: '350504-XM-91',
    name: '测试项目',
    kind: 'INDUSTRY',
    stage: null,
    stageAsStated: '加快实施',
    town: null,
    park: null,
    zone: null,
    sources: [],
    geometry: null,
    accuracyM: null,
    note: null,
    ...overrides,
  }
}

/** A town without position. */
export function aPlace(overrides: Partial<PlaceFact> = {}): PlaceFact {
  return {
    code: '350504991000',
    name: '测试街道',
    kind: 'TOWN',
    parent: null,
    sources: [],
    geometry: null,
    accuracyM: null,
    note: null,
    ...overrides,
  }
}
