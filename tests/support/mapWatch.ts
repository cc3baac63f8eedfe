import type { BrowserContext, Page } from 'playwright-core'

/** As much of MapLibre's map as the tests touch. */
interface Drawn {
  readonly properties: Readonly<Record<string, unknown>>
}
interface WatchedMap {
  on(event: string, listener: () => void): void
  once(event: string, listener: () => void): void
  loaded(): boolean
  areTilesLoaded(): boolean
  isMoving(): boolean
  getZoom(): number
  getCenter(): { lng: number; lat: number }
  easeTo(to: { center: [number, number]; zoom: number; duration: number; essential: true }): void
  jumpTo(to: { center: [number, number]; zoom: number }): void
  project(at: [number, number]): { x: number; y: number }
  unproject(at: [number, number]): { lng: number; lat: number }
  getContainer(): HTMLElement
  getLayer(id: string): unknown
  getPaintProperty(layer: string, name: string): unknown
  getSource(id: string): { serialize(): { tiles?: string[] } } | undefined
  getFeatureState(of: object): Readonly<Record<string, unknown>>
  queryRenderedFeatures(options: { layers: string[] }): Drawn[]
  triggerRepaint(): void
}
/** What `watchMap` leaves in the page. */
export interface Watched {
  theMap: WatchedMap | undefined
  /** Frames in which the camera moved; a jump is one, a flight is many. */
  mapMoves: number
  /** When the camera last came to rest (performance.now). */
  restedAt: number
  /** Since when (performance.now) everything asked for has been on screen; 0 while it is not. */
  stillSince: number
  /** When all plots of the first view had been drawn, ms since the page was asked for; 0 before. */
  firstDrawn: number
  /** When they stood on the screen: the frame after that one began; 0 before. */
  firstShown: number
  /** What is not on screen yet. */
  awaited: string
}

/** Keeps hold of the map in every page of the context; the page itself leaves no global. */
export async function watchMap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched = window as unknown as Watched
    watched.mapMoves = 0
    watched.restedAt = 0
    watched.stillSince = 0
    watched.firstDrawn = 0
    watched.firstShown = 0
    document.addEventListener('panhuo:map', (event) => {
      const map = (event as CustomEvent<WatchedMap>).detail
      watched.theMap = map
      map.on('move', () => {
        watched.mapMoves += 1
      })
      map.on('moveend', () => {
        watched.restedAt = performance.now()
      })
      map.on('render', () => {
        if (watched.firstDrawn || !map.getSource('parcels') || !map.areTilesLoaded()) return
        watched.firstDrawn = Math.round(performance.now())
        requestAnimationFrame(() => {
          watched.firstShown = Math.round(performance.now())
        })
      })
    })
  })
}

/**
 * Waits until the screen shows what its link asks for and has stood still: no placeholder, no stale
 * number, the map's tiles asked with the link's filter, drawn, and the camera at rest.
 */
export async function settled(page: Page, limitMs = 60_000): Promise<void> {
  await page.evaluate(() => {
    ;(window as unknown as Watched).stillSince = 0
  })
  const still = page.waitForFunction(
    ({ still, rest }) => {
      const watched = window as unknown as Watched
      const map = watched.theMap
      const filter = new URL(location.href).searchParams.get('filter')
      const awaited = () => {
        const late = document.querySelector('.bone, [data-stale], [aria-busy="true"], .map-loading')
        if (late) return `.${late.className}`
        if (!map?.getContainer().isConnected) return 'the map'
        const tiles = map.getSource('parcels')?.serialize().tiles?.[0]
        if (tiles === undefined) return 'the source of plots'
        const asked = new URL(tiles).searchParams.get('filter')
        // What a link asks and cannot have is left out of it, so only a part may have been asked.
        if (asked !== filter && !document.querySelector('.notice')) return 'the tiles of the filter'
        return map.loaded() ? map.isMoving() && 'the camera' : 'the tiles'
      }
      watched.awaited = awaited() || ''
      if (watched.awaited) {
        watched.stillSince = 0
        return false
      }
      const now = performance.now()
      watched.stillSince ||= now
      return now - watched.stillSince > still && now - watched.restedAt > rest
    },
    // The camera is written to the link a quarter of a second after it has come to rest.
    { still: 60, rest: 350 },
    { polling: 40, timeout: limitMs },
  )
  await still.catch(async (cause) => {
    const awaited = await page.evaluate(() => (window as unknown as Watched).awaited)
    throw new Error(`${page.url()} still waits for ${awaited} after ${limitMs} ms`, { cause })
  })
}

/** Codes of a layer's features on the map, without the doubles that tile seams make, ascending. */
export function drawnCodes(page: Page, layers: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (wanted) => {
      const map = (window as unknown as Watched).theMap
      if (!map) throw new Error('no map')
      const here = wanted.filter((id) => map.getLayer(id))
      const found = map
        .queryRenderedFeatures({ layers: here })
        .map(({ properties }) => properties.code)
      return [...new Set(found.map(String))].sort()
    },
    [...layers],
  )
}

/** Layers that draw a plot, near and far. */
export const plotLayers = ['parcels-fill', 'parcels-dots']

/** Whether the map marks a plot as hovered or selected. */
export function marked(page: Page, code: string, state: 'hovered' | 'selected'): Promise<boolean> {
  return page.evaluate(
    ([id, name]) => {
      const map = (window as unknown as Watched).theMap
      return map?.getFeatureState({ source: 'parcels', sourceLayer: 'parcels', id })[name] === true
    },
    [code, state] as const,
  )
}

/** Where a position stands in the window, CSS pixels. */
export function windowPoint(page: Page, at: readonly [number, number]) {
  return page.evaluate(
    (lngLat) => {
      const map = (window as unknown as Watched).theMap
      if (!map) throw new Error('no map')
      const { x, y } = map.project(lngLat)
      const { left, top } = map.getContainer().getBoundingClientRect()
      return { x: x + left, y: y + top }
    },
    at as [number, number],
  )
}

/** West, south, east, north of what no panel covers, as a link carries them. */
export function shownBox(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const map = (window as unknown as Watched).theMap
    const frame = map?.getContainer().closest('.map')
    if (!map || !frame) throw new Error('no map')
    const style = getComputedStyle(frame)
    const covered = (edge: string) => Number.parseFloat(style.getPropertyValue(`--map-${edge}`))
    const { clientWidth, clientHeight } = map.getContainer()
    const corners = [covered('left'), clientWidth - covered('right')].flatMap((x) =>
      [covered('top'), clientHeight - covered('bottom')].map((y) => map.unproject([x, y])),
    )
    const [lons, lats] = [corners.map(({ lng }) => lng), corners.map(({ lat }) => lat)]
    const ends = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
    return ends.map((degrees) => Number(degrees.toFixed(5)))
  })
}

export interface CameraNow {
  readonly zoom: number
  readonly lon: number
  readonly lat: number
  readonly moves: number
}

export function cameraNow(page: Page): Promise<CameraNow> {
  return page.evaluate(() => {
    const { theMap: map, mapMoves: moves } = window as unknown as Watched
    if (!map) throw new Error('no map')
    const { lng: lon, lat } = map.getCenter()
    return { zoom: map.getZoom(), lon, lat, moves }
  })
}

/** The paint of a layer, as text to compare. */
export function paintOf(page: Page, layer: string, name: string): Promise<string> {
  return page.evaluate(
    ([id, property]) => {
      const map = (window as unknown as Watched).theMap
      return JSON.stringify(map?.getPaintProperty(id, property))
    },
    [layer, name] as const,
  )
}
