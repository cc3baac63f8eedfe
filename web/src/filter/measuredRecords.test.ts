import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { measuredRecords, namesQuery } from './measuredRecords.ts'

const near = (place: object) => ({ within: { near: { metres: 100, ...place } } })

test('plots and projects that a distance is measured from are found wherever they stand', () => {
  const filter = {
    ...near({ parcel: 'A' }),
    or: [near({ project: 'B' }), { not: near({ parcel: 'A' }) }],
    and: [near({ park: 'C' }), { within: { bbox: [1, 2, 3, 4] } }],
  }
  expect(measuredRecords([filter, {}])).toEqual([
    { kind: 'parcel', code: 'A' },
    { kind: 'project', code: 'B' },
  ])
  const many = Array.from({ length: 30 }, (_, index) => near({ parcel: `P${index}` }))
  expect(measuredRecords(many)).toHaveLength(10)
})

test('their names are one question', () => {
  const { query, variables } = namesQuery(
    measuredRecords([near({ parcel: 'A' }), near({ project: 'B' })]),
  )
  const schema = buildSchema(
    'type R { code: String name: String } type Query { parcel(code: String!): R project(code: String!): R }',
  )
  expect(validate(schema, parse(query))).toEqual([])
  expect(variables).toEqual({ c0: 'A', c1: 'B' })
})
