import type { Page } from 'playwright-core'
import type { Watched } from './mapWatch.ts'

/** When the tiles of the first view were drawn and when they stood on the screen, ms by the clock. */
export function firstMap(page: Page): Promise<{ drawn: number; shown: number }> {
  return page.evaluate(() => {
    const { firstDrawn: drawn, firstShown: shown } = window as unknown as Watched
    return { drawn, shown }
  })
}

/** Draws once more and waits for it, so that what a change costs has been spent. */
export function drawnAgain(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = (window as unknown as Watched).theMap
        if (!map) throw new Error('no map')
        // The event holds the whole map, which would be what the browser sends back.
        map.once('idle', () => resolve())
        map.triggerRepaint()
      }),
  )
}

/**
 * Clicks an element and waits until the map has drawn the filter that the click wrote into the link
 * and every number of the screen answers it. Waits by events alone, because polling would be counted
 * as work of the page, and asks for no frame of its own, which would be counted as well.
 */
export function clickedAndDrawn(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    (target) =>
      new Promise<void>((resolve, reject) => {
        const map = (window as unknown as Watched).theMap
        const element = document.querySelector<HTMLElement>(target)
        if (!map || !element) return reject(new Error(`no map or no ${target}`))
        const before = location.search
        const isStale = () => document.querySelector('.bone, [data-stale], [aria-busy="true"]')
        const answered = () => {
          if (!isStale()) return resolve()
          const answers = new MutationObserver(() => {
            if (isStale()) return
            answers.disconnect()
            // With the layout of the last answer.
            requestAnimationFrame(() => setTimeout(resolve))
          })
          answers.observe(document.body, { subtree: true, childList: true, attributes: true })
        }
        const look = () => {
          const tiles = map.getSource('parcels')?.serialize().tiles?.[0] ?? ''
          const isAsked =
            new URL(tiles).searchParams.get('filter') ===
            new URL(location.href).searchParams.get('filter')
          if (location.search === before || !isAsked || !map.loaded()) map.once('idle', look)
          else answered()
        }
        map.once('idle', look)
        element.click()
      }),
    selector,
  )
}

/** Moves the map as a hand does: at each zoom a way across the middle of the district, in flight. */
export function walked(page: Page, zooms: readonly number[]): Promise<void> {
  return page.evaluate(
    async (levels) => {
      const map = (window as unknown as Watched).theMap
      if (!map) throw new Error('no map')
      const { lng, lat } = map.getCenter()
      for (const zoom of levels) {
        // About a third of the window each way.
        const step = 480 / 2 ** zoom
        for (const [x, y] of [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ] as const) {
          const center: [number, number] = [lng + x * step, lat + y * step]
          await new Promise<void>((resolve) => {
            map.once('moveend', () => resolve())
            map.easeTo({ center, zoom, duration: 700, essential: true })
          })
        }
        await new Promise<void>((resolve) => {
          if (map.loaded()) resolve()
          else map.once('idle', () => resolve())
        })
      }
    },
    [...zooms],
  )
}
