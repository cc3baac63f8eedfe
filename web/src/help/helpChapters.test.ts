import { expect, it } from 'vitest'
import { helpChapters } from './helpChapters.ts'
import { keyOf } from './withKeys.tsx'

it('names only keys that there are, the same in both languages', () => {
  for (const { points } of helpChapters) {
    for (const { zh, en } of points) {
      const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      for (const name of named(zh)) expect(keyOf(name).strokes).not.toEqual([])
      expect(new Set(named(en))).toEqual(new Set(named(zh)))
    }
  }
})

it('says everything in both languages, under headings that can be linked to', () => {
  expect(new Set(helpChapters.map(({ id }) => id)).size).toBe(helpChapters.length)
  for (const { title, points } of helpChapters) {
    for (const { zh, en } of [title, ...points]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
  }
})
