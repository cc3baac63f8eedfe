import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { cameraNow, shownBox } from '../support/mapWatch.ts'

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
  if (desk.page.url().startsWith(site)) await desk.given.view('/?lang=zh')
  else await desk.given.link('/?lang=zh')
})
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

/**
 * The canvas takes the focus as Tab gives it, so that its cross and ring are drawn. Where the link
 * moved the map, that is told half a second later to whom stands in it by then, as one with what a
 * key has moved meanwhile.
 */
async function entersTheMap() {
  await desk.page.waitForTimeout(600)
  await desk.page.keyboard.press('Tab')
  await desk.page.locator('.map-canvas canvas').focus()
}

const spoken = (of: 'map-speech' | 'draw-speech') => () => desk.page.getByTestId(of).innerText()

test('the map is moved and heard by key alone', async () => {
  const { page, when, given } = desk
  const before = await cameraNow(page)
  await entersTheMap()
  await expect.poll(() => page.locator('.crosshair').isVisible()).toBe(true)
  await page.keyboard.press('ArrowUp')
  await expect.poll(spoken('map-speech'), slow).toMatch(/^向北移动，视野约 .* 公里，可见 \d+ 宗$/)
  await page.keyboard.press('Equal')
  await expect.poll(spoken('map-speech'), slow).toMatch(/^放大，/)
  await expect.poll(async () => (await cameraNow(page)).zoom).toBeGreaterThan(before.zoom)
  await page.keyboard.press('-')
  await expect.poll(spoken('map-speech'), slow).toMatch(/^缩小，/)
  await when.isSettled()
  const after = await cameraNow(page)
  expect(after.lat).toBeGreaterThan(before.lat)
  expect(after.zoom).toBeCloseTo(before.zoom, 1)

  await given.view('/?lang=en')
  await entersTheMap()
  const { lon } = await cameraNow(page)
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(spoken('map-speech'), slow)
    .toMatch(/^Moved east, about .* km in view, \d+ plots$/)
  await expect.poll(async () => (await cameraNow(page)).lon).toBeGreaterThan(lon)
})

test('the same words are said anew each time that nothing is at the cross', async () => {
  const { page, given } = desk
  await given.view('/?lang=zh&map=16/25.4/119.2')
  await entersTheMap()
  await page.keyboard.press('Enter')
  await expect.poll(spoken('map-speech'), slow).toBe('十字处没有可选的内容')
  const words = page.getByTestId('map-speech').locator('span')
  await words.evaluate((one) => one.setAttribute('data-former', 'yes'))
  await page.keyboard.press('Enter')
  await expect.poll(() => words.getAttribute('data-former')).toBeNull()
  await expect.poll(spoken('map-speech')).toBe('十字处没有可选的内容')
})

test('a plot is opened at the cross, and the next and previous follow', async () => {
  const { page, given, when, sees } = desk
  const [first = '', second = ''] = await register.codes({})
  const { parcel } = await register.ask<{ parcel: { centroid: { coordinates: number[] } } }>(
    `{ parcel(code: "${first}") { centroid } }`,
  )
  const [lon = 0, lat = 0] = parcel.centroid.coordinates
  await given.view(`/?lang=zh&map=17/${lat}/${lon}`)
  await entersTheMap()
  // The cross stands in the middle of what panels leave free, beside the map's own middle.
  const cross = await page.locator('.crosshair').boundingBox()
  const map = await page.locator('.map-canvas').boundingBox()
  if (!cross || !map) throw new Error('no cross on the map')
  const aside = cross.x + cross.width / 2 - (map.x + map.width / 2)
  const middle = lon - (aside * 360) / (512 * 2 ** 17)
  await given.view(`/?lang=zh&map=17/${lat}/${middle}`)
  await page.keyboard.press('Enter')
  await sees.detail().waitFor()
  await when.isSettled()
  await page.keyboard.press(']')
  await expect.poll(() => sees.link(), slow).toContain(`at=plot/${second}`)
  await page.keyboard.press('[')
  await expect.poll(() => sees.link(), slow).toContain(`at=plot/${first}`)
  await page.keyboard.press('Escape')
  await sees.detail().waitFor({ state: 'detached' })
})

