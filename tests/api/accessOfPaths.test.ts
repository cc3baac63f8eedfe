import { readFileSync } from 'node:fs'
import { maySee } from '@panhuo/shared/access/access'
import { recordId } from '@panhuo/shared/filter/recordId'
import { sql } from 'drizzle-orm'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { onDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { momentOf } from '../support/moment.ts'

/** What stands in every plot, case and deal, by who may read it: no other words of the register are alike. */
const planted = [
  { word: /秘密进展/, access: 'S' },
  { word: /隐名证号|隐名当事|隐名投资/, access: 'S', identifying: true },
  { word: /隐名业主/, access: 'R', identifying: true },
  { word: /98[89]\.25|87[78]\.5/, access: 'R' },
  // Deals that others keep.
  { word: /招商密谈|招商密据|招商密名/, access: 'R' },
] as const

/** One of each kind: a land official reads what an administrator reads. */
const walkers = ['GUEST', 'INVESTMENT_STAFF', 'ANALYST', 'ADMINISTRATOR'] as const

const schema = buildSchema(
  readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'),
)
type Field = GraphQLField<unknown, unknown>

/** A plot with a case and a deal, which questions are asked about. */
interface Known {
  readonly plot: string
  readonly case: string
  readonly deal: string
}

/** What a question must be told, so that it is answered and stays cheap. */
function argumentsOf({ args, type }: Field, known: Known): string {
  const id = recordId('Parcel', known.plot)
  const codes: Record<string, string> = { RevitalizationCase: known.case, Deal: known.deal }
  const one = codes[getNamedType(type).name] ?? known.plot
  const told: Record<string, string> = {
    ...{ text: `"${known.plot}"`, codes: `["${known.plot}"]`, code: `"${one}"` },
    ...{ id: `"${id}"`, ids: `["${id}"]`, field: 'AREA_MU', by: 'STAGE', areaMuMin: '10' },
    geometry:
      '{type: "Polygon", coordinates: [[[118.6, 24.96], [118.601, 24.96], [118.6, 24.961], [118.6, 24.96]]]}',
  }
  const said = args.flatMap(({ name, type: of, defaultValue }) => {
    if (name === 'first') return ['first: 2']
    if (name === 'number') return [`number: ${getNamedType(of).name === 'Int' ? 1 : '"T-0"'}`]
    return isNonNullType(of) && defaultValue === undefined ? [`${name}: ${told[name]}`] : []
  })
  return said.length > 0 ? `(${said.join(', ')})` : ''
}

/**
 * One question for each field that leads to records, by the shortest way to it, with all values of
 * the type that it leads to: the schema is the list, so none can be forgotten.
 */
function questions(known: Known): string[] {
  const asked: string[] = []
  const query = schema.getQueryType()
  if (!query) throw new Error('the schema has no questions')
  const open: [GraphQLObjectType, (inner: string) => string][] = [[query, (x) => `{ ${x} }`]]
  const reached = new Set<GraphQLObjectType>([query])
  for (const [type, around] of open) {
    for (const field of Object.values(type.getFields())) {
      const given = argumentsOf(field, known)
      const ends = getNamedType(field.type)
      if (isLeafType(ends)) continue
      const heads = isAbstractType(ends) ? schema.getPossibleTypes(ends) : [ends]
      for (const head of heads) {
        if (!isObjectType(head)) continue
        const within = (inner: string) =>
          around(`${field.name}${given} { ... on ${head.name} { ${inner} } }`)
        asked.push(within(['__typename', ...leavesOf(head)].join(' ')))
        if (!reached.has(head)) open.push([head, within])
        reached.add(head)
      }
    }
  }
  return asked
}

const leavesOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).flatMap(({ name, type, args }) =>
    isLeafType(getNamedType(type)) && !args.some((one) => isNonNullType(one.type)) ? [name] : [],
  )

// What GraphQL hides, it hides above the database: one database is enough for so many questions.
onDatabase('native', (at) => {
  let desk: Desk
  let known: Known
  let before: string
  beforeAll(async () => {
    const { database } = at
    desk = openDesk(database)
    // Two changes, so that a timeline holds the words before and after.
    for (const no of [1, 2]) {
      await inChange(database, async (run) => {
        await run(
          sql`update parcel set progress_note = ${`秘密进展${no}`}, right_holder = ${`隐名业主${no}`}, title_number = ${`隐名证号${no}`}, tax_per_mu = ${987.25 + no}, output_per_mu = ${876.5 + no}, output_year = 2025`,
        )
        await run(sql`update case_party set name = ${`隐名当事${no}`}`)
        await run(
          sql`update deal set owner_id = 'other', name = ${`招商密名${no}`}, investor = ${`招商密名${no}`}, note = ${`招商密谈${no}`}`,
        )
        await run(sql`update deal_talk set text = ${`招商密谈${no}`}`)
        await run(sql`update deal_step set evidence = ${`招商密据${no}`}`)
      })
      if (no === 1) before = await momentOf(database)
    }
    const [plot] = await database.query<Known>(
      sql`select parcel.code as plot, c.code as case, (select code from deal order by code limit 1) as deal from parcel join case_parcel on parcel_id = parcel.id join revitalization_case c on c.id = case_id order by parcel.code limit 1`,
    )
    if (!plot) throw new Error('no plot has a case')
    known = plot
  })

  const walks = walkers.flatMap((role) => [
    [role, 'today', () => ({})] as const,
    [role, 'as of a moment', () => ({ 'x-as-of': before })] as const,
  ])
  test.each(walks)(
    'no path of the schema tells %s more than its classes, %s',
    async (role, _, at) => {
      const told = planted.map(() => 0)
      for (const query of questions(known)) {
        const response = await desk.fetch(role, '/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...at() },
          body: JSON.stringify({ query }),
        })
        const answer = await response.text()
        // A question that is not understood would walk nowhere; analysts get averages of today alone.
        const refused = role === 'ANALYST' && query.includes('averages') && 'x-as-of' in at()
        expect(answer.includes('BAD_USER_INPUT'), query).toBe(refused)
        for (const [index, { word, ...field }] of planted.entries()) {
          if (!word.test(answer)) continue
          expect(maySee(role, field), `${query} told ${role} ${word}`).toBe(true)
          told[index] = (told[index] ?? 0) + 1
        }
      }
      // Where it may be seen it was met, so the walk came by.
      for (const [index, { word, ...field }] of planted.entries())
        expect((told[index] ?? 0) > 0, String(word)).toBe(maySee(role, field))
    },
  )
})
