import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { boardOf } from './board.ts'
import { projectCounts, projectCountsQuery } from './projectCounts.ts'
import { projectsQuery } from './projectQuery.ts'

it('puts each project in one column, in the order of the pipeline', () => {
  const columns = boardOf([
    { code: 'A', stage: 'PRODUCING' },
    { code: 'B', stage: null },
    { code: 'C', stage: 'PLANNED' },
    { code: 'D', stage: 'OF_TOMORROW' },
  ])
  expect(columns.map(({ stage, cards }) => [stage?.value, cards.map(({ code }) => code)])).toEqual([
    [undefined, ['B', 'D']],
    ['PLANNED', ['C']],
    ['SIGNED', []],
    ['APPROVAL', []],
    ['STARTED', []],
    ['BUILDING', []],
    ['FINISHED', []],
    ['PRODUCING', ['A']],
  ])
})

it.each([projectsQuery, projectCountsQuery])('asks what the schema knows', (query) => {
  expect(validate(buildSchema(schemaText), parse(query))).toEqual([])
})

it('counts what each choice would leave, or nothing where the list is not whole', () => {
  const parent = { code: 'Z1' }
  const answer = {
    kind: { totalCount: 3, nodes: [{ kind: 'ROAD' }, { kind: 'ROAD' }, { kind: 'HOUSING' }] },
    park: { totalCount: 300, nodes: [{ park: { code: 'P1' } }] },
    zone: {
      totalCount: 3,
      nodes: [
        { zone: { code: 'Z1', parent: null } },
        { zone: { code: 'Z1A', parent } },
        { zone: null },
      ],
    },
  }
  const { kind, park, zone } = projectCounts(answer)
  expect([...(kind ?? [])]).toEqual([
    ['ROAD', 2],
    ['HOUSING', 1],
  ])
  expect(park).toBeUndefined()
  expect(zone?.get('Z1')).toBe(2)
  expect(zone?.get('Z1A')).toBe(1)
})
