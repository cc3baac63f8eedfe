import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { clickedAndDrawn, drawnAgain, settled } from '../support/mapWatch.ts'

const site = inject('site')
const artefacts = fileURLToPath(new URL('../../.artefacts/', import.meta.url))
const figures: Record<string, number> = {}
let browser: Browser
let desk: MapDesk

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await openMapDesk(browser, { baseURL: site })
})
afterAll(async () => {
  await browser.close()
  mkdirSync(artefacts, { recursive: true })
  writeFileSync(`${artefacts}figures.json`, `${JSON.stringify(figures, null, 2)}\n`)
  console.info('figures of the screen:', figures)
})

test('the first screen loads at most 800 kB of JavaScript, compressed', async () => {
  const { page, given } = desk
  const asked: string[] = []
  page.on('response', (response) => asked.push(response.url()))
  await given.link('/')
  page.removeAllListeners('response')
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
  // The worker itself, and the module that tells its address.
  expect(count('worker')).toBe(2)
  expect(figures.firstScreenScriptKB).toBeGreaterThan(100)
  expect(figures.firstScreenScriptKB).toBeLessThanOrEqual(800)
})

test('what a change of the filter costs until the map is drawn', async () => {
  const { page, context } = desk
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const choices = await page.locator('[data-testid="filter-stage"] input').count()
  expect(choices).toBeGreaterThan(4)
  const costs: number[] = []
  for (let round = 0; round < 8; round += 1) {
    await settled(page)
    await drawnAgain(page)
    const before = await taskMs(session)
    const nth = (round % 4) + 1
    await clickedAndDrawn(page, `[data-testid="filter-stage"] .choice:nth-of-type(${nth}) input`)
    costs.push((await taskMs(session)) - before)
  }
  costs.sort((a, b) => a - b)
  figures.filterToDrawnMedianMs = Math.round(costs[Math.floor(costs.length / 2)] ?? 0)
  figures.filterToDrawnWorstMs = Math.round(costs.at(-1) ?? 0)
  expect(costs).toHaveLength(8)
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

/** Time that the page's main thread has spent in tasks so far, milliseconds. */
async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
