import { expect, test } from 'vitest'
import { connectedGroups, type Member } from './assemblyRules.ts'

/** Plots in a row, each beside the next. */
const row = (...areas: number[]): Member[] =>
  areas.map((areaMu, index) => ({ id: index + 1, areaMu, x: index * 100, y: 0 }))
const beside = (members: readonly Member[]) =>
  members.slice(1).map(({ id }) => [id - 1, id] as const)
const reach = { areaMuMin: 30, areaMuMax: 50, members: 4 }
const groupsOf = (members: readonly Member[], pairs = beside(members), more = {}) =>
  connectedGroups(members, pairs, { ...reach, ...more })
    .groups.map((group) => group.join(' '))
    .sort()

test('each group that reaches the size is found once', () => {
  expect(groupsOf(row(10, 20, 15, 20))).toEqual(['1 2', '2 3', '3 4'])
})

test('no group has a plot to spare, and none is larger than wanted', () => {
  // 1 and 2 are enough, so 1 2 3 is not told; 3 and 4 are too large together.
  expect(groupsOf(row(20, 15, 5, 48))).toEqual(['1 2'])
})

test('a plot in the middle may join two that do not touch', () => {
  expect(groupsOf(row(14, 4, 14))).toEqual(['1 2 3'])
  expect(groupsOf(row(14, 4, 14), [[1, 2]])).toEqual([])
})

test('no more plots than asked for', () => {
  expect(groupsOf(row(8, 8, 8, 8))).toEqual(['1 2 3 4'])
  expect(groupsOf(row(8, 8, 8, 8), undefined, { members: 3 })).toEqual([])
})

test('a block in which all touch is told in every way, the closest first, and ends', () => {
  const block = row(...Array.from({ length: 9 }, () => 12))
  const pairs = block.flatMap(({ id }) =>
    block.filter((other) => other.id > id).map((other) => [id, other.id] as const),
  )
  const { groups, whole } = connectedGroups(block, pairs, reach)
  expect(new Set(groups.map(String)).size).toBe(84)
  expect(groups).toHaveLength(84)
  expect(whole).toBe(true)
  expect(groups[0]).toHaveLength(3)
  const [a = 0, , c = 0] = groups[0] ?? []
  expect(c - a).toBe(2)
})
