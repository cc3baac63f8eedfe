import { expect, it } from 'vitest'
import { emptyView } from '../url/view.ts'
import { mayCross } from './crossing.ts'

const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const
const now = { filter: '', look }

it('tiles may come in out of order where two changes are under way at once', () => {
  const filtered = { filter: 'stage:COMPLETED', look }
  const recolored = { filter: '', look: { ...look, colorBy: 'method' } as const }
  expect(mayCross(now, { ...filtered, look: recolored.look }, true)).toBe(true)
  expect(mayCross(now, filtered, true)).toBe(false)
  expect(mayCross(now, filtered, false)).toBe(true)
  expect(mayCross(now, recolored, false)).toBe(true)
  expect(mayCross(now, { ...now }, false)).toBe(false)
})
