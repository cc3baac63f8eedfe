import { recordId } from '@panhuo/shared/filter/recordId'
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { onLent } from '../support/lentDatabase.ts'

interface Answer {
  data?: unknown
  errors?: {
    message: string
    path?: string[]
    locations?: object[]
    extensions: { code: string; field?: string }
  }[]
  extensions?: { cost: { requested: number; limit: number } }
}

const list =
  'query L($filter: ParcelFilter, $after: String) { parcels(filter: $filter, after: $after) { totalCount nodes { code } } }'
const polygon = (ring: unknown) => ({
  within: { intersects: { type: 'Polygon', coordinates: [ring] } },
})
const square = [
  [118.6, 24.9],
  [118.7, 24.9],
  [118.7, 25],
  [118.6, 25],
  [118.6, 24.9],
]

// The limits stand before the database; what it refuses itself is asked on the stricter of the two.
onLent('native', 'seeds', (at) => {
  const post = async (body: string | object, headers: Record<string, string> = {}) => {
    const response = await openDesk(at.database).fetch('GUEST', '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, answer: (await response.json()) as Answer }
  }

  describe('a query', () => {
    it.each([
      ['20 levels', `{ parcels { nodes { ${nested('park { parcels { nodes {', '} } }', 6)} } } }`],
      ['16 aliases', `{ ${repeated(16, (i) => `a${i}: __typename`)} }`],
      ['9 directives', `{ __typename ${repeated(9, () => '@include(if: true)')} }`],
      ['1,001 tokens', `{ ${repeated(1000, () => '__typename')} }`],
      ['20,000 brackets', `{ parcels(filter: ${'['.repeat(19_000)}`],
      ['more than 20,000 characters', `{ __typename #${'x'.repeat(20_001)}\n}`],
      ['fragments that double 24 times', doubling(24)],
    ])('of %s is refused', async (_, query) => {
      const { status, answer } = await post({ query })
      expect(status).toBe(400)
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
      expect(answer).not.toHaveProperty('data')
    })

    it('reports its cost, and is refused over the limit', async () => {
      const { answer } = await post({ query: '{ parcels(first: 10) { nodes { code } } }' })
      expect(answer.extensions?.cost).toEqual({ requested: expect.any(Number), limit: 2000 })
      const wide = `{ parcels(first: 200) { nodes { code ${repeated(10, (i) => `p${i}: projects { code name park { name } zone { name } }`)} } } }`
      const { status, answer: refused } = await post({ query: wide })
      expect(status).toBe(400)
      expect(refused.errors?.[0]?.extensions.code).toBe('COST_LIMIT')
      expect(refused.extensions?.cost.requested).toBeGreaterThan(2000)
    })

    it('pays for the operation that is run, not for the first one', async () => {
      const many = repeated(
        14,
        (i) => `p${i}: parcels(first: 200) { nodes { code projects { code park { code } } } }`,
      )
      const { answer } = await post({
        query: `query Cheap { __typename } query Dear { ${many} }`,
        operationName: 'Dear',
      })
      expect(answer.errors?.[0]?.extensions.code).toBe('COST_LIMIT')
    })

    it('pays for each id that it asks for, also of variables, and has at most 200', async () => {
      const ask = (fields: string, times: number) =>
        post({
          query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`,
          variables: { ids: Array(times).fill(recordId('Parcel', '350504-SY-0001')) },
        })
      const outlines = repeated(3, (i) => `... on Parcel { g${i}: geometry }`)
      const { answer } = await ask(outlines, 200)
      expect(answer.data).toEqual({ nodes: Array(200).fill(expect.anything()) })
      expect(answer.extensions?.cost.requested).toBeGreaterThan(1800)
      const { answer: refused } = await ask(
        `${outlines} ${outlines.replaceAll(/g(?=\d)/g, 'h')}`,
        200,
      )
      expect(refused.errors?.[0]?.extensions.code).toBe('COST_LIMIT')
      const { answer: tooMany } = await ask('id', 201)
      expect(tooMany.errors?.[0]).toMatchObject({
        message: '参数 ids：最多 200 个',
        extensions: { code: 'BAD_USER_INPUT', field: 'ids' },
      })
    })

    it('of introspection, as GraphiQL asks it, is answered', async () => {
      const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true })
      const { status, answer } = await post({ query })
      expect(status).toBe(200)
      expect(answer.errors).toBeUndefined()
    })

    it('over GET changes nothing and is read carefully', async () => {
      const get = (search: string) =>
        openDesk(at.database).fetch('GUEST', `/graphql?${search}`, {
          headers: { accept: 'application/json' },
        })
      expect((await get('query={__typename}')).status).toBe(200)
      expect((await get('query={__typename}&variables={')).status).toBe(400)
      expect((await get('query=%E0%A4%A')).status).toBe(400)
      expect((await get('query=mutation{x}')).status).toBeGreaterThanOrEqual(400)
      expect((await get('')).status).toBe(400)
    })
  })

  describe('bad input is named in both languages and never our fault:', () => {
    it.each<[string, string | undefined, unknown]>([
      ['an unclosed ring', 'within.intersects', polygon(square.slice(0, 4))],
      [
        'a self-crossing ring',
        'within.intersects',
        polygon([square[0], square[2], square[1], square[3], square[0]]),
      ],
      ['a third dimension', 'within.intersects', polygon(square.map((at) => [...at, 5]))],
      ['an unknown geometry', 'within.intersects', { within: { intersects: { type: 'Circle' } } }],
      ['a text for a geometry', 'within.intersects', { within: { intersects: 'POINT(1 1)' } }],
      [
        '60,000 vertices',
        'within.intersects',
        polygon(Array.from({ length: 60_000 }, () => [118, 24])),
      ],
      ['two forms of space', 'within', { within: { bbox: [1, 2, 3, 4], zone: 'x' } }],
      ['a box of three', 'within.bbox', { within: { bbox: [1, 2, 3] } }],
      [
        'metres without end',
        'within.near.metres',
        { within: { near: { geometry: { type: 'Point', coordinates: [118, 24] }, metres: 1e9 } } },
      ],
      ['an unknown zone', 'within.zone', { within: { zone: 'NOWHERE' } }],
      ['an unknown value', 'stage.in', { stage: { in: ['NONE'] } }],
      ['an unknown field', undefined, { nothing: 1 }],
      ['a text for a number', 'areaMu.gte', { areaMu: { gte: 'x' } }],
      ['bounds upside down', 'areaMu', { areaMu: { gte: 5, lt: 1 } }],
      ['a huge text', 'text', { text: 'x'.repeat(5000) }],
      ['a NUL', 'text', { text: 'a\0b' }],
      ['a NUL in a code', 'code.in', { code: { in: ['a\0b'] } }],
      ['nests of filters', undefined, nestedFilter(8)],
    ])('%s', async (_, field, filter) => {
      const sent = { query: list, variables: { filter } }
      const { status, answer } = await post(sent)
      expect(status).toBeLessThan(500)
      const [error] = answer.errors ?? []
      expect(error?.extensions.code).toBe('BAD_USER_INPUT')
      expect(error?.message).toMatch(/\p{Script=Han}/u)
      if (field !== undefined) expect(error?.extensions.field).toContain(field)
      const english = await post(sent, { 'accept-language': 'en' })
      expect(english.answer.errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u)
    })

    it.each([
      ['1e999 as a bound', `{"query":"${list}","variables":{"filter":{"areaMu":{"gte":1e999}}}}`],
      [
        '1e999 as a coordinate',
        `{"query":"${list}","variables":{"filter":{"within":{"bbox":[1e999,1,2,3]}}}}`,
      ],
      ['broken JSON', '{"query":'],
      ['a list of queries', '[{"query":"{ __typename }"}]'],
      ['no query', '{}'],
      ['a number', '1'],
      ['a query that is no text', '{"query":{}}'],
      ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
      ['an unknown operation', '{"query":"query A { __typename }","operationName":"B"}'],
      ['an unknown field', '{"query":"{ nothing }"}'],
      ['a foreign cursor', `{"query":"${list}","variables":{"after":"bm90aGluZw=="}}`],
      [
        'a hidden order',
        '{"query":"{ parcels(orderBy: [{ field: TAX_PER_MU, direction: ASC }]) { totalCount } }"}',
      ],
    ])('%s', async (_, body) => {
      const { status, answer } = await post(body)
      expect(status).toBeLessThan(500)
      expect(answer.errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|FORBIDDEN_FIELD)$/)
      expect(JSON.stringify(answer)).not.toMatch(/originalError|stack|node_modules/)
    })

    it('and located: the path is that of the GraphQL field, the argument is in `field`', async () => {
      const query = '{ plots: parcels(filter: { areaMu: { gte: 5, lt: 1 } }) { totalCount } }'
      const { answer } = await post({ query })
      expect(answer.errors).toEqual([
        {
          message: expect.stringContaining('areaMu'),
          path: ['plots'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'BAD_USER_INPUT', field: 'areaMu' },
        },
      ])
    })

    it('a million vertices, declared or in pieces', async () => {
      const body = JSON.stringify({
        query: list,
        variables: { filter: polygon(Array.from({ length: 1_000_000 }, () => [118, 24])) },
      })
      expect((await post(body)).status).toBe(413)
      const response = await openDesk(at.database).fetch('GUEST', '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new Blob([body]).stream(),
        duplex: 'half',
      } as RequestInit)
      expect(response.status).toBe(413)
    })

    it.each([
      ['filter', { taxPerMu: { gte: 1 } }],
      ['a nested filter', { or: [{ not: { rightType: { isNull: true } } }] }],
    ])('a hidden field in %s', async (_, filter) => {
      const { answer } = await post({ query: list, variables: { filter } })
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN_FIELD')
      expect(answer.data ?? null).toBeNull()
    })
  })
})

function repeated(times: number, part: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => part(index)).join(' ')
}

function nested(open: string, close: string, times: number): string {
  return [open.repeat(times), '__typename', close.repeat(times)].join(' ')
}

function doubling(times: number): string {
  const fragments = repeated(
    times,
    (i) => `fragment F${i} on Query { ...F${i + 1} a${i}: __typename ...F${i + 1} }`,
  )
  return `{ ...F0 } ${fragments} fragment F${times} on Query { __typename }`
}

function nestedFilter(depth: number): object {
  return depth === 0 ? { hasProject: true } : { not: nestedFilter(depth - 1) }
}
