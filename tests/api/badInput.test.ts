import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { onLent } from '../support/lentDatabase.ts'

interface Complaint {
  readonly message: string
  readonly extensions: { readonly code: string; readonly field?: string }
}

const ring = [
  [118.6, 24.9],
  [118.7, 24.9],
  [118.7, 25],
  [118.6, 25],
  [118.6, 24.9],
]
const polygon = (coordinates: unknown) => ({
  within: { intersects: { type: 'Polygon', coordinates } },
})
const near = (metres: unknown, more: object = {}) => ({
  within: { near: { geometry: { type: 'Point', coordinates: [118.6, 24.9] }, metres, ...more } },
})

/** Filters that no way in may take, with the argument that each must name. */
const filters: readonly [string, string, unknown][] = [
  ['an unclosed ring', 'within.intersects', polygon([ring.slice(0, 4)])],
  ['a ring of two points', 'within.intersects', polygon([ring.slice(0, 2)])],
  ['no ring', 'within.intersects', polygon([])],
  [
    'a self-crossing ring',
    'within.intersects',
    polygon([[ring[0], ring[2], ring[1], ring[3], ring[0]]]),
  ],
  ['a ring within a line', 'within.intersects', polygon(ring)],
  ['rings nested too deeply', 'within.intersects', polygon([[[ring]]])],
  ['texts for numbers', 'within.intersects', polygon([ring.map(([x, y]) => [`${x}`, `${y}`])])],
  ['NaN as a text', 'within.intersects', polygon([[['NaN', 'NaN'], ...ring.slice(1)]])],
  ['null coordinates', 'within.intersects', polygon([[[null, null], ...ring.slice(1)]])],
  ['one dimension', 'within.intersects', polygon([ring.map(([x]) => [x])])],
  ['three dimensions', 'within.intersects', polygon([ring.map((at) => [...at, 1])])],
  ['off the earth', 'within.intersects', polygon([ring.map(([x = 0, y = 0]) => [x * 9, y])])],
  [
    'a CRS',
    'within.intersects.crs',
    {
      within: {
        intersects: { type: 'Polygon', coordinates: [ring], crs: { type: 'name', properties: {} } },
      },
    },
  ],
  [
    'a collection',
    'within.intersects',
    {
      within: { intersects: { type: 'GeometryCollection', geometries: [] } },
    },
  ],
  ['a box with a text', 'within.bbox', { within: { bbox: ['w', 1, 2, 3] } }],
  ['a box turned round', 'within.bbox', { within: { bbox: [119, 25, 118, 24] } }],
  ['a negative distance', 'within.near.metres', near(-1)],
  ['a distance of no number', 'within.near.metres', near('far')],
  ['two places at once', 'within.near', near(5, { park: 'A' })],
  ['no place', 'within.near', { within: { near: { metres: 5 } } }],
  ['an unknown plot', 'within.near.parcel', { within: { near: { parcel: 'nowhere', metres: 5 } } }],
  ['an unknown value', 'stage.in', { stage: { in: ['EVERYTHING'] } }],
  ['an unknown field', 'color', { color: { in: ['red'] } }],
  ['the name of a prototype', 'constructor', { constructor: { in: ['a'] } }],
  ['a text for a bound', 'areaMu.gte', { areaMu: { gte: '20' } }],
  ['bounds turned round', 'areaMu', { areaMu: { gte: 2, lt: 1 } }],
  ['a list for a condition', 'areaMu', { areaMu: [20] }],
  ['a number for a flag', 'hasProject', { hasProject: 1 }],
  ['too many values', 'code.in', { code: { in: Array.from({ length: 201 }, (_, i) => `A${i}`) } }],
  ['too long a text', 'text', { text: '地'.repeat(201) }],
  ['NUL', 'text', { text: 'a\0b' }],
  ['a code of NUL', 'park.in', { park: { in: ['\0'] } }],
  ['too deep a nest', 'not', nested(9)],
  ['too many conditions', 'or', { or: Array.from({ length: 201 }, () => ({ hasProject: true })) }],
]

