import { launchBrowser } from '../support/browser.ts'
import { median, tasksDuring, type Work, watchMainThread } from '../support/mainThread.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { clickedAndDrawn, drawnAgain, firstMap, walked } from '../support/mapPace.ts'
import { settled } from '../support/mapWatch.ts'
import { openBenchDatabase } from './databases.ts'
import type { Options } from './options.ts'
import { startProduct } from './servers.ts'

/** Well inside the district, so that the window is full of made-up plots at every zoom from 13 on. */
const MIDDLE = '25.12/118.65'
const zooms = [9, 10, 11, 12, 13, 14, 15, 16]
const ROUNDS = 6
/** A crowded machine opens a page slowly. */
const OPENING_MS = 180_000

/** Tiles of plots that opening the map asks at a zoom, and what a change of the filter costs there. */
interface Row {
  readonly zoom: number
  readonly ownMs: number
  readonly allMs: number
  readonly tileKB: number
  readonly tiles: number
}

/** What the map costs over many plots: changes of the filter at each zoom, and moving about. */
export async function measureMap(options: Options): Promise<void> {
  const at = await openBenchDatabase('native', options)
  const server = await startProduct(at.product)
  const browser = await launchBrowser()
  try {
    const desk = await openMapDesk(browser, {
      baseURL: server.url,
      // As most people have it: names that fade in cost frames, too.
      context: { deviceScaleFactor: 1, reducedMotion: 'no-preference' },
    })
    // tsx gives functions their names by a call that the page does not know.
    await desk.context.addInitScript('globalThis.__name = (named) => named')
    const first = await openings(desk)
    const rows: Row[] = []
    for (const zoom of zooms) rows.push(await changesAt(desk, zoom))
    const tasks = await tasksDuring(browser, desk.page, () => walked(desk.page, zooms))
    const moving = { longestMs: Math.round(tasks[0] ?? 0), over100: over(tasks, 100) }
    if (options.json) {
      console.log(JSON.stringify({ parcels: options.parcels, first, rows, moving }, null, 2))
    } else tell(options.parcels, first, rows, moving)
  } finally {
    await browser.close()
    await server.stop()
    await at.remove()
  }
}

/** By the clock, until all plots of the opening view are on the screen: in a new browser, then with its cache. */
async function openings({ page }: MapDesk): Promise<{ cold: number; warm: number }> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('/', { timeout: OPENING_MS })
    await settled(page, OPENING_MS)
    times.push((await firstMap(page)).shown)
  }
  const [cold = 0, ...warm] = times
  return { cold, warm: median(warm) }
}

async function changesAt({ page, context }: MapDesk, zoom: number): Promise<Row> {
  const thread = await watchMainThread(page, context)
  let bytes = 0
  let tiles = 0
  page.on('requestfinished', async (request) => {
    if (!request.url().includes('/tiles/parcels/')) return
    tiles += 1
    bytes += (await request.sizes()).responseBodySize
  })
  await page.goto(`/?map=${zoom}/${MIDDLE}`, { timeout: OPENING_MS })
  await settled(page, OPENING_MS)
  page.removeAllListeners('requestfinished')
  const first = { tiles, tileKB: Math.round(bytes / 1000) }
  const costs: Work[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await settled(page, OPENING_MS)
    await drawnAgain(page)
    const choice = `[data-testid="filter-stage"] .choice:nth-of-type(${(round % 4) + 1}) input`
    costs.push(await thread.during(() => clickedAndDrawn(page, choice)))
  }
  return {
    zoom,
    ...first,
    ownMs: median(costs.map(({ own }) => own)),
    allMs: median(costs.map(({ all }) => all)),
  }
}

function tell(
  parcels: number,
  first: { cold: number; warm: number },
  rows: readonly Row[],
  moving: { longestMs: number; over100: number },
) {
  console.log(`\nThe map over ${parcels.toLocaleString('en')} plots, native database`)
  console.log(
    `first map: ${first.cold} ms after the page is asked for, ${first.warm} ms when opened again`,
  )
  console.log('zoom  tiles      kB   own ms   all ms   (a change of the filter, median)')
  for (const { zoom, tiles, tileKB, ownMs, allMs } of rows) {
    const cells = [tiles, tileKB, ownMs, allMs].map((value) => String(value).padStart(8)).join(' ')
    console.log(`${String(zoom).padStart(4)}${cells.slice(1)}`)
  }
  console.log(
    `moving through zooms ${zooms[0]} to ${zooms.at(-1)}: longest task ${moving.longestMs} ms, ${moving.over100} over 100 ms`,
  )
  console.log(`
Processor time of the page's main thread, so that a busy machine counts little. own: script, styles
and layout. all: with painting and graphics commands, heavier here than with a graphics card.`)
}

function over(tasks: readonly number[], limit: number): number {
  return tasks.filter((ms) => ms > limit).length
}
