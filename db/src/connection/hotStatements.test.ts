import { expect, test } from 'vitest'
import { HotStatements } from './hotStatements.ts'

test('a text is hot from its second appearance on', () => {
  const hot = new HotStatements()
  expect([hot.isHot('a'), hot.isHot('b'), hot.isHot('a'), hot.isHot('a')]).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('no more than 400 texts are ever hot', () => {
  const hot = new HotStatements()
  const texts = Array.from({ length: 1_000 }, (_, index) => `select ${index}`)
  for (const text of texts) hot.isHot(text)
  expect(texts.filter((text) => hot.isHot(text))).toHaveLength(400)
})

test('texts that never come again are forgotten', () => {
  const hot = new HotStatements()
  hot.isHot('early')
  for (let index = 0; index < 2_000; index += 1) hot.isHot(`select ${index}`)
  expect(hot.isHot('early')).toBe(false)
})
