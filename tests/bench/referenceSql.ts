import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { CodeList } from '@panhuo/shared/words/codeList'

// The best single statement that we know for each answer, as a guest gets it. $1 is the smallest
// area in 亩, as the question's filter says it.
const areaMu = 'round(area_m2 * 15) / 10000'
const least = `parcel.deleted_at is null and ${areaMu} >= $1::float8`
const answer = (parcels: string) =>
  `json_build_object('data', json_build_object('parcels', ${parcels}))::text as answer`

const attributes = `code, name, stage, method, inefficiency_type as "inefficiencyType",
  ${areaMu} as "areaMu", area_m2 as "areaM2", land_use as "landUse", provenance`

// One row more than the page tells whether another page follows; n numbers the rows in order.
const ranked = `select *, row_number() over (order by area_m2 desc, code) as n from (
  select * from parcel where ${least} order by area_m2 desc, code limit 51) as first_rows`

const page = `with ranked as materialized (${ranked})
select ${answer(`json_build_object(
  'nodes', (select json_agg(row_to_json(node) order by n) from ranked, lateral (select ${attributes}) as node where n <= 50),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from ranked)))`)}`

const area = (table: string) =>
  `(select row_to_json(one) from (select code, name, kind from ${table} where ${table}.id = ranked.${table}_id) as one) as ${table}`

const nested = `with ranked as materialized (${ranked}),
built as (select project_parcel.parcel_id, json_agg(json_build_object('code', project.code, 'name', project.name, 'kind', kind, 'stage', project.stage) order by project.code) as projects
  from ranked join project_parcel on parcel_id = ranked.id join project on project.id = project_id
  where project.deleted_at is null and n <= 50 group by parcel_id)
select ${answer(`json_build_object(
  'nodes', (select json_agg(row_to_json(node) order by n) from ranked left join built on parcel_id = ranked.id,
    lateral (select ${attributes}, ${area('park')}, ${area('zone')}, coalesce(projects, '[]') as projects) as node where n <= 50),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from ranked)))`)}`

// $2 is the drawn area as GeoJSON. Hits first, then order: else each plot is tested in key order.
const spatial = `with drawn as materialized (select ST_SetSRID(ST_GeomFromGeoJSON($2::text), 4490) as shape),
hit as materialized (select parcel.* from parcel, drawn where ${least} and outline && shape and ST_Intersects(outline, shape))
select ${answer(`json_build_object('nodes', (select json_agg(row_to_json(node) order by code)
  from (select code, name, stage, ST_AsGeoJSON(ST_ForcePolygonCCW(outline), 7, 0)::json as geometry from hit order by code limit 50) as node))`)}`

const groups = `select ${answer(`json_build_object('groups', json_agg(
  json_build_object('key', json_build_object('stage', stage, 'method', method), 'count', count, 'areaM2', area)
  order by count desc, stage, method))`)}
from (select stage, method, count(*)::int, sum(area_m2) as area from parcel where ${least} group by stage, method) as sums`

/** Facets that a guest sees, with the column that each counts. */
export const countedFacets = {
  stage: 'stage',
  method: 'method',
  inefficiencyType: 'inefficiency_type',
  landUse: 'land_use',
  park: 'park_id',
  zone: 'zone_id',
  community: 'community_id',
  hasProject: 'has_project',
  blockLineLevel: 'block_line_level',
  provenance: 'provenance',
} as const

// Ten facets from one scan; only the stage's own ignores the condition on the stage ($2).
const facetColumns = Object.values(countedFacets)
const facets = `with base as materialized (
  select *, exists (select 1 from project_parcel join project on project.id = project_id
    where parcel_id = parcel.id and project.deleted_at is null) as has_project,
    stage = any($2::text::text[]) as chosen from parcel where ${least}),
sums as materialized (
  select grouping(${facetColumns.join(', ')}) as facet, ${facetColumns.join(', ')},
    count(*) as all_count, sum(area_m2) as all_area,
    count(*) filter (where chosen) as count, coalesce(sum(area_m2) filter (where chosen), 0) as area
  from base group by grouping sets (${facetColumns.map((column) => `(${column})`).join(', ')}))
select ${answer(
  `json_build_object('facets', json_build_object(${Object.entries(countedFacets)
    .map(([name, column], place) => `'${name}', (${facetSql(name, column, place)})`)
    .join(',\n')}))`,
)}`

function facetSql(name: string, column: string, place: number): string {
  // grouping() sets the bit of each column that is not grouped by; the first column has the highest.
  const bits = (1 << facetColumns.length) - 1
  const own = `facet = ${bits ^ (1 << (facetColumns.length - 1 - place))}`
  const [count, sum] = name === 'stage' ? ['all_count', 'all_area'] : ['count', 'area']
  const choice = (value: string) =>
    `json_build_object('value', ${value}, 'count', coalesce(sum(${count}), 0), 'areaM2', coalesce(sum(${sum}), 0))`
  const unknown = `select ${choice('null')} from sums where ${own} and ${column} is null having sum(${count}) > 0`
  const known = `select ${choice('value')} from ${choicesSql(name, column)} left join sums on ${own} and ${column} = key group by value`
  return `select json_agg(choice) from (${known} union all ${unknown}) as listed (choice)`
}

function choicesSql(name: string, column: string): string {
  const field = parcelFilter[name as keyof typeof countedFacets]
  if (field.kind === 'flag') return `(values ('true', true), ('false', false)) as c (value, key)`
  if (field.kind === 'record') {
    const table = name === 'community' ? 'place' : name
    const pointed = `${table} where deleted_at is null and id in (select ${column} from parcel)`
    // A zone stands for its phases too: it is listed once for itself and once for each of them.
    return name === 'zone'
      ? `(select code as value, part.id as key from (select id, parent_id from ${pointed}) as part join zone on zone.id in (part.id, part.parent_id)) as c`
      : `(select code as value, id as key from ${pointed}) as c`
  }
  const list: CodeList = field.list
  return `unnest(array[${list.codes.map(({ value }) => `'${value}'`).join(', ')}]) as c (value), lateral (select value as key) as same`
}

// $2 to $4 are the tile's z, x, y.
const tile = `with square as materialized (select ST_TileEnvelope($2::int, $3::int, $4::int) as box,
  ST_TileEnvelope($2::int, $3::int, $4::int, margin => 64.0 / 4096) as reach)
select ST_AsMVT(feature, 'parcels', 4096, 'geom', 'id') as answer from (
  select id, code, name, stage, method, "inefficiencyType", "areaMu", "landUse", provenance, home, geom from (
    select id, ${attributes}, case when ST_Contains(box, ST_Centroid(ST_Envelope(outline_mercator))) then true end as home,
      ST_AsMVTGeom(outline_mercator, box, 4096, 64, true) as geom
    from parcel, square where ${least} and outline_mercator && reach offset 0) as hit
  where geom is not null order by id) as feature`

export const referenceSql = { page, nested, spatial, groups, facets, tile } as const
export type ReferenceName = keyof typeof referenceSql
