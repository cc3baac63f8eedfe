import { expect, test } from 'vitest'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import { slideAfter, swipeWay, turnOf } from './slides.ts'

const press = (key: string, shiftKey = false) =>
  turnOf(strokeOf({ key, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, keys.slide))

test('arrows, space and a clicker lead on and back', () => {
  expect(['ArrowRight', 'PageDown', ' ', 'Enter'].map((key) => press(key))).toEqual([1, 1, 1, 1])
  expect(['ArrowLeft', 'PageUp'].map((key) => press(key))).toEqual([-1, -1])
  expect(press(' ', true)).toBe(-1)
  expect(press('x')).toBe(0)
})

test('there is nothing before the overview or behind the last site', () => {
  expect([slideAfter(0, -1, 3), slideAfter(3, 1, 3), slideAfter(1, 1, 3)]).toEqual([0, 3, 2])
})

test('a finger turns pages; a tap and a scroll do not', () => {
  expect([swipeWay(-80, 5), swipeWay(80, 5), swipeWay(-20, 0), swipeWay(-60, 90)]).toEqual([
    1, -1, 0, 0,
  ])
})
