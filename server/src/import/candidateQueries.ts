import type { Database } from '@panhuo/db/database'
import { DatabaseError } from '@panhuo/db/databaseError'
import { districtBox } from '@panhuo/shared/geography/districtBox'
import { issueSentence } from '@panhuo/shared/import/issueKind'
import { readIssues } from '@panhuo/shared/import/readIssues'
import {
  candidateSystems,
  GCJ02,
  type ReferenceSystem,
  shiftedPosition,
  type Verdict,
} from '@panhuo/shared/import/referenceSystems'
import type { Label } from '@panhuo/shared/words/label'
import { type SQL, sql } from 'drizzle-orm'
import type { BatchLayer, Candidate } from './importTypes.ts'
import type { FileCrs } from './read/reading.ts'
import type { AtWork } from './steps.ts'

const SAMPLE = 60
const EVERYWHERE = [-1e8, 1e8, -1e8, 1e8] as const

/** A system that can be tried, by whatever PostGIS transforms it with. */
export interface Trial extends Omit<ReferenceSystem, 'epsg'> {
  readonly epsg: number | null
  readonly proj4?: string
}

/** The box of the district, as a shape. */
export const districtShape = sql`ST_MakeEnvelope(${sql.raw(districtBox.join(', '))}, 4490)`

/** SQL of a column of raw coordinates as 4490 under a system; null where they cannot be meant so. */
export function placed({ covers, swapped, epsg, proj4 }: Trial, column: SQL): SQL {
  const [west, east, south, north] = covers
  const raw = swapped ? sql`ST_FlipCoordinates(${column})` : column
  const shape =
    proj4 === undefined
      ? sql`ST_Transform(ST_SetSRID(${raw}, ${sql.raw(String(epsg))}), 4490)`
      : sql`ST_Transform(${raw}, ${proj4}::text, 4490)`
  const box = sql.raw(`ST_MakeEnvelope(${[west, south, east, north]})`)
  // The box is compared as the file has it: a transformation of what lies far off fails as a whole.
  return sql`case when ${column} @ ${box} then ${shape} end`
}

/** The systems that the layers themselves state, each once. */
export function statedSystems(layers: readonly BatchLayer[]): FileCrs[] {
  const stated = new Map<string, FileCrs>()
  for (const { crs, chosen } of layers) {
    if (chosen && crs) stated.set(JSON.stringify(crs), crs)
  }
  return [...stated.values()]
}

/** What can be chosen for these layers, stated ones first. */
export function trialsFor(layers: readonly BatchLayer[]): (Trial & { stated: boolean })[] {
  const known: (Trial & { stated: boolean })[] = candidateSystems.map((one) => ({
    ...one,
    stated: false,
  }))
  for (const crs of statedSystems(layers)) {
    if (crs.kind === 'EPSG') {
      const own = known.find(({ key }) => key === `EPSG:${crs.epsg}`)
      if (own) own.stated = true
      else known.push({ ...named(`EPSG:${crs.epsg}`, crs.stated), epsg: crs.epsg, stated: true })
    } else if (crs.kind === 'PROJ4') {
      known.push({ ...named('PROJ4', crs.stated), epsg: null, proj4: crs.proj4, stated: true })
    }
  }
  return known.sort((a, b) => Number(b.stated) - Number(a.stated))
}

function named(key: string, stated: string) {
  return { key, zh: stated, en: stated, swapped: false, covers: EVERYWHERE }
}

/** Draws a sample of the rows under every system and says what comes of it; nothing is chosen. */
export async function tryCandidates(
  db: Database,
  batchId: number,
  layers: readonly BatchLayer[],
  at: AtWork,
): Promise<void> {
  const refused = statedSystems(layers).find(({ kind }) => kind === 'REFUSED')
  const candidates: Candidate[] = []
  if (refused?.kind === 'REFUSED') {
    candidates.push(refusal(refused))
  } else {
    for (const trial of trialsFor(layers)) {
      at.signal.throwIfAborted()
      candidates.push(await tried(db, batchId, trial))
    }
  }
  await db.transaction((run) =>
    run(
      sql`update import_batch set candidates = ${JSON.stringify(candidates)}::text::jsonb where id = ${batchId}::int`,
    ),
  )
}

interface Sampled {
  readonly sampled: number
  readonly drawn: number
  readonly inside: number
  readonly outline: string | null
  readonly box: string | null
}

