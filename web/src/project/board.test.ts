import { buildSchema, parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import schemaText from '../../../server/schema.graphql?raw'
import { boardOf } from './board.ts'
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

it('asks what the schema knows', () => {
  expect(validate(buildSchema(schemaText), parse(projectsQuery))).toEqual([])
})
