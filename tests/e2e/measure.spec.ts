import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { giveBack, launchBrowser, lentBrowser } from '../support/browser.ts'
import { median, tasksDuring, type Work, watchMainThread } from '../support/mainThread.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { clickedAndDrawn, drawnAgain, firstMap, walked } from '../support/mapPace.ts'
import { settled } from '../support/mapWatch.ts'

const site = inject('site')
const artefacts = fileURLToPath(new URL('../../.artefacts/', import.meta.url))
/** A window of 1440 × 900 touches at most 4 × 3 tiles of 512 pixels. */
const TILES_IN_VIEW = 12
/** Questions of one filter: list, counts with sums, histograms of open ranges, legend, open area. */
const QUESTIONS = 5
/** One opening says little: whatever else the machine does for a second stands in it. */
const OPENINGS = 3
/** As most people have it: names that fade in cost frames, too. */
const motion = { reducedMotion: 'no-preference' } as const
const figures: Record<string, number> = {}
let browser: Browser
let desk: MapDesk

beforeAll(async () => {
  // Somebody else has been here: a server opens its tables once, each browser its own page.
  const former = await launchBrowser()
  await (await openMapDesk(former, { baseURL: site })).given.link('/')
  await former.close()
  browser = await lentBrowser()
  desk = await openMapDesk(browser, { baseURL: site, context: motion })
})
afterAll(async () => {
  await giveBack(browser)
  mkdirSync(artefacts, { recursive: true })
  writeFileSync(`${artefacts}figures.json`, `${JSON.stringify(figures, null, 2)}\n`)
  console.info('figures of the screen:', figures)
})

test('the first screen loads at most 800 kB of JavaScript, compressed', async () => {
  const { page, given } = desk
  const answered: string[] = []
  page.on('response', (response) => answered.push(response.url()))
  await given.link('/')
  page.removeAllListeners('response')
  const opened = [await firstMap(page)]
  while (opened.length < OPENINGS) opened.push(await openedAnew())
  for (const { drawn, shown } of opened) {
    expect(drawn).toBeGreaterThan(0)
    expect(shown).toBeGreaterThan(drawn)
  }
  figures.firstMapDrawnMs = median(opened.map(({ drawn }) => drawn))
  figures.firstMapShownMs = median(opened.map(({ shown }) => shown))
  // MapLibre asks for the page's fonts again, and the browser's cache answers.
  const asked = answered.filter(
    (url, at) => url.includes('/graphql') || answered.indexOf(url) === at,
  )
  const sent = async (wanted: (path: string) => boolean) => {
    const sizes = await Promise.all(
      asked.filter((url) => wanted(new URL(url).pathname)).map(bytesOf),
    )
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)
  }
  const count = (part: string) => asked.filter((url) => url.includes(part)).length
  figures.firstScreenScriptKB = await sent((path) => /\.m?js$/.test(path))
  figures.firstScreenStyleKB = await sent((path) => path.endsWith('.css'))
  figures.firstScreenFontKB = await sent((path) => path.endsWith('.woff2'))
  figures.firstScreenRequests = asked.length
  figures.firstScreenFontRequests = count('.woff2')
  figures.firstScreenTileRequests = count('/tiles/')
  figures.firstScreenGraphqlRequests = count('/graphql')
  // The map's worker is among them, though no page names it.
  await expect.poll(() => sent((path) => path.includes('maplibre-gl-worker'))).toBeGreaterThan(100)
  expect(figures.firstScreenScriptKB).toBeGreaterThan(100)
  expect(figures.firstScreenScriptKB).toBeLessThanOrEqual(800)
})

/** The first map in a browser of its own, which keeps nothing from before. */
async function openedAnew() {
  const fresh = await launchBrowser()
  try {
    const { page, given } = await openMapDesk(fresh, { baseURL: site, context: motion })
    await given.link('/')
    return await firstMap(page)
  } finally {
    await fresh.close()
  }
}

test('a change of the filter asks once, and what it costs until the map is drawn', async () => {
  const { page, context } = desk
  const thread = await watchMainThread(page, context)
  const choices = await page.locator('[data-testid="filter-stage"] input').count()
  expect(choices).toBeGreaterThan(4)
  const costs: Work[] = []
  for (let round = 0; round < 8; round += 1) {
    await settled(page)
    await drawnAgain(page)
    const asked: string[] = []
    const note = (request: { url(): string }) => asked.push(request.url())
    page.on('request', note)
    const nth = (round % 4) + 1
    costs.push(
      await thread.during(() =>
        clickedAndDrawn(page, `[data-testid="filter-stage"] .choice:nth-of-type(${nth}) input`),
      ),
    )
    page.off('request', note)
    const tiles = asked.filter((url) => url.includes('/tiles/'))
    // Each tile in view once, and of plots alone: nothing else follows the filter.
    expect(new Set(tiles).size).toBe(tiles.length)
    for (const url of tiles) expect(new URL(url).pathname).toMatch(/^\/tiles\/parcels\//)
    expect(tiles.length).toBeLessThanOrEqual(TILES_IN_VIEW)
    expect(asked.filter((url) => url.includes('/graphql')).length).toBeLessThanOrEqual(QUESTIONS)
  }
  expect(costs).toHaveLength(8)
  figures.filterToDrawnOwnMs = median(costs.map(({ own }) => own))
  figures.filterToDrawnAllMs = median(costs.map(({ all }) => all))
  figures.filterToDrawnWorstAllMs = Math.round(Math.max(...costs.map(({ all }) => all)))
})

test('what moving the map costs', async () => {
  const { page } = desk
  const tasks = await tasksDuring(browser, page, () => walked(page, [12, 15]))
  expect(tasks.length).toBeGreaterThan(50)
  figures.moveLongestTaskMs = Math.round(tasks[0] ?? 0)
  figures.moveTasksOver100Ms = tasks.filter((ms) => ms > 100).length
})

/** Bytes of a body as the server sends it to who takes gzip. */
function bytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