test('arrows go through the list from the sheet, but not out of a field that is typed in', async () => {
  const { page, given, sees } = desk
  const [first = '', second = ''] = await register.codes({})
  await given.view(`/?lang=zh&at=plot/${first}`)
  const metres = sees.detail().getByRole('textbox', { name: '米' })
  await metres.fill('500')
  await metres.press('ArrowLeft')
  await metres.press('ArrowLeft')
  await metres.press('ArrowRight')
  await metres.pressSequentially('1')
  await expect.poll(() => metres.inputValue()).toBe('5010')
  await expect.poll(() => sees.link()).toContain(`at=plot/${first}`)
  await sees.detail().locator('h2').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => sees.link(), slow).toContain(`at=plot/${second}`)
})

test('a polygon is drawn at the cross, taken back, closed and in force', async () => {
  const { page, given, when, sees } = desk
  await given.view('/?lang=zh&map=14/24.985/118.62')
  await entersTheMap()
  await page.keyboard.press('p')
  await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  await expect.poll(spoken('draw-speech'), slow).toBe('已开始画多边形')
  const corner = async (at: string, ...moves: string[]) => {
    for (const move of moves) {
      const from = await cameraNow(page)
      await page.keyboard.press(move)
      await expect.poll(async () => (await cameraNow(page)).moves, slow).toBeGreaterThan(from.moves)
    }
    await page.keyboard.press('Enter')
    await expect.poll(spoken('draw-speech'), slow).toContain(at)
  }
  await corner('已设第 1 点')
  await corner('已设第 2 点', 'ArrowRight', 'ArrowRight')
  await corner('已设第 3 点', 'ArrowUp', 'ArrowUp')
  await corner('已设第 4 点', 'ArrowUp')
  await page.keyboard.press('Backspace')
  await expect.poll(spoken('draw-speech'), slow).toBe('已撤销，还有 3 点')
  await corner('已设第 4 点', 'ArrowLeft', 'ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(spoken('draw-speech'), slow).toBe('已结束绘制')
  await when.isSettled()
  const filter = new URL(page.url()).searchParams.get('filter') ?? ''
  const corners = [...filter.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ])
  expect(corners).toHaveLength(4)
  const ring = [...corners, corners[0]]
  const within = { intersects: { type: 'Polygon', coordinates: [ring] } }
  await expect.poll(() => sees.count()).toBe((await register.codes({ within })).length)
})

test('the list of keys tells of every tool', async () => {
  const { page } = desk
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: '快捷键' })
  await list.waitFor()
  const text = await list.innerText()
  for (const act of ['测量距离和面积', '卷帘的分界', '上一宗、下一宗', '同一处再按一次']) {
    expect(text).toContain(act)
  }
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
})

test('what the map shows becomes the filter: at the opening, turned by key, in a larger window', async () => {
  const { page, given, when } = desk
  const button = page.getByRole('button', { name: '当前地图范围' })
  const filter = () => new URL(page.url()).searchParams.get('filter')
  const asked = () =>
    filter()
      ?.match(/\d+(\.\d+)?/g)
      ?.map(Number)
  const isTaken = async () => {
    await when.isSettled()
    const shown = await shownBox(page)
    await button.click()
    await expect.poll(asked).toEqual(shown)
    await button.click()
    await expect.poll(filter).toBeNull()
  }
  await when.opensFilterGroup('within')
  await isTaken()
  await given.view('/?lang=zh&map=15/24.985/118.62')
  await entersTheMap()
  for (const _ of ['15°', '30°', '45°']) {
    await page.keyboard.press('Shift+ArrowRight')
    await when.isSettled()
  }
  await isTaken()
  const size = page.viewportSize()
  if (!size) throw new Error('no window')
  await page.setViewportSize({ width: size.width + 200, height: size.height + 100 })
  await isTaken()
  await page.setViewportSize(size)
})