async function tried(
  db: Database,
  batchId: number,
  trial: Trial & { stated: boolean },
): Promise<Candidate> {
  const { key, zh, en, stated, refused } = trial
  const [found] = await db
    .load((run) =>
      run<Sampled>(
        sql`with sample as (
            select read_geom as g from (
              select read_geom, row_number() over (order by number) as place, count(*) over () as rows from import_row where batch_id = ${batchId}::int and read_geom is not null
            ) as every where place % greatest(1, rows / ${SAMPLE}::int) = 0 limit ${SAMPLE}::int
          ), drawn as materialized (select ${placed(trial, sql`g`)} as g from sample)
          select count(*)::int as sampled, count(g)::int as drawn, (count(*) filter (where g @ ${districtShape}))::int as inside,
            ST_AsGeoJSON(ST_ForcePolygonCCW(ST_CollectionExtract(ST_Collect(g), 3)), 6) as outline,
            json_build_array(ST_XMin(ST_Extent(g)), ST_YMin(ST_Extent(g)), ST_XMax(ST_Extent(g)), ST_YMax(ST_Extent(g)))::text as box
          from drawn`,
      ),
    )
    .catch((error: unknown): Sampled[] => {
      // A system that PROJ does not know, or coordinates that it cannot take: that is the verdict.
      // A database that was busy or gone said nothing of the system.
      if (error instanceof DatabaseError && error.code === 'BAD_INPUT') return []
      throw error
    })
  const { sampled = 0, drawn = 0, inside = 0 } = found ?? {}
  const verdict = refused && drawn > 0 ? 'REFUSED' : verdictOf(sampled, drawn, inside)
  const shown = drawn > 0 && found?.outline
  const outline = shown ? (JSON.parse(found.outline ?? 'null') as unknown) : null
  return {
    ...{ key, zh, en, stated, verdict, sampled, inside },
    said: refused && drawn > 0 ? refused : sentenceOf(verdict, inside, sampled),
    outline: key === GCJ02.key ? shiftedBack(outline) : outline,
    box: shown ? boxOf(key, JSON.parse(found.box ?? 'null') as Box | null) : null,
  }
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** The box of what is drawn: that of a phone map is led back by its corners. */
function boxOf(key: string, box: Box | null): readonly number[] | null {
  if (box === null || key !== GCJ02.key) return box
  const [west, south, east, north] = box
  const corners = shiftedBack([
    [west, south],
    [east, north],
  ]) as [number, number][]
  return corners.flat()
}

function verdictOf(sampled: number, drawn: number, inside: number): Verdict {
  if (drawn === 0) return 'IMPOSSIBLE'
  if (inside === 0) return 'OUTSIDE'
  return inside === sampled ? 'INSIDE' : 'PARTLY'
}

function sentenceOf(verdict: Verdict, inside: number, sampled: number): Label {
  switch (verdict) {
    case 'IMPOSSIBLE':
      return { zh: '坐标数值不可能是这种坐标系', en: 'the numbers cannot be of this system' }
    case 'OUTSIDE':
      return { zh: '都落在洛江区以外', en: 'all of it lies outside the district' }
    default:
      return {
        zh: `抽取 ${sampled} 行，${inside} 行落在洛江区的经纬度范围内`,
        en: `${inside} of ${sampled} sampled rows lie in the box of the district`,
      }
  }
}

function refusal({ system, stated }: Extract<FileCrs, { kind: 'REFUSED' }>): Candidate {
  const name =
    system === 'XIAN_80' ? { zh: '西安80', en: 'Xi’an 80' } : { zh: '北京54', en: 'Beijing 54' }
  return {
    ...{ key: system, ...name, stated: true, verdict: 'REFUSED', sampled: 0, inside: 0 },
    said: issueSentence(readIssues.CRS_REFUSED, { system: stated }),
    outline: null,
    box: null,
  }
}

/** Coordinates of a phone map, led back for drawing: where the land truly is, within a metre or two. */
function shiftedBack(value: unknown): unknown {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === 'type' ? part : shiftedBack(part)]),
    )
  }
  const [lon, lat] = value as unknown[]
  if (typeof lon !== 'number' || typeof lat !== 'number') return value.map(shiftedBack)
  const [east, north] = shiftedPosition([lon, lat])
  return [2 * lon - east, 2 * lat - north]
}
