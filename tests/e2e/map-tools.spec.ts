import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { cameraNow, drawnCodes, marked, plotLayers, windowPoint } from '../support/mapWatch.ts'

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

async function clicks(at: readonly [number, number]) {
  const { x, y } = await windowPoint(desk.page, at)
  await desk.page.mouse.click(x, y)
}

/** Where a plot lies, by the register. */
async function centroid(code: string): Promise<readonly [number, number]> {
  const { parcel } = await register.ask<{
    parcel: { centroid: { coordinates: [number, number] } }
  }>(`{ parcel(code: "${code}") { centroid } }`)
  return parcel.centroid.coordinates
}

test('a click on a plot opens it, and marks its row and its outline', async () => {
  const { page, given, sees } = desk
  const [code, other] = ['350504-SY-0003', '350504-SY-0002']
  const [lon, lat] = await centroid(code)
  await given.view(`/?map=16.5/${lat}/${lon}`)
  await clicks([lon, lat])
  await sees.detail().waitFor()
  await expect.poll(() => sees.detail().getAttribute('aria-label')).toContain('地块')
  await expect.poll(() => sees.link(), slow).toContain(`at=plot/${code}`)
  await expect
    .poll(() => page.locator('tr[aria-selected="true"]').getAttribute('data-code'))
    .toBe(code)
  await expect.poll(() => marked(page, code, 'selected'), slow).toBe(true)
  await expect.poll(() => marked(page, other, 'selected')).toBe(false)
})

test('a length and an area are measured, and nothing is selected meanwhile', async () => {
  const { page, when, sees } = desk
  await page.getByRole('button', { name: '测量距离和面积' }).click()
  const measured = page.getByTestId('measured')
  await page.locator('.map-canvas[data-tool="measure"]').waitFor()
  await clicks([118.615, 24.98])
  await clicks([118.625, 24.98])
  // 0.01° of longitude at 24.98°N on the ellipsoid is 1 009.7 m; a pixel is some 10 m.
  await expect.poll(() => measured.innerText(), slow).toMatch(/^1\.0[01]\d 公里$|^99\d\.\d 米$/)
  await page.getByRole('radio', { name: '面积' }).check()
  await clicks([118.625, 24.985])
  await expect.poll(() => measured.innerText(), slow).toMatch(/亩[\s\S]*平方米[\s\S]*公顷/)
  // Once the map has moved, the page must still come to rest with what is measured on it.
  await page.locator('.map-canvas canvas').focus()
  await page.keyboard.press('ArrowUp')
  await when.isSettled()
  await sees.picture('journey-map-measure')
  await clicks([118.62, 24.975])
  await page.getByText('边线自相交，量不出面积').waitFor()
  for (const _ of ['crossing', 'third']) await page.keyboard.press('Backspace')
  await expect.poll(() => measured.innerText(), slow).toContain('已有 2 点')
  await page.keyboard.press('Escape')
  await measured.waitFor({ state: 'detached' })
  await expect.poll(() => sees.link()).not.toContain('at=')
})

test('one tool is in hand at a time, and who edits a plot has put down the measure', async () => {
  const { page, given, when, sees } = desk
  const measure = page.getByRole('button', { name: '测量距离和面积' })
  const polygon = page.getByRole('button', { name: '画多边形' })
  const [code = ''] = await register.codes({})
  await given.view(`/?at=plot/${code}`)
  await measure.click()
  await page.getByTestId('measured').waitFor()
  await polygon.click()
  await page.locator('.map-canvas[data-tool="draw"]').waitFor()
  await page.getByTestId('measured').waitFor({ state: 'detached' })
  await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.draw-bar').waitFor({ state: 'detached' })
  await measure.click()
  await page.getByTestId('measured').waitFor()
  await sees.detail().getByRole('button', { name: '改边界' }).click()
  await page.locator('.map-canvas[data-tool="edit"]').waitFor()
  await page.getByTestId('measured').waitFor({ state: 'detached' })
  await expect.poll(() => measure.isDisabled()).toBe(true)
  await expect.poll(() => polygon.isDisabled()).toBe(true)
  for (const tool of [measure, polygon]) {
    await expect.poll(() => tool.getAttribute('title')).toBe('先结束地图上正在用的工具')
  }
  await when.isSettled()
  await page.keyboard.press('Escape')
  await page.locator('.map-canvas:not([data-tool])').waitFor()
  await expect.poll(() => measure.isEnabled()).toBe(true)
  await expect.poll(() => polygon.isEnabled()).toBe(true)
  await polygon.click()
  await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  await expect.poll(() => measure.isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => measure.isEnabled(), slow).toBe(true)
})

test('coordinates are told in degrees and in the grid, and the overview moves the map', async () => {
  const { page, when } = desk
  await when.pointsAt([118.65, 25.0])
  await expect
    .poll(() => page.getByTestId('position').innerText(), slow)
    .toMatch(/指针\s*118\.6[45]\d{4}, 2[45]\.\d{6}\s*N 276\d{4}\.\d\d\s+E 4036\d{4}\.\d\d/)
  const before = await cameraNow(page)
  await page.getByTestId('overview').click({ position: { x: 25, y: 20 } })
  await when.isSettled()
  await expect.poll(async () => (await cameraNow(page)).lat).toBeGreaterThan(before.lat + 0.1)
})

