import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Random, seededRandom } from '@panhuo/db/seeds/samplePlots/random'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import {
  buildSchema,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { expect, it } from 'vitest'
import { type Complaint, openDesk } from '../support/ask.ts'
import { onDatabase } from '../support/database.ts'

const schema = buildSchema(
  readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'),
)
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

/** How often each role sends each mutation: who may do more is tried more. */
const rounds: Readonly<Partial<Record<Role, number>>> = {
  GUEST: 1,
  ANALYST: 1,
  INVESTMENT_STAFF: 1,
  LAND_OFFICIAL: 2,
  ADMINISTRATOR: 3,
}

const bow = [
  [118.6, 24.98],
  [118.61, 24.99],
  [118.61, 24.98],
  [118.6, 24.99],
  [118.6, 24.98],
]
const shapes = [
  { type: 'Polygon', coordinates: [bow] },
  { type: 'Polygon', coordinates: [] },
  { type: 'MultiPolygon', coordinates: [[[[118.6, 24.98]]]] },
  { type: 'Point', coordinates: [118.61, 24.98] },
  {
    type: 'LineString',
    coordinates: [
      [118.5, 24.9],
      [118.7, 25],
    ],
  },
  { type: 'Polygon', coordinates: [bow.map(([x = 0, y = 0]) => [x + 60, y])] },
  { type: 'Elsewhere' },
]
const days = ['2026-03-01', '2000-02-29', '9999-12-31', '0001-01-01', '2026-02-30', '', 'morgen']
const texts = [
  '',
  ' ',
  '样例',
  'a'.repeat(501),
  '地'.repeat(20_000),
  'a\0b',
  '%_\\',
  "'; --",
  '\ud800',
]
const integers = [0, 1, 2, -1, 50, 2_147_483_647, -2_147_483_648, 2_147_483_648]
const floats = [0, 1.5, -3, 1e308, 1e-308, 99_999_999_999_999]

onDatabase('native', (at) => {
  it('no mutation fails without a sentence, whatever it is sent and whoever sends it', async () => {
    const random = seededRandom(4)
    const known = await at.database.query<{ code: string }>(
      sql`(select code from parcel order by id limit 12) union all (select code from revitalization_case order by id limit 6) union all (select code from project order by id limit 6) union all (select code from deal order by id limit 4) union all (select code from demand order by id limit 4)`,
    )
    const codes = known.map(({ code }) => code)
    const desk = openDesk(at.database)
    const spoiled: string[] = []
    const reached = new Set<string>()
    for (const { name, args, type } of mutations) {
      const bare = isNonNullType(type) ? type.ofType : type
      const selection = isUnionType(bare)
        ? '{ __typename ... on Error { message } }'
        : isInputObjectType(bare) || isEnumType(bare) || !('getFields' in bare)
          ? ''
          : '{ __typename }'
      const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const head = args.length === 0 ? name : `${name}(${passed})`
      const query = `mutation ${args.length === 0 ? '' : `(${declared})`} { answer: ${head} ${selection} }`
      for (const [role, count = 1] of Object.entries(rounds)) {
        for (let round = 0; round < count; round += 1) {
          const variables = Object.fromEntries(
            args.map((arg) => [
              arg.name,
              anything(arg.type, arg.name, { random, codes, depth: 0 }),
            ]),
          )
          const response = await desk.fetch(role as Role, '/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' },
            body: JSON.stringify({ query, variables }),
          })
          const { data, errors = [] } = (await response.json()) as {
            data?: { answer: { message?: string } | null } | null
            errors?: Complaint[]
          }
          if (data?.answer) reached.add(name)
          const said = [
            ...errors.map(({ message }) => message),
            ...(data?.answer?.message === undefined ? [] : [data.answer.message]),
          ]
          const failed = errors.some(({ extensions }) => extensions.code === 'INTERNAL')
          const mute = said.some((sentence) => !/\p{Script=Han}/u.test(sentence))
          if (failed || mute || response.status >= 500) {
            spoiled.push(
              `${role} ${name} ${response.status} ${said.join('; ').slice(0, 300)} ${JSON.stringify(variables).slice(0, 600)}`,
            )
          }
        }
      }
    }
    expect(spoiled).toEqual([])
    // Not refused at the door alone: each command was come to.
    expect(mutations.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
  })
})

interface Source {
  readonly random: Random
  readonly codes: readonly string[]
  /** How deep in the input; filters hold filters. */
  readonly depth: number
}

/** A value that the type of an argument allows, mostly beside the point. */
function anything(type: GraphQLInputType, name: string, source: Source): unknown {
  const { random, codes, depth } = source
  const inner = { ...source, depth: depth + 1 }
  if (isNonNullType(type)) return anything(type.ofType, name, source)
  if (isListType(type)) {
    const length = random.pick([0, 1, 1, 2, random.chance(0.1) ? 400 : 3])
    return Array.from({ length }, () => anything(type.ofType, name, source))
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const some = type.isOneOf ? [random.pick(fields)] : fields
    return Object.fromEntries(
      some
        .filter((field) => isNonNullType(field.type) || (depth < 3 && random.chance(0.6)))
        .map((field) => [field.name, anything(field.type, field.name, inner)]),
    )
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (name === 'requestId' && random.chance(0.9)) return randomUUID()
  if (name === 'reason' && random.chance(0.8)) return '核实'
  switch (type.name) {
    case 'Boolean':
      return random.chance(0.5)
    case 'Int':
      return random.chance(0.6) ? 1 : random.pick(integers)
    case 'Float':
      return random.chance(0.6) ? 1.5 : random.pick(floats)
    case 'Date':
      return random.chance(0.8) ? '2026-03-01' : random.pick(days)
    case 'DateTime':
      return random.pick([
        '2026-03-01T00:00:00Z',
        '2026-12-31T00:00:00+08:00',
        '9999-12-31T23:59:59Z',
        'soon',
      ])
    case 'GeoJSON':
      return random.pick(shapes)
    case 'JSON':
      return random.pick([null, 1, 'a', { a: [1] }])
    default:
      return /code|plot|parcel|name/i.test(name) && random.chance(0.7)
        ? random.pick(codes)
        : random.chance(0.5)
          ? '样例'
          : random.pick(texts)
  }
}
