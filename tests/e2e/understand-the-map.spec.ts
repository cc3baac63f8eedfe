import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { paintOf } from '../support/mapWatch.ts'

const site = inject('site')
/** A busy machine may take its time. */
const slow = { timeout: 20_000 }
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
  desk = await openMapDesk(browser, { baseURL: site })
})
afterAll(() => giveBack(browser))
beforeEach(async () => {
  if (desk.page.url().startsWith(site)) await desk.given.view('/')
  else await desk.given.link('/')
})
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

test('plots are classed by a measure, and the legend counts the classes that it draws', async () => {
  const { page, when, sees } = desk
  const legend = page.locator('.legend')
  if ((await legend.locator('.legend-head').getAttribute('aria-expanded')) === 'false') {
    await legend.locator('.legend-head').click()
  }
  await when.colorsBy('容积率')
  await expect.poll(() => sees.link()).toContain('color=plotRatio')
  await expect
    .poll(() => paintOf(page, 'parcels-fill', 'fill-color'))
    .toContain('["step",["get","plotRatio"]')

  const bounds = legend.getByRole('textbox', { name: /分级界值/ })
  await bounds.fill('0.8，1.5')
  await bounds.press('Enter')
  await when.isSettled()
  await expect.poll(() => sees.link()).toContain('color=plotRatio:0.8,1.5')
  const { parcels } = await register.ask<{ parcels: { totalCount: number } }>(
    'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }',
    { filter: { plotRatio: { lt: 0.8 } } },
  )
  await expect
    .poll(() => legend.locator('.legend-rows li').first().innerText(), slow)
    .toMatch(new RegExp(`< 0\\.8\\s+${parcels.totalCount} 宗`))
  await sees.picture('journey-map-classed')
})

test('the legend counts the plots that are drawn, also where the colored field is filtered', async () => {
  const { page, given, sees } = desk
  const counts = page.locator('.legend-count')
  const counted = async () =>
    (await counts.allTextContents()).map((text) => Number.parseInt(text.replace(',', ''), 10))
  for (const filter of ['stage:SURVEYED', 'not(stage:SURVEYED,VERIFIED)']) {
    await given.view(`/?filter=${filter}`)
    const sum = async () => (await counted()).reduce((all, one) => all + one, 0)
    await expect.poll(async () => (await sum()) === (await sees.count())).toBe(true)
    await expect.poll(async () => (await counted()).filter((one) => one === 0).length).not.toBe(0)
  }
})

test('the way from plots together to comparing and back keeps the view, and no seventh site is taken', async () => {
  const { page, given } = desk
  const view = 'filter=areaMu:2..&sel=0003-0006&color=method&map=13/24.98/118.63'
  await given.view(`/?${view}`)
  const tool = page.getByRole('button', { name: '找连片' })
  await tool.click()
  const group = page.locator('.assembly li[data-code]').first()
  await group.waitFor()
  const sites = await group.getAttribute('data-code')
  await group.getByRole('link', { name: '加入对比' }).click()
  const linked = () => Object.fromEntries(new URL(page.url()).searchParams)
  const kept = Object.fromEntries(new URLSearchParams(view))
  await expect.poll(() => new URL(page.url()).pathname).toBe('/compare')
  await expect.poll(linked).toEqual({ ...kept, sites })
  await page.getByRole('link', { name: '地图', exact: true }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  await expect.poll(linked).toEqual({ ...kept, sites })

  const six = [1, 2, 3, 4, 5, 6].map((place) => `350504-SY-000${place}`)
  await given.view(`/?${view}&sites=${six}`)
  await tool.click()
  const seventh = group.getByRole('button', { name: '加入对比' })
  await expect.poll(() => seventh.isDisabled()).toBe(true)
  await expect.poll(() => seventh.getAttribute('title')).toBe('最多 6 处')
  await tool.click()
})

test('two colorings are swiped apart, in a link that says so', async () => {
  const { page, when, sees } = desk
  await page.getByRole('button', { name: '卷帘对比' }).click()
  const divider = page.getByRole('slider', { name: /卷帘分界/ })
  await divider.waitFor()
  await expect.poll(() => sees.link()).toContain('swipe=method')
  await divider.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => divider.getAttribute('aria-valuenow')).toBe('52')
  await when.isSettled()
  await sees.picture('journey-map-swipe')
  await divider.press('Escape')
  await divider.waitFor({ state: 'detached' })
  await expect.poll(() => sees.link()).not.toContain('swipe')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
})

test('what only the second map cannot read is told as well, and asked for again', async () => {
  const { page, given, when } = desk
  await given.view('/?map=15/24.99/118.63')
  await page.route(/\/tiles\/parcels\//, (route) => route.fulfill({ status: 503, body: '' }))
  await page.getByRole('button', { name: '卷帘对比' }).click()
  const notice = page.locator('.map-trouble')
  await notice.waitFor()
  await expect.poll(() => notice.innerText()).toMatch(/低效用地[\s\S]*503/)
  await page.unroute(/\/tiles\/parcels\//)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/tiles/parcels/15/')) asked.push(request.url())
  })
  await notice.getByRole('button', { name: '重试' }).click()
  await notice.waitFor({ state: 'detached' })
  await when.isSettled()
  await expect.poll(() => notice.count()).toBe(0)
  // Each of the two maps has asked for the same tiles.
  expect(asked.length).toBeGreaterThan(0)
  expect(asked).toHaveLength(2 * new Set(asked).size)
  await given.view('/')
  // The refused tiles stand in the console too; they were asked for.
  desk.complaints.splice(0)
})
