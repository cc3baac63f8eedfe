import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawTogether, PATIENCE } from './drawTogether.ts'

const LONG = 10 * PATIENCE.opening

/** As much of a map as is asked, with a hand on its events. */
function openMap() {
  const listeners: [event: string, listener: (detail: object) => void][] = []
  const frames = vi.fn()
  const on = (event: string, listener: (detail: object) => void) => {
    listeners.push([event, listener])
  }
  const state = { isLoaded: false, isMoving: false }
  const map = {
    triggerRepaint: frames as () => void,
    on,
    once: on,
    isMoving: () => state.isMoving,
    isStyleLoaded: () => state.isLoaded,
  }
  drawTogether(map as unknown as Parameters<typeof drawTogether>[0])
  /** As MapLibre does: whatever is told of a source wants a frame first. */
  const tell = (event: string, detail: object = {}) => {
    if (event === 'sourcedata') map.triggerRepaint()
    for (const [name, listener] of listeners) if (name === event) listener(detail)
  }
  return {
    map,
    state,
    frames,
    tell,
    /** A tile comes in; the last one completes the view. */
    gets(last: boolean) {
      state.isLoaded = last
      tell('sourcedata', { sourceId: 'parcels', tile: {} })
    },
    /** The address of the plots is swapped, and their tiles begin to load. */
    asks() {
      tell('sourcedataloading', { sourceId: 'parcels' })
      tell('sourcedata', { sourceId: 'parcels', sourceDataType: 'metadata' })
      state.isLoaded = false
      tell('sourcedata', { sourceId: 'parcels', sourceDataType: 'content' })
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('opening a map', () => {
  function opened() {
    const open = openMap()
    open.tell('style.load')
    open.map.triggerRepaint()
    expect(open.frames).toHaveBeenCalledTimes(1)
    return open
  }

  it('draws the frame that asks for tiles, and then none until they are in', () => {
    const { frames, gets } = opened()
    gets(false)
    gets(false)
    expect(frames).toHaveBeenCalledTimes(1)
    gets(true)
    expect(frames).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(LONG)
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('draws where it was put elsewhere, and where a source tells what it holds', () => {
    const { map, frames, tell } = opened()
    tell('movestart')
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(2)
    tell('sourcedata', { sourceId: 'base', sourceDataType: 'content' })
    expect(frames).toHaveBeenCalledTimes(3)
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(3)
  })

  it('shows what there is after a while, and from then on oftener', () => {
    const { frames, gets } = opened()
    gets(false)
    vi.advanceTimersByTime(PATIENCE.opening)
    expect(frames).toHaveBeenCalledTimes(2)
    gets(false)
    vi.advanceTimersByTime(PATIENCE.afterwards)
    expect(frames).toHaveBeenCalledTimes(3)
  })

  it('follows the hand of somebody who moves it', () => {
    const { map, state, frames } = opened()
    state.isMoving = true
    map.triggerRepaint()
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(3)
  })
})

describe('asking an open map anew', () => {
  function loaded() {
    const open = openMap()
    open.state.isLoaded = true
    open.tell('load')
    open.map.triggerRepaint()
    expect(open.frames).toHaveBeenCalledTimes(1)
    open.frames.mockClear()
    return open
  }

  it('draws one frame when the last tile is in, and no second one by the clock', () => {
    const { frames, asks, gets } = loaded()
    asks()
    vi.advanceTimersByTime(LONG)
    expect(frames).not.toHaveBeenCalled()
    gets(false)
    gets(false)
    expect(frames).not.toHaveBeenCalled()
    gets(true)
    expect(frames).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(LONG)
    expect(frames).toHaveBeenCalledTimes(1)
  })

  it('draws what there is when the rest keeps waiting, and each tile from then on', () => {
    const { frames, asks, gets } = loaded()
    asks()
    gets(false)
    vi.advanceTimersByTime(PATIENCE.afterwards)
    expect(frames).toHaveBeenCalledTimes(1)
    gets(false)
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('lets nobody wait for long who wants a frame for something else', () => {
    const { map, frames, asks } = loaded()
    asks()
    map.triggerRepaint()
    expect(frames).not.toHaveBeenCalled()
    vi.advanceTimersByTime(PATIENCE.afterwards)
    expect(frames).toHaveBeenCalledTimes(1)
  })

  it('does not wait in the hand of somebody who moves the map', () => {
    const { map, frames, tell, asks, gets } = loaded()
    asks()
    gets(false)
    tell('movestart')
    expect(frames).toHaveBeenCalledTimes(1)
    map.triggerRepaint()
    expect(frames).toHaveBeenCalledTimes(2)
  })

  it('leaves no clock behind on a map that is gone', () => {
    const { frames, tell, asks, gets } = loaded()
    asks()
    gets(false)
    tell('remove')
    vi.advanceTimersByTime(LONG)
    expect(frames).not.toHaveBeenCalled()
  })
})
