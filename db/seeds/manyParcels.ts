import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import type { ParcelStage } from '@panhuo/shared/parcel/parcel'
import { sql } from 'drizzle-orm'
import type { Position } from 'geojson'
import type { Database } from '../src/database.ts'
import { searchText } from '../src/searchText.ts'
import { parks, zones } from './facts/areas.ts'
import { divisions } from './facts/divisions.ts'
import { insertParcels } from './insertParcels.ts'
import type { ParcelSeed } from './parcelSeed.ts'
import { figuresOf } from './samplePlots/buildings.ts'
import { characterOf } from './samplePlots/character.ts'
import { contains } from './samplePlots/flatPolygon.ts'
import { areaOf } from './samplePlots/plotGeometry.ts'
import { methodOf } from './samplePlots/progress.ts'
import { type Random, seededRandom } from './samplePlots/random.ts'
import { reasonsOf } from './samplePlots/reasons.ts'
import { rightsOf } from './samplePlots/rights.ts'

/** Plots per transaction of a load; each is a few statements. */
const PER_TRANSACTION = 5_000
const WIDTH_PER_HEIGHT = 110_773 / 100_962

const outline = districtOutline.ring.slice(0, -1)
const communities = divisions.flatMap((town) => town.communities.map(({ code }) => code))
const lons = outline.map(([lon]) => lon)
const lats = outline.map(([, lat]) => lat)
const [west, east, south, north] = [
  Math.min(...lons),
  Math.max(...lons),
  Math.min(...lats),
  Math.max(...lats),
]

/**
 * Any number of made-up plots (up to 999,999) spread evenly over the whole district, for load tests
 * and measurements: codes 350504-LD-000001 and up, no two overlapping, the same each time.
 */
export function manyParcels(count: number): readonly ParcelSeed[] {
  const random = seededRandom(count)
  // The search text's pinyin is the same for all names, and by far the slowest part.
  const [, ...words] = searchText('-', '压测地块').split(' ')
  return cells(count).map((corner, index) => {
    const number = String(index + 1).padStart(6, '0')
    const code = `350504-LD-${number}`
    const name = `压测地块 ${number}`
    const [word = '', initials = '', full = ''] = words
    const search = [code.toLowerCase(), `${word} ${number}`, initials + number, full + number].join(
      ' ',
    )
    return { ...parcelAt(corner, random), code, name, search }
  })
}

/** Adds `manyParcels(count)` to a seeded register, each linked to the first five projects. */
export async function seedMany(database: Database, count: number): Promise<void> {
  const parcels = manyParcels(count)
  for (let start = 0; start < parcels.length; start += PER_TRANSACTION) {
    const part = parcels.slice(start, start + PER_TRANSACTION)
    await database.load(async (run) => {
      await insertParcels(run, part)
      await run(sql`
        insert into project_parcel (parcel_id, project_id, provenance)
        select parcel.id, five.id, 'ILLUSTRATIVE'
        from parcel
        cross join (select id from project order by code limit 5) five
        where parcel.code between ${part[0]?.code ?? ''} and ${part.at(-1)?.code ?? ''}`)
    })
  }
}

interface Cell {
  readonly west: number
  readonly south: number
  readonly width: number
  readonly height: number
}

/** At least `count` equal cells whose middle lies in the district, row by row from the south. */
function cells(count: number): readonly Cell[] {
  let height = Math.sqrt(((north - south) * (east - west)) / WIDTH_PER_HEIGHT / count)
  for (;;) {
    const width = height * WIDTH_PER_HEIGHT
    const found: Cell[] = []
    for (let y = south; y + height < north; y += height) {
      for (let x = west; x + width < east; x += width) {
        if (contains(outline, [x + width / 2, y + height / 2])) {
          found.push({ west: x, south: y, width, height })
        }
      }
    }
    if (found.length >= count) return found.slice(0, count)
    height *= Math.min(0.999, Math.sqrt(found.length / count))
  }
}

const stageWeights: Record<ParcelStage, number> = {
  SURVEYED: 26,
  VERIFIED: 22,
  RECOGNIZED: 16,
  REGISTERED: 13,
  METHOD_SET: 10,
  IN_PROGRESS: 8,
  COMPLETED: 4,
  REMOVED: 1,
}

function parcelAt(cell: Cell, random: Random): Omit<ParcelSeed, 'code' | 'name'> {
  const corner = (x: number, y: number): Position => [
    round7(cell.west + cell.width * (x + random.between(-0.05, 0.05))),
    round7(cell.south + cell.height * (y + random.between(-0.05, 0.05))),
  ]
  const reach = random.between(0.55, 0.9)
  const ring = [corner(0.06, 0.06), corner(reach, 0.06), corner(reach, 0.9), corner(0.06, 0.9)]
  const first = ring[0] as Position
  const geometry: ParcelSeed['geometry'] = {
    type: 'MultiPolygon',
    coordinates: [[[...ring, [...first]]]],
  }
  const areaM2 = Number((areaOf(geometry) + random.between(-6, 6)).toFixed(1))
  const areaMu = (areaM2 * 15) / 10_000
  const stage = random.weighted(stageWeights)
  const park = random.chance(0.5) ? random.pick(parks).code : null
  const zone = random.chance(0.5) ? random.pick(zones).code : null
  const character = characterOf({ across: 900, along: 0, areaMu, park, zone }, random)
  const figures = figuresOf(character, stage === 'COMPLETED', random)
  return {
    ...figures,
    stage,
    method: methodOf(stage, character, figures, areaMu, random),
    inefficiencyType: character.type,
    inefficiencyReasons: reasonsOf(character, figures, areaMu, random),
    areaM2,
    landUse: character.landUse,
    landUseScheme: 'YDYH2023',
    currentUse: character.currentUse,
    industry: character.industry,
    ...rightsOf(character, park !== null, stage === 'SURVEYED', random),
    progressNote: null,
    community: random.pick(communities),
    park,
    zone,
    provenance: 'ILLUSTRATIVE',
    sources: ['SAMPLE'],
    note: null,
    geometry,
  }
}

function round7(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
