import { describe, expect, it } from 'vitest'
import {
  clearOf,
  freeFrame,
  nearMiddle,
  roundedCamera,
  sameCamera,
  usablePadding,
  wellSeen,
} from './framing.ts'

const noPadding = { top: 0, right: 0, bottom: 0, left: 0 }
const panels = { top: 0, right: 468, bottom: 0, left: 304 }
const free = freeFrame(1440, 900, panels)

describe('what panels leave free', () => {
  it('is the canvas without them', () => {
    expect(free).toEqual({ left: 304, top: 0, right: 972, bottom: 900 })
  })

  it('shows a plot well where it lies whole beside them and is large enough', () => {
    const plot = { left: 400, top: 100, right: 560, bottom: 180 }
    expect(wellSeen(plot, free, 140)).toBe(true)
    expect(wellSeen({ ...plot, right: 1000 }, free, 140)).toBe(false)
    expect(wellSeen({ ...plot, right: 420, bottom: 110 }, free, 140)).toBe(false)
  })

  it('keeps clear of the legend on the side that has more room', () => {
    const tall = { left: 316, top: 480, right: 616, bottom: 860 }
    expect(clearOf(panels, tall, 1440, 900)).toEqual({ ...panels, bottom: 420 })
    expect(clearOf({ ...panels, right: 0 }, tall, 1440, 900)).toEqual({
      ...panels,
      right: 0,
      left: 616,
    })
    expect(clearOf(panels, null, 1440, 900)).toBe(panels)
  })

  it('puts what it fits as near to the middle as the legend lets it', () => {
    const above = { ...panels, bottom: 420 }
    const wide = [118, 24.9, 118.4, 25] as const
    // 230 high with its air: it stands right above the legend, not 115 higher.
    expect(nearMiddle(above, panels, 1440, 900, wide).top).toBeCloseTo(480 - 230.5, 0)
    // Over a low one it reaches the middle.
    const low = nearMiddle({ ...panels, bottom: 100 }, panels, 1440, 900, wide)
    expect(low.top).toBe(low.bottom)
    expect(nearMiddle(above, panels, 1440, 900, [118, 24.5, 118.4, 25]).top).toBe(0)
    expect(nearMiddle(panels, panels, 1440, 900, wide)).toEqual(panels)
  })

  it('is fitted into with a margin', () => {
    expect(usablePadding(panels, 1440, 900, 40)).toEqual({
      top: 40,
      right: 508,
      bottom: 40,
      left: 344,
    })
  })

  it('gives up its margin first where panels leave little', () => {
    const sheet = { ...noPadding, top: 96, bottom: 254 }
    expect(usablePadding(sheet, 720, 450, 60)).toEqual({
      left: 60,
      right: 60,
      top: 126,
      bottom: 284,
    })
  })

  it('is not insisted on where next to nothing is left', () => {
    const sheet = { ...noPadding, bottom: 700 }
    expect(usablePadding(sheet, 390, 760, 30).bottom).toBe(30)
  })
})

describe('the camera of a link', () => {
  it('is rounded to about a metre, so that coming to rest twice writes one link', () => {
    const camera = roundedCamera(14.20499, 24.985001, 118.6200049)
    expect(camera).toEqual({ zoom: 14.2, lat: 24.985, lon: 118.62 })
    expect(sameCamera(camera, { ...camera })).toBe(true)
    expect(sameCamera(camera, null)).toBe(false)
  })
})