test('what the map cannot read is told on it and asked for again', async () => {
  const { page, given, when } = desk
  await page.route(/\/tiles\/parcels\//, (route) => route.fulfill({ status: 503, body: '' }))
  await given.view('/?map=15/24.99/118.63')
  const notice = page.locator('.map-trouble')
  await notice.waitFor()
  await expect.poll(() => notice.innerText()).toMatch(/低效用地[\s\S]*503/)
  // What is asked again and fails again is told again.
  const refused = page.waitForResponse((response) => response.status() === 503)
  await notice.getByRole('button', { name: '重试' }).click()
  await refused
  await when.isSettled()
  await expect.poll(() => notice.innerText()).toMatch(/低效用地[\s\S]*503/)
  await page.unroute(/\/tiles\/parcels\//)
  await notice.getByRole('button', { name: '重试' }).click()
  await notice.waitFor({ state: 'detached' })
  await when.isSettled()
  await expect.poll(() => notice.count()).toBe(0)
  await expect.poll(() => drawnCodes(page, plotLayers)).not.toEqual([])

  await page.route(/\/tiles\//, (route) => route.abort('connectionrefused'))
  await given.view('/?map=15/24.97/118.61')
  await expect.poll(() => notice.innerText(), slow).toMatch(/低效用地[\s\S]*没有应答/)
  await page.unroute(/\/tiles\//)
  // Whoever goes on instead of pressing the button is served as soon as the server answers again.
  await given.view('/?map=14/24.98/118.62')
  await notice.waitFor({ state: 'detached' })
  await when.isSettled()
  // The refused tiles stand in the console too; they were asked for.
  desk.complaints.splice(0)
})

test('how strongly base map and plots are drawn is kept, and a base map that cannot be read is told', async () => {
  const { page, given, sees } = desk
  const slider = page.getByRole('slider', { name: '地块' })
  await page.getByRole('button', { name: '底图' }).click()
  await slider.fill('0.4')
  await page.route('/api/basemaps', (route) =>
    route.fulfill({ json: { tianditu: null, pmtiles: '/basemap/none.pmtiles' } }),
  )
  await given.link('/')
  await page.getByRole('button', { name: '底图' }).click()
  await expect.poll(() => slider.inputValue()).toBe('0.4')
  await slider.fill('1')
  await page.getByRole('radio', { name: '离线地图文件' }).check()
  await page.getByText('没有读到底图：离线地图文件').waitFor()
  await page.getByRole('button', { name: '改用示意底图' }).click()
  await page.locator('.basemap-trouble').waitFor({ state: 'detached' })
  await expect.poll(() => sees.link()).not.toContain('base=')
  await page.unroute('/api/basemaps')
  // What could not be read stands in the console too.
  desk.complaints.splice(0)
})

test('a box to pick in gives way to a drawing, and while one is in hand nothing is picked', async () => {
  const { page, given, sees } = desk
  const box = page.getByRole('button', { name: '框选' })
  const [lon, lat] = await centroid('350504-SY-0003')
  await given.view(`/?map=16.5/${lat}/${lon}`)
  await box.click()
  await page.locator('.map-canvas[data-tool="pick"]').waitFor()
  await page.getByRole('button', { name: '画多边形' }).click()
  await expect.poll(() => box.getAttribute('aria-pressed')).toBe('false')
  await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  const corners = [
    [lon, lat],
    [lon - 0.001, lat],
    [lon, lat + 0.001],
  ] as const
  for (const corner of corners) await clicks(corner)
  await expect.poll(() => page.locator('.draw-figures').textContent(), slow).toContain('亩')
  await page.keyboard.press('Escape')
  await page.locator('.draw-bar').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '测量距离和面积' }).click()
  await page.locator('.map-canvas[data-tool="measure"]').waitFor()
  const { keyboard, mouse } = page
  await keyboard.down('Control')
  await clicks([lon, lat])
  await keyboard.up('Control')
  const measured = page.getByTestId('measured')
  await expect.poll(() => measured.innerText(), slow).toContain('已有 1 点')
  const { x, y } = await windowPoint(page, [lon, lat])
  await keyboard.down('Shift')
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + 60, y + 60, { steps: 4 })
  await expect.poll(() => page.locator('.pick-frame').count()).toBe(0)
  await mouse.up()
  await keyboard.up('Shift')
  await box.click()
  await page.getByText('先结束地图上正在用的工具').waitFor()
  await expect.poll(() => box.getAttribute('aria-pressed')).toBe('false')
  await expect.poll(() => measured.innerText()).toContain('已有 1 点')
  await expect.poll(() => sees.link()).not.toContain('sel=')
  await keyboard.press('Escape')
})
