import type { Map as MapLibreMap } from 'maplibre-gl'
import { beforeEach, describe, expect, it } from 'vitest'
import { cornersByKey } from './cornersByKey.ts'
import type { TerraDesk } from './terraDesk.ts'

/** A map of one degree a pixel, moved by its middle; the cross stands at 0, 0 of the window. */
let middle = { lng: 0, lat: 0 }
const map = {
  on: () => undefined,
  off: () => undefined,
  unproject: () => middle,
  project: ([lng, lat]: [number, number]) => ({ x: lng - middle.lng, y: lat - middle.lat }),
} as unknown as MapLibreMap

let corners: number
let closed: boolean
const desk = {
  corners: () => corners,
  click: () => {
    corners += 1
  },
  undo: () => {
    if (corners === 0) return false
    corners -= 1
    return true
  },
  finish: () => {
    closed = true
  },
} as unknown as TerraDesk

beforeEach(() => {
  middle = { lng: 0, lat: 0 }
  corners = 0
  closed = false
})

describe('corners set by key', () => {
  const drawing = () => cornersByKey(map, desk, () => ({ x: 0, y: 0 }))
  const at = (lng: number, lat: number) => {
    middle = { lng, lat }
  }

  it('are set where the cross is, and twice on the spot closes the shape', () => {
    const byKey = drawing()
    expect(byKey.enter()).toBe('set')
    expect(byKey.enter()).toBe('tooFew')
    at(50, 0)
    expect(byKey.enter()).toBe('set')
    at(50, 50)
    expect(byKey.enter()).toBe('set')
    expect([corners, closed]).toEqual([3, false])
    at(52, 51)
    expect(byKey.enter()).toBe('closed')
    expect([corners, closed]).toEqual([3, true])
  })

  it('are taken back one by one, and the one before can be closed upon', () => {
    const byKey = drawing()
    for (const lng of [0, 50, 100, 150]) {
      at(lng, lng / 2)
      byKey.enter()
    }
    expect(byKey.undo()).toBe(true)
    expect(corners).toBe(3)
    at(100, 50)
    expect(byKey.enter()).toBe('closed')
    for (const _ of [1, 2, 3]) byKey.undo()
    expect(byKey.undo()).toBe(false)
  })

  it('of a shape that was clicked are closed from wherever the cross is', () => {
    const byKey = drawing()
    corners = 3
    at(500, 500)
    expect(byKey.enter()).toBe('closed')
    corners = 2
    expect(byKey.enter()).toBe('set')
  })
})
