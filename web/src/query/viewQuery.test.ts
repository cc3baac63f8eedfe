import { roles } from '@panhuo/shared/access/access'
import { colorings } from '@panhuo/shared/parcel/parcelColoring'
import { valuesOf } from '@panhuo/shared/words/codeList'
import fc from 'fast-check'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { columnsOf } from '../parcel/parcelColumns.ts'
import { graphiqlLink, quoted, toCurl, viewQuery } from './viewQuery.ts'

const schema = buildSchema(schemaText)
const asked = {
  filter: { text: "O'Neill 浒" },
  sort: { field: 'areaMu', descending: true },
  coloring: { colorBy: 'stage' },
  columns: columnsOf('LAND_OFFICIAL'),
  role: 'LAND_OFFICIAL',
  asOf: null,
} as const

describe('the view as a query', () => {
  it('asks as who reads it: signed in as the role of the DEMO, by key, or as nobody', () => {
    const site = 'http://localhost:4000'
    const [signIn, question] = toCurl(site, viewQuery(asked), { demo: 'ANALYST' }).split('\ncurl ')
    expect(signIn).toContain(`-c panhuo.cookie '${site}/api/demo/sign-in'`)
    expect(signIn).toContain(`'{"role":"ANALYST"}'`)
    expect(question).toContain('-b panhuo.cookie')
    const byKey = toCurl(site, viewQuery(asked), 'KEY')
    expect(byKey).toContain('-H "x-api-key: $PANHUO_KEY"')
    expect(byKey).not.toContain('sign-in')
    expect(toCurl(site, viewQuery(asked), null)).toMatch(/^curl '[^']*graphql' \\\n {2}-H 'content/)
  })

  it('is one that the server knows, whatever the role, columns and coloring', () => {
    for (const role of valuesOf(roles)) {
      for (const colorBy of colorings) {
        const { query } = viewQuery({
          ...asked,
          role,
          coloring: { colorBy },
          columns: columnsOf(role),
        })
        expect(validate(schema, parse(query))).toEqual([])
      }
    }
  })

  it('carries filter and order as variables', () => {
    expect(viewQuery(asked).variables).toEqual({
      filter: asked.filter,
      orderBy: [{ field: 'AREA_MU', direction: 'DESC' }],
      first: 50,
    })
    const link = new URL(graphiqlLink(viewQuery(asked)), 'http://localhost')
    expect(JSON.parse(link.searchParams.get('variables') ?? '')).toEqual(viewQuery(asked).variables)
  })

  it('names the moment of the screen: the end of a day in Beijing', () => {
    const past = viewQuery({ ...asked, asOf: '2026-01-05' })
    expect(validate(schema, parse(past.query))).toEqual([])
    expect(past.variables).toMatchObject({ asOf: '2026-01-05T15:59:59.999Z' })
  })

  it('is one word for a shell, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '\\', '"', '$', 'a', '\n', ' ') }),
        (text) => {
          // Inside single quotes a shell reads everything as it is, up to the next single quote.
          const parts = quoted(text).slice(1, -1).split(`'\\''`)
          expect(parts.join("'")).toBe(text)
          expect(parts.every((part) => !part.includes("'"))).toBe(true)
        },
      ),
    )
    expect(toCurl('http://localhost:4000', viewQuery(asked), null)).toContain(`O'\\''Neill`)
  })
})
