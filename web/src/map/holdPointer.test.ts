import type { Map as MapLibreMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdPointer, isPointerHeld } from './holdPointer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function emptyMap() {
  const container = { dataset: {} as DOMStringMap }
  return { container, map: { getContainer: () => container } as unknown as MapLibreMap }
}

it('leaves the pointer to who holds it still when another gives it back', () => {
  const { container, map } = emptyMap()
  const endEdit = holdPointer(map, 'edit')
  const endMeasure = holdPointer(map, 'measure')
  expect(container.dataset.tool).toBe('measure')
  endMeasure()
  vi.runAllTimers()
  expect(container.dataset.tool).toBe('edit')
  endEdit()
  expect(isPointerHeld(map)).toBe(true)
  vi.runAllTimers()
  expect(isPointerHeld(map)).toBe(false)
})

it('leaves the pointer to the newer one when the older gives it back first', () => {
  const { container, map } = emptyMap()
  const endMeasure = holdPointer(map, 'measure')
  const endEdit = holdPointer(map, 'edit')
  endMeasure()
  vi.runAllTimers()
  expect(container.dataset.tool).toBe('edit')
  endEdit()
  vi.runAllTimers()
  expect(isPointerHeld(map)).toBe(false)
})

it('waits for the late click of each that gives it back', () => {
  const { map } = emptyMap()
  holdPointer(map, 'draw')()
  vi.advanceTimersByTime(300)
  holdPointer(map, 'measure')()
  vi.advanceTimersByTime(300)
  expect(isPointerHeld(map)).toBe(true)
})