/** Questions that GraphQL must refuse, with the argument or the word that each must name. */
const questions: readonly [string, string][] = [
  ['{ parcels(first: -1) { totalCount } }', 'first'],
  ['{ parcels(first: 1000000) { totalCount } }', 'first'],
  ['{ parcels(first: 1, last: 1) { totalCount } }', 'last'],
  ['{ parcels(first: 1e99) { totalCount } }', 'first'],
  ['{ parcels(last: 5, after: "x") { totalCount } }', 'after'],
  ['{ parcels(after: "not a cursor") { totalCount } }', 'after'],
  ['{ parcels(orderBy: [{ field: SHAPE, direction: ASC }]) { totalCount } }', 'field'],
  ['{ parcels(orderBy: [{ field: CODE, direction: UP }]) { totalCount } }', 'direction'],
  ['{ parcels(filter: { areaMu: { gte: 1e999 } }) { totalCount } }', 'gte'],
  ['{ parcels(filter: { stage: { in: [NOWHERE] } }) { totalCount } }', 'stage'],
  ['{ parcels(filter: { within: { bbox: [1, 2, 3, 4], park: "a" } }) { totalCount } }', 'within'],
  ['{ parcels { groups(by: []) { count } } }', 'by'],
  ['{ parcels { groups(by: [STAGE, PARK, ZONE, METHOD, LAND_USE]) { count } } }', 'by'],
  ['{ parcels { groups(by: [COLOR]) { count } } }', 'by'],
  ['{ parcels { histogram(field: AREA_MU, buckets: 1000000) { count } } }', 'buckets'],
  ['{ parcels { histogram(field: COLOR) { count } } }', 'field'],
  [`{ search(text: "${'a'.repeat(300)}") { code } }`, 'text'],
  ['{ search(text: "a\\u0000b") { code } }', 'text'],
  [`{ places(text: "${'a'.repeat(300)}") { code } }`, 'text'],
  ['{ places(kind: [NOWHERE]) { code } }', 'kind'],
  ['{ parcel { code } }', 'code'],
  ['{ parcel(code: 5) { code } }', 'code'],
]

