import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { Ask } from './load.ts'
import { countedFacets, type ReferenceName } from './referenceSql.ts'

/** One question, put to the product in its own words and to the reference in its own. */
export interface Question {
  readonly name: ReferenceName
  readonly title: string
  /** The product's request; `turn` varies it, so that no answer is the last one again. */
  product(turn: number): Ask
  reference(turn: number): Ask
  /** What of an answer must be the same in both, in a form to compare. */
  read(body: Buffer): unknown
  /** Needs ST_AsMVT for the reference. */
  readonly needsMvt?: boolean
}

/** Smallest area in 亩: most plots stay, a few fewer with each turn; no turn comes again. */
const least = (turn: number) => 4 + turn / 1e6

const fields = 'code name stage method inefficiencyType areaMu areaM2 landUse provenance'
const byArea = 'filter: $filter, orderBy: [{field: AREA_MU, direction: DESC}], first: 50'
const stages = ['SURVEYED', 'VERIFIED', 'RECOGNIZED']

/** A rectangle over the middle of the street, a little different each turn. */
function drawn(turn: number) {
  const [west, south, east, north] = [118.615, 24.967, 118.635 + turn / 1e9, 24.987]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

const middleTile = { z: 14, x: 13590, y: 7017 }

const graphql = (selection: string, turn: number, more: object = {}): Ask => ({
  path: '/graphql',
  body: JSON.stringify({
    query: `query Bench($filter: ParcelFilter) { ${selection} }`,
    variables: { filter: { areaMu: { gte: least(turn) }, ...more } },
  }),
})

const plain = (name: ReferenceName, turn: number, ...more: (string | number)[]): Ask => ({
  path: `/${name}?${[least(turn), ...more].map((value) => `v=${encodeURIComponent(value)}`).join('&')}`,
})

export const questions: readonly Question[] = [
  {
    name: 'page',
    title: 'page of 50',
    product: (turn) =>
      graphql(`parcels(${byArea}) { nodes { ${fields} } pageInfo { hasNextPage } }`, turn),
    reference: (turn) => plain('page', turn),
    read: dataOf,
  },
  {
    name: 'nested',
    title: 'page of 50 with park, zone, projects',
    product: (turn) =>
      graphql(
        `parcels(${byArea}) { nodes { ${fields} park { code name kind } zone { code name kind }
          projects { code name kind stage } } pageInfo { hasNextPage } }`,
        turn,
      ),
    reference: (turn) => plain('nested', turn),
    read: dataOf,
  },
  {
    name: 'spatial',
    title: 'drawn area, 50 with geometry',
    product: (turn) =>
      graphql('parcels(filter: $filter, first: 50) { nodes { code name stage geometry } }', turn, {
        within: { intersects: drawn(turn) },
      }),
    reference: (turn) => plain('spatial', turn, JSON.stringify(drawn(turn))),
    read: dataOf,
  },
  {
    name: 'groups',
    title: 'groups by stage and method',
    product: (turn) =>
      graphql(
        'parcels(filter: $filter) { groups(by: [STAGE, METHOD]) { key { stage method } count areaM2 } }',
        turn,
      ),
    reference: (turn) => plain('groups', turn),
    read: (body) => bySortedKey(dataOf(body).groups, 'key'),
  },
  {
    name: 'facets',
    title: 'ten facets',
    product: (turn) =>
      graphql(
        `parcels(filter: $filter) { facets { ${Object.keys(countedFacets)
          .map((name) => `${name} { value count areaM2 }`)
          .join(' ')} } }`,
        turn,
        { stage: { in: stages } },
      ),
    reference: (turn) => plain('facets', turn, `{${stages.join(',')}}`),
    // The product lists parks, zones and communities by count; the order of ties is its own.
    read: (body) =>
      Object.entries(dataOf(body).facets as object).map(([name, choices]) => [
        name,
        bySortedKey(choices, 'value'),
      ]),
  },
  {
    name: 'tile',
    title: 'tile at zoom 14',
    product: (turn) => ({
      path: `/tiles/parcels/14/${middleTile.x}/${middleTile.y}.mvt?filter=areaMu:${least(turn)}..`,
    }),
    reference: (turn) => plain('tile', turn, ...Object.values(middleTile)),
    read: featuresOf,
    needsMvt: true,
  },
]

function dataOf(body: Buffer): Record<string, unknown> {
  const { data, errors } = JSON.parse(body.toString())
  if (errors) throw new Error(JSON.stringify(errors))
  return data.parcels
}

function bySortedKey(list: unknown, key: string): unknown[] {
  const keyOf = (item: object) => JSON.stringify(Reflect.get(item, key))
  return [...(list as object[])].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Ids, properties and kind of each feature; outlines may differ by how they were clipped. */
function featuresOf(body: Buffer): unknown {
  const layer = new VectorTile(new PbfReader(body)).layers.parcels
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index))
    .map((feature) => [feature?.id ?? 0, feature?.properties, feature?.type] as const)
    .sort(([a], [b]) => a - b)
}
