import { describe, expect, it } from 'vitest'
import { helpfulRelaxations, relaxationQuery } from './relaxations.ts'

it('counts what each condition keeps away, in one request', () => {
  const filter = { areaMu: { gte: 500 }, stage: { in: ['REMOVED'] } }
  const { query, variables } = relaxationQuery(filter, ['areaMu', 'stage'])
  expect(query).toBe(
    'query Relaxations($filter0: ParcelFilter, $filter1: ParcelFilter) { without0: parcels(filter: $filter0) { totalCount } without1: parcels(filter: $filter1) { totalCount } }',
  )
  expect(variables).toEqual({
    filter0: { stage: filter.stage },
    filter1: { areaMu: filter.areaMu },
  })
})

describe('conditions worth dropping', () => {
  it('are those that bring plots back', () => {
    const counts = { without0: { totalCount: 0 }, without1: { totalCount: 7 } }
    expect(helpfulRelaxations(['stage', 'areaMu'], counts)).toEqual([
      { condition: 'areaMu', count: 7 },
    ])
  })

  it('are all of them until they are counted', () => {
    expect(helpfulRelaxations(['stage'], undefined)).toEqual([
      { condition: 'stage', count: undefined },
    ])
  })
})