onLent('native', 'seeds', (at) => {
  const desk = () => openDesk(at.database)
  const ask = async (query: string, variables: unknown, language: string) => {
    const response = await desk().fetch('LAND_OFFICIAL', '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query, variables }),
    })
    const { errors = [] } = (await response.json()) as { errors?: Complaint[] }
    return { status: response.status, errors }
  }
  const told = (message: string | undefined, language: string) => {
    if (language === 'zh') expect(message).toMatch(/\p{Script=Han}/u)
    else expect(message).not.toMatch(/\p{Script=Han}/u)
  }

  describe.each(['zh', 'en'])('in %s', (language) => {
    it.each(filters)('GraphQL refuses a filter of %s and names it', async (_, field, filter) => {
      const query = 'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }'
      const { status, errors } = await ask(query, { filter }, language)
      expect(status).toBeLessThan(500)
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(`${errors[0]?.extensions.field} ${errors[0]?.message}`).toContain(
        field.split('.').slice(0, 2).at(-1),
      )
      told(errors[0]?.message, language)
    })

    it.each(questions)('GraphQL refuses %s', async (query, named) => {
      const { status, errors } = await ask(query, undefined, language)
      expect(status).toBeLessThan(500)
      expect(errors[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|COST_LIMIT)$/)
      expect(`${errors[0]?.extensions.field} ${errors[0]?.message}`).toContain(named)
      told(errors[0]?.message, language)
    })

    it.each(filters)('tiles and exports refuse a filter of %s', async (_, field, filter) => {
      const search = new URLSearchParams({ filter: JSON.stringify(filter) })
      // Each way in reads the filter by the same hand; two of them say it in English as well.
      const more = language === 'zh' ? ['/tiles/parcels.json', '/export/parcels.geojson'] : []
      for (const path of ['/tiles/parcels/14/13590/7019.mvt', '/export/parcels.csv', ...more]) {
        const headers = { 'accept-language': language }
        const response = await desk().fetch('LAND_OFFICIAL', `${path}?${search}`, { headers })
        expect(response.status, path).toBe(400)
        const { error } = (await response.json()) as { error: { field: string; message: string } }
        expect(error.field, path).toContain(field)
        told(error.message, language)
      }
    })
  })

  it('a cursor of another order or another list is refused', async () => {
    const list = (order: string) =>
      `{ parcels(first: 1, orderBy: [{ field: ${order}, direction: ASC }]) { pageInfo { endCursor } } }`
    const { parcels } = await desk().ask<{ parcels: { pageInfo: { endCursor: string } } }>(
      'GUEST',
      list('AREA_MU'),
    )
    const { endCursor } = parcels.pageInfo
    for (const query of [
      `{ parcels(after: "${endCursor}") { totalCount } }`,
      `{ industrialParks(after: "${endCursor}") { totalCount } }`,
    ]) {
      const { errors } = await ask(query, undefined, 'en')
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' })
    }
  })

  it.each([
    ['/tiles/parcels/x/0/0.mvt', 400],
    ['/tiles/parcels/99/0/0.mvt', 400],
    ['/tiles/parcels/14/-1/0.mvt', 400],
    ['/tiles/parcels/14/1e3/0.mvt', 400],
    ['/tiles/parcels/14/13590/7019.png', 404],
    ['/tiles/nothing/14/13590/7019.mvt', 404],
    ['/tiles/constructor.json', 404],
    ['/tiles/parcels/14/13590/7019.mvt?filter=%E0%A4%A', 400],
    ['/tiles/parcels/14/13590/7019.mvt?filter={', 400],
    ['/tiles/parcels/14/13590/7019.mvt?filter=within:intersects(NaN NaN,1 1,2 2)', 400],
    ['/tiles/parcels/14/13590/7019.mvt?filter=within:near(1e999,118 24)', 400],
    [`/tiles/parcels/14/13590/7019.mvt?filter=${'('.repeat(15_000)}`, 400],
    [`/tiles/parcels/14/13590/7019.mvt?filter=text:${'a'.repeat(17_000)}`, 414],
    ['/export/parcels.csv?filter=%FF', 400],
    ['/export/parcels.csv?filter=stage', 400],
    ['/export/parcels.csv?sort=-', 400],
    ['/export/parcels.geojson?lang=xx', 400],
    ['/export/nothing.csv', 404],
    ['/graphql?query={__typename}&variables={', 400],
    ['/graphql?query={__typename}&variables=%FF', 400],
    ['/graphql?query={__typename}&variables=[1]', 400],
    ['/graphql', 400],
  ])('GET %s is answered with %i', async (path, status) => {
    const headers = { accept: 'application/json', 'accept-language': 'en' }
    const response = await desk().fetch('GUEST', path, { headers })
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(/"message":"[A-Za-z]/)
  })

  it.each([
    ['application/xml', '<a/>', 415],
    ['application/x-www-form-urlencoded', 'query={__typename}', 403],
    ['text/plain', '{"query":"{__typename}"}', 403],
    ['application/json', '{"query":"{__typename}"', 400],
    ['application/json', '"query"', 400],
    ['application/json', `{"query":${'['.repeat(50_000)}}`, 400],
    [
      'application/json',
      `{"query":"{__typename}","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      200,
    ],
  ])('a body of %s is answered with a status of its own', async (type, body, status) => {
    const response = await desk().fetch('GUEST', '/graphql', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    expect(response.status).toBe(status)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is not a way to ask', async (method) => {
    const headers = { 'content-type': 'application/json' }
    for (const path of ['/graphql', '/export/parcels.csv', '/tiles/parcels.json']) {
      const response = await desk().fetch('GUEST', path, { method, headers, body: '{}' })
      expect([404, 405]).toContain(response.status)
    }
  })
})

function nested(depth: number): object {
  return depth === 0 ? { hasProject: true } : { not: nested(depth - 1) }
}
