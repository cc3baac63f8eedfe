import { type Metres, toMetres } from '@panhuo/shared/geography/localFrame'
import type { Position } from '@panhuo/shared/geography/position'
import type { MultiPolygon } from 'geojson'
import { parks, zones } from '../facts/areas.ts'
import type { ParcelSeed } from '../parcelSeed.ts'
import { figuresOf } from './buildings.ts'
import { characterOf } from './character.ts'
import { chooseLots } from './choose.ts'
import { communityAt } from './communities.ts'
import { contains, middle } from './flatPolygon.ts'
import { type Lot, lots } from './lots.ts'
import { outlyingLots } from './outlyingLots.ts'
import { areaOf, geometriesOf } from './plotGeometry.ts'
import { methodOf, progressNoteOf, stagesOf } from './progress.ts'
import { type Random, seededRandom } from './random.ts'
import { reasonsOf } from './reasons.ts'
import { rightsOf } from './rights.ts'
import { shapesOf } from './shapes.ts'

const SEED = 350504003
/** Sample plots whose recorded area is made to differ, as surveys of different years do. */
const MISMATCHES = 6

/**
 * The 143 sample plots 350504-SY-0001 to -0143, all made up (ILLUSTRATIVE): the street's plan gives
 * their number and nothing else. The same bytes every time.
 */
export function samplePlots(): readonly ParcelSeed[] {
  const random = seededRandom(SEED)
  const inBlocks = lots()
  const chosen = inSurveyOrder(chooseLots([...inBlocks, ...outlyingLots(inBlocks, random)], random))
  const geometries = geometriesOf(shapesOf(chosen, random))
  const stages = stagesOf(random)
  const counters = new Map<string, number>()
  let mismatches = 0
  return chosen.map((lot, index) => {
    const stage = stages[index] ?? 'SURVEYED'
    const geometry = geometries[index] as MultiPolygon
    const early = stage === 'SURVEYED' || stage === 'VERIFIED'
    const differs = early && index % 9 === 4 && mismatches < MISMATCHES
    if (differs) mismatches += 1
    const place = placeOf(lot)
    const count = (counters.get(place.label) ?? 0) + 1
    counters.set(place.label, count)
    const areaM2 = recordedArea(areaOf(geometry), differs, random)
    const areaMu = (areaM2 * 15) / 10_000
    const { park, zone, community } = place
    const character = characterOf(
      { across: lot.block.across, along: lot.block.along, areaMu, park, zone },
      random,
    )
    const figures = figuresOf(character, stage === 'COMPLETED' || stage === 'REMOVED', random)
    return {
      code: `350504-SY-${String(index + 1).padStart(4, '0')}`,
      name: `${place.label}${count}`,
      stage,
      method: methodOf(stage, character, figures, areaMu, random),
      inefficiencyType: character.type,
      inefficiencyReasons: reasonsOf(character, figures, areaMu, random),
      areaM2,
      ...figures,
      landUse: character.landUse,
      landUseScheme: 'YDYH2023',
      currentUse: character.currentUse,
      industry: character.industry,
      ...rightsOf(character, park !== null, stage === 'SURVEYED', random),
      progressNote: progressNoteOf(stage, random),
      community,
      park,
      zone,
      provenance: 'ILLUSTRATIVE',
      sources: ['SAMPLE'],
      note: '样例数据，并非真实地块',
      geometry,
    }
  })
}

/** Community by community, each from north to south: the order in which a survey walks. */
function inSurveyOrder(chosen: readonly Lot[]): readonly Lot[] {
  const key = (lot: Lot) => communityAt([lot.block.across, lot.block.along]).code
  return [...chosen].sort(
    (a, b) => key(a).localeCompare(key(b), 'en') || middle(b.corners)[1] - middle(a.corners)[1],
  )
}

/** Community, park and zone of a lot, and the beginning of its name. */
function placeOf(lot: Lot) {
  const point = middle(lot.corners)
  const community = communityAt([lot.block.across, lot.block.along])
  const park = parks.find(({ ring }) => ring && holds(ring, point)) ?? null
  // A phase says more than the quarter that it belongs to.
  const around = zones.filter(({ ring }) => ring && holds(ring, point))
  const zone = around.find(({ kind }) => kind === 'PHASE') ?? around[0] ?? null
  const onSpine = Math.abs(lot.block.across) < 340
  const label = park
    ? `${park.name}样例地块 `
    : onSpine && !zone
      ? '万虹路沿线样例地块 '
      : zone && zone.kind !== 'PHASE'
        ? `${zone.name}样例地块 `
        : `${community.name}样例地块 `
  return { community: community.code, park: park?.code ?? null, zone: zone?.code ?? null, label }
}

function holds(ring: readonly Position[], point: Metres): boolean {
  return contains(ring.slice(0, -1).map(toMetres), point)
}

/** The recorded area: within 10 m² and 0.5 % of the drawn one, or 0.8 to 3 % off where it differs. */
function recordedArea(computedM2: number, differs: boolean, random: Random): number {
  const sign = random.chance(0.5) ? 1 : -1
  const offM2 = differs
    ? computedM2 * random.between(0.008, 0.03)
    : Math.min(8, computedM2 * 0.003) * random.next()
  return Number((computedM2 + sign * offM2).toFixed(1))
}
