import { expect, it } from 'vitest'
import { byTopic, topicOf, topics } from './topics.ts'

const codes = Array.from({ length: 98 }, (_, index) => `I${String(index + 1).padStart(3, '0')}`)

it('names each of the 98 figures once', () => {
  const named = topics.flatMap(({ holds }) =>
    holds.flatMap((held) =>
      typeof held === 'number'
        ? [held]
        : Array.from({ length: held[1] - held[0] + 1 }, (_, index) => held[0] + index),
    ),
  )
  expect([...named].sort((a, b) => a - b)).toEqual(codes.map((_, index) => index + 1))
})

it('keeps a figure that no topic names', () => {
  expect(topicOf('I099').id).toBe('other')
  expect(byTopic([{ code: 'X1' }]).map(({ topic }) => topic.id)).toEqual(['other'])
})
