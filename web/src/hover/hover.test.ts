import { expect, it, vi } from 'vitest'
import { createHoverStore } from './hover.tsx'

it('tells its listeners only when something else is hovered', () => {
  const store = createHoverStore()
  const listener = vi.fn()
  const stop = store.subscribe(listener)
  store.set({ layer: 'parcels', code: 'A' })
  store.set({ layer: 'parcels', code: 'A' })
  store.set({ layer: 'parks', code: 'A' })
  stop()
  store.set(null)
  expect(listener).toHaveBeenCalledTimes(2)
  expect(store.get()).toBeNull()
})
