import { expect, test } from 'vitest'
import { matching, type PaletteItem, stepped } from './paletteItem.ts'

const item = (id: string, title: string, code?: string): PaletteItem => ({
  id,
  group: 'ACTION',
  title,
  ...(code ? { code } : {}),
  run: () => undefined,
})

test('every word has to stand in title or code', () => {
  const items = [item('a', '按阶段着色', 'color stage'), item('b', '全部清除')]
  expect(matching(items, 'Stage 着色').map(({ id }) => id)).toEqual(['a'])
  expect(matching(items, '清除').map(({ id }) => id)).toEqual(['b'])
  expect(matching(items, ' ')).toHaveLength(2)
  expect(matching(items, 'x')).toEqual([])
})

test('arrow keys go round', () => {
  expect(stepped(3, 2, 1)).toBe(0)
  expect(stepped(3, 0, -1)).toBe(2)
  expect(stepped(0, 0, 1)).toBe(-1)
})
