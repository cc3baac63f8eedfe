import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawTogether, PATIENCE } from './drawTogether.ts'

/** As much of a map as is asked, with a hand on its events. */
function openMap() {
  const listeners = new Map<string, (event: object) => void>()
  const frames = vi.fn()
  const on = (event: string, listener: (event: object) => void) => {
    listeners.set(event, listener)
  }
  const map = { triggerRepaint: frames, on, once: on, isMoving: () => false, isSourceLoaded }
  let isLoaded = true
  function isSourceLoaded() {
    return isLoaded
  }
  drawTogether(map as unknown as Parameters<typeof drawTogether>[0])
  const tell = (event: string, detail: object = {}) => listeners.get(event)?.(detail)
  return {
    map,
    frames,
    tell,
    /** As MapLibre goes about it: the address is swapped, which wants a frame, then tiles load. */
    asks() {
      tell('sourcedataloading', { sourceId: 'parcels' })
      map.triggerRepaint()
      tell('sourcedata', { sourceId: 'parcels', sourceDataType: 'metadata' })
      isLoaded = false
      tell('sourcedata', { sourceId: 'parcels', sourceDataType: 'content' })
    },
    gets(last: boolean) {
      isLoaded = last
      map.triggerRepaint()
      tell('sourcedata', { sourceId: 'parcels', tile: {} })
    },
  }
}

describe('drawing the plots of a new question together', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('draws at once while nothing is asked, and while the map opens', () => {
    const { map, frames, asks, tell } = openMap()
    asks()
    expect(frames).toHaveBeenCalledTimes(1)
    tell('load')
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('draws one frame when the last tile is in, and no second one by the clock', () => {
    const { frames, asks, gets, tell } = openMap()
    tell('load')
    asks()
    vi.advanceTimersByTime(10 * PATIENCE)
    expect(frames).not.toHaveBeenCalled()
    gets(false)
    gets(false)
    expect(frames).not.toHaveBeenCalled()
    gets(true)
    expect(frames).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(10 * PATIENCE)
    expect(frames).toHaveBeenCalledTimes(1)
  })

  it('draws what there is when the rest keeps waiting, and each tile from then on', () => {
    const { frames, asks, gets, tell } = openMap()
    tell('load')
    asks()
    gets(false)
    vi.advanceTimersByTime(PATIENCE)
    expect(frames).toHaveBeenCalledTimes(1)
    gets(false)
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('lets nobody wait for long who wants a frame for something else', () => {
    const { map, frames, asks, tell } = openMap()
    tell('load')
    asks()
    map.triggerRepaint()
    expect(frames).not.toHaveBeenCalled()
    vi.advanceTimersByTime(PATIENCE)
    expect(frames).toHaveBeenCalledTimes(1)
  })

  it('does not wait in the hand of somebody who moves the map', () => {
    const { map, frames, asks, gets, tell } = openMap()
    tell('load')
    asks()
    gets(false)
    tell('movestart')
    expect(frames).toHaveBeenCalledTimes(1)
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('leaves no clock behind on a map that is gone', () => {
    const { frames, asks, gets, tell } = openMap()
    tell('load')
    asks()
    gets(false)
    tell('remove')
    vi.advanceTimersByTime(10 * PATIENCE)
    expect(frames).not.toHaveBeenCalled()
  })
})
