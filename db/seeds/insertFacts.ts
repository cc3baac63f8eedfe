import type { Position } from '@panhuo/shared/geography/position'
import { type SQL, sql } from 'drizzle-orm'
import type { Geometry } from 'geojson'
import type { Run } from '../src/database.ts'
import { searchText } from '../src/searchText.ts'
import type { ParkFact, ZoneFact } from './facts/areas.ts'
import { multiPolygon } from './facts/geometry.ts'
import type { IndicatorFact } from './facts/indicators.ts'
import type { PlaceFact } from './facts/places.ts'
import type { ProjectFact } from './facts/projects.ts'
import type { SourceFact } from './facts/sources.ts'
import { wellKnownText } from './wellKnownText.ts'

/** Adds sources. */
export async function insertSources(run: Run, sources: readonly SourceFact[]): Promise<void> {
  await run(sql`
    insert into source (id, title, publisher, published_at, licence, note)
    select id, title, publisher, "publishedAt", licence, note
    from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as r(
      id text, title text, publisher text, "publishedAt" date, licence text, note text
    )`)
}

/** Adds places; a parent must be there already or stand in the list before its children. */
export async function insertPlaces(run: Run, places: readonly PlaceFact[]): Promise<void> {
  for (const level of levels(places)) {
    await run(sql`
      insert into place (${shared}, kind, parent_id)
      select ${sharedValues}, r.kind, parent.id
      from ${records(level, sql`kind text, parent text`)}
      left join place parent on parent.code = r.parent
      order by r.position`)
  }
}

/** Adds parks. */
export async function insertParks(run: Run, parks: readonly ParkFact[]): Promise<void> {
  await run(sql`
    insert into park (${shared}, kind, stage_as_stated, town_id)
    select ${sharedValues}, r.kind, r."stageAsStated", town.id
    from ${records(parks.map(withGeometry), sql`kind text, "stageAsStated" text, town text`)}
    left join place town on town.code = r.town
    order by r.position`)
}

/** Adds zones; a parent must be there already or stand in the list before its children. */
export async function insertZones(run: Run, zones: readonly ZoneFact[]): Promise<void> {
  for (const level of levels(zones)) {
    const columns = sql`kind text, "stageAsStated" text, town text, parent text`
    await run(sql`
      insert into zone (${shared}, kind, stage_as_stated, town_id, parent_id)
      select ${sharedValues}, r.kind, r."stageAsStated", town.id, parent.id
      from ${records(level.map(withGeometry), columns)}
      left join place town on town.code = r.town
      left join zone parent on parent.code = r.parent
      order by r.position`)
  }
}

/** Adds projects. */
export async function insertProjects(run: Run, projects: readonly ProjectFact[]): Promise<void> {
  const columns = sql`kind text, stage text, "stageAsStated" text, town text, park text, zone text`
  await run(sql`
    insert into project (${shared}, kind, stage, stage_as_stated, town_id, park_id, zone_id)
    select ${sharedValues}, r.kind, r.stage, r."stageAsStated", town.id, park.id, zone.id
    from ${records(projects, columns)}
    left join place town on town.code = r.town
    left join park on park.code = r.park
    left join zone on zone.code = r.zone
    order by r.position`)
}

/** Adds indicators. */
export async function insertIndicators(
  run: Run,
  indicators: readonly IndicatorFact[],
): Promise<void> {
  await run(sql`
    insert into indicator (
      code, name, name_en, place_id, year, value, unit, kind, estimated, bound, measure,
      group_name, note, source_id
    )
    select r.code, r.name, r."nameEn", place.id, r.year, r.value, r.unit, r.kind, r.estimated,
      r.bound, r.measure, r."group", r.note, r.source
    from jsonb_to_recordset(${JSON.stringify(indicators)}::jsonb) as r(
      code text, name text, "nameEn" text, place text, year integer, value float8, unit text,
      kind text, estimated boolean, bound text, measure text, "group" text, note text, source text
    )
    join place on place.code = r.place`)
}

const shared = sql.raw('code, name, search, provenance, source_ids, note, geom, accuracy_m')
const sharedValues = sql.raw(
  'r.code, r.name, r.search, r.provenance, r.sources, r.note, ST_GeomFromText(r.wkt, 4490), r."accuracyM"',
)

interface Named {
  readonly code: string
  readonly name: string
  readonly geometry: Geometry | null
}

/** The facts as a table `r` of the columns that all register tables share, and the given ones. */
function records(facts: readonly Named[], columns: SQL): SQL {
  const rows = facts.map(({ geometry, ...fact }, position) => ({
    ...fact,
    position,
    search: searchText(fact.code, fact.name),
    // A name that is drawn somewhere is only as good as the drawing.
    provenance: geometry ? 'SCHEMATIC' : 'DOCUMENTED',
    wkt: geometry ? wellKnownText(geometry) : null,
  }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
    position integer, code text, name text, search text, provenance text, sources text[],
    note text, wkt text, "accuracyM" real, ${columns}
  )`
}

function withGeometry<Area extends { readonly ring: readonly Position[] | null }>(area: Area) {
  const { ring, ...rest } = area
  return { ...rest, geometry: ring ? multiPolygon(ring) : null }
}

/** The list cut into levels, so that each level's parents are there before it. */
function levels<Item extends { readonly code: string; readonly parent: string | null }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const depths = new Map<string, number>()
  const found: Item[][] = []
  for (const item of items) {
    const depth = item.parent === null ? 0 : (depths.get(item.parent) ?? -1) + 1
    depths.set(item.code, depth)
    found[depth] = [...(found[depth] ?? []), item]
  }
  return found
}
