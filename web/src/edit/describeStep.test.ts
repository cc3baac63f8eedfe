import type { Position } from 'geojson'
import { expect, it } from 'vitest'
import { describeStep } from './describeStep.ts'
import type { Rings } from './shapeParts.ts'
import { firstStep, redone, stepped, undone } from './steps.ts'
import { stepWords } from './stepWords.ts'

const square = (west: number, side: number): Position[] => [
  [west, 0],
  [west + side, 0],
  [west + side, side],
  [west, side],
  [west, 0],
]
const plain: readonly Rings[] = [[square(0, 4)]]
const start = firstStep(plain)
const said = (to: typeof start, from = start, words = stepWords.zh) =>
  describeStep(from, to, '12.34', words)

it('says what became of a shape, and its area', () => {
  expect(said(stepped(start, [[square(0, 5)]]))).toBe('顶点已移动，图形 12.34 亩')
  const cornered = stepped(start, [[[[0, 0], [2, -1], ...square(0, 4).slice(1)]]])
  expect(said(cornered)).toBe('已加顶点，现有 5 个顶点，图形 12.34 亩')
  expect(said(start, cornered)).toBe('已撤销，图形 12.34 亩')
  const fewer = stepped(cornered, plain)
  expect(said(fewer, cornered)).toBe('已删除顶点，现有 4 个顶点，图形 12.34 亩')
})

it('tells parts and holes added and taken out', () => {
  const hole = stepped(start, [[square(0, 4), square(1, 1)]])
  const part = stepped(hole, [...hole.now, [square(9, 4)]])
  expect(said(hole)).toBe('已加一个洞，现有 1 个洞，图形 12.34 亩')
  expect(said(part, hole)).toBe('已加一块，现有 2 块，图形 12.34 亩')
  expect(said(stepped(part, hole.now), part)).toBe('已去掉一块，现有 1 块，图形 12.34 亩')
  expect(said(stepped(hole, plain), hole, stepWords.en)).toBe(
    'Hole removed, now 0 holes; drawn: 12.34 mu',
  )
})

it('tells going back and forward, and nothing where nothing was done', () => {
  const done = stepped(start, [[square(0, 5)]])
  expect(said(undone(done), done)).toBe('已撤销，图形 12.34 亩')
  expect(said(redone(undone(done)), undone(done))).toBe('已重做，图形 12.34 亩')
  expect(said(done, done)).toBe('')
})
