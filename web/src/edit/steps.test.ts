import { expect, it } from 'vitest'
import { firstStep, redone, stepped, undone } from './steps.ts'

it('goes back and forward through the states of a drawing', () => {
  const drawn = stepped(stepped(firstStep('a'), 'b'), 'c')
  const back = undone(undone(drawn))
  expect(back.now).toBe('a')
  expect(undone(back)).toBe(back)
  expect(redone(back).now).toBe('b')
  expect(redone(redone(redone(back))).now).toBe('c')
  expect(redone(stepped(undone(drawn), 'd')).now).toBe('d')
})
