import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { windowPoint } from '../support/mapWatch.ts'

const site = inject('site')
const park = '350504-PK-01'
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

const option = (name: RegExp) => desk.page.getByTestId('palette').getByRole('option', { name })
const filterOf = () => new URL(desk.page.url()).searchParams.get('filter')

async function typesInPalette(text: string) {
  await desk.page.keyboard.press('/')
  await desk.page.getByTestId('palette').getByRole('combobox').fill(text)
}

test('a park is found by its initials and filtered by, by keys alone', async () => {
  const { page, when, sees } = desk
  await typesInPalette('szjj')
  const wanted = option(/只看“数字经济产业园\(一期\)”的地块/)
  await wanted.waitFor()
  for (let step = 0; step < 20; step += 1) {
    if ((await wanted.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.getByTestId('palette').waitFor({ state: 'detached' })
  await when.isSettled()
  await expect.poll(filterOf).toBe(`park:${park}`)
  await expect.poll(() => sees.mapCodes()).toEqual(await register.codes({ park: { in: [park] } }))
})

test('pages and actions are found too; Esc gives the focus back', async () => {
  const { page } = desk
  const opener = page.locator('.search-opener')
  await opener.focus()
  await page.keyboard.press('Control+k')
  const field = page.getByTestId('palette').getByRole('combobox')
  await field.fill('盘活方式 着色')
  await option(/按盘活方式着色/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByTestId('palette').waitFor({ state: 'detached' })
  const focused = () => opener.evaluate((element) => element === document.activeElement)
  await expect.poll(focused).toBe(true)
  await typesInPalette('350504-SY-0012')
  await option(/^地块, .*350504-SY-0012/).click()
  await expect
    .poll(() => page.locator('.detail h2').evaluate((h) => h === document.activeElement))
    .toBe(true)
  await desk.when.closesDetail()
  await typesInPalette('qqqq')
  await page.getByText('没有找到“qqqq”').waitFor()
  await page.keyboard.press('Escape')
})

test('a drawn polygon filters list and map, is edited, and goes by its chip', async () => {
  const { page, when, sees } = desk
  const corners = [
    [118.606, 24.992],
    [118.628, 24.992],
    [118.628, 24.976],
    [118.606, 24.976],
  ] as const
  await page.getByRole('button', { name: '画多边形' }).click()
  await page.getByTestId('draw-bar').waitFor()
  await page.locator('.map-canvas[data-tool=draw]').waitFor()
  // The drawing library comes with the first use.
  await page.waitForTimeout(800)
  const draws = async (ring: readonly (readonly [number, number])[]) => {
    for (const corner of ring) {
      const { x, y } = await windowPoint(page, corner)
      await page.mouse.move(x - 5, y - 5)
      await page.mouse.move(x, y)
      await page.mouse.click(x, y)
    }
    await page.keyboard.press('Enter')
  }
  const [a, b, c, d] = corners
  await draws([a, c, b, d])
  await page.getByText('图形的边相交了。所画已保留').waitFor()
  await page.getByRole('button', { name: /用键盘改图形 · 顶点 1 \/ 4/ }).waitFor()
  await expect.poll(filterOf).toBeNull()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '画多边形' }).click()
  await page.locator('.map-canvas[data-tool=draw]').waitFor()
  await page.waitForTimeout(300)
  await draws(corners)
  await page.waitForURL(/within:intersects/)
  await when.isSettled()
  const drawn = filterOf() ?? ''
  expect(drawn.length).toBeLessThan(140)
  const listed = (await sees.listCodes()).sort()
  expect(listed.length).toBeGreaterThan(0)
  await expect.poll(() => sees.mapCodes()).toEqual(listed)
  await expect.poll(() => register.codes({ within: drawnShape(drawn) })).toEqual(listed)

  await page.getByRole('button', { name: '编辑范围' }).click()
  await page.waitForTimeout(600)
  const [from, to] = [
    await windowPoint(page, corners[1]),
    await windowPoint(page, [118.62, 24.988]),
  ]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    (before) => new URL(location.href).searchParams.get('filter') !== before,
    drawn,
  )
  await when.isSettled()
  const left = await sees.count()
  expect(left).toBeLessThan(listed.length)

  // The same by key alone: the corner goes back over what it left, and then all of it is left out.
  const dragged = filterOf() ?? ''
  await page.getByRole('button', { name: '编辑范围' }).press('Enter')
  const handle = page.getByRole('button', { name: /用键盘改图形/ })
  await expect.poll(() => handle.evaluate((one) => one === document.activeElement)).toBe(true)
  const [ring = []] = drawnShape(dragged).intersects.coordinates
  const away = ring.map(
    (at) => Math.abs((at?.[1] ?? 0) - 24.988) + Math.abs((at?.[0] ?? 0) - 118.62),
  )
  const turns = away.indexOf(Math.min(...away))
  for (let press = 0; press < turns; press += 1) await page.keyboard.press('PageDown')
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    (before) => new URL(location.href).searchParams.get('filter') !== before,
    dragged,
  )
  await when.isSettled()
  const kept = await sees.count()
  expect(kept).toBeGreaterThan(left)
  const all = (await register.codes({})).length
  await page.locator('[data-testid="chip-within"] .chip-text').click()
  await page.getByRole('button', { name: '除外 位置' }).click()
  await when.isSettled()
  await expect.poll(() => sees.count()).toBe(all - kept)
  await page.keyboard.press('Escape')
  await when.removesChip('not-within')
  await expect.poll(filterOf).toBeNull()
})

test('plots near a park, from its sheet, with the metres changed in the chip', async () => {
  const { page, when, sees } = desk
  await desk.given.view(`/?at=park/${park}`)
  await page.getByRole('button', { name: '300 米' }).click()
  await page.waitForURL(/near\(300/)
  await when.isSettled()
  const within = (metres: number) => register.codes({ within: { near: { park, metres } } })
  await expect.poll(() => sees.count()).toBe((await within(300)).length)
  await when.closesDetail()
  await page.getByTestId('chip-within').getByRole('button').first().click()
  await page.getByRole('textbox', { name: '距离（米）' }).fill('500')
  await page.keyboard.press('Enter')
  await page.waitForURL(/near\(500/)
  await when.isSettled()
  await expect.poll(async () => (await sees.listCodes()).sort()).toEqual(await within(500))
  await page.keyboard.press('Escape')
  await when.opensFilterGroup('within')
  const metres = page.getByTestId('filter-within').getByRole('textbox')
  await metres.fill('700')
  await metres.press('Enter')
  await page.waitForURL(/near\(700/)
  await sees.picture('journey-near-a-park')
})

test('a range by its handle, a choice left out, kept as a view and found again', async () => {
  const { page, when, sees } = desk
  await when.opensFilterGroup('areaMu')
  const handle = page.getByTestId('filter-areaMu').getByRole('slider').first()
  await handle.focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await page.waitForURL(/areaMu/)
  await page.getByTestId('filter-stage').getByRole('button', { name: '除外 阶段' }).click()
  await when.chooses('stage', '摸排')
  const kept = filterOf()
  expect(kept).toMatch(/^areaMu:[\d.]+\.\.;not\(stage:SURVEYED\)$/)
  const count = await sees.count()
  await expect.poll(() => sees.chips()).toHaveLength(2)

  await page.getByTestId('views').click()
  await page.getByRole('textbox', { name: '给当前视图起名' }).fill('较大地块')
  await page.keyboard.press('Enter')
  await page.getByText('已保存“较大地块”').waitFor()
  await page.keyboard.press('Escape')
  await when.resets()
  await typesInPalette('较大')
  await option(/较大地块/)
    .last()
    .click()
  await when.isSettled()
  await expect.poll(filterOf).toBe(kept)
  await expect.poll(() => sees.count()).toBe(count)

  await page.getByTestId('chip-areaMu').getByRole('button', { name: /^停用/ }).click()
  await when.isSettled()
  await expect.poll(filterOf).toBe('not(stage:SURVEYED)')
  const not = { stage: { in: ['SURVEYED'] } }
  await expect.poll(() => sees.count()).toBe((await register.codes({ not })).length)
  await when.goesBack()
  await expect.poll(filterOf).toBe(kept)
  await page.goForward()
  await page
    .getByTestId('chip-off-areaMu')
    .getByRole('button', { name: /^重新启用/ })
    .click()
  await when.isSettled()
  await expect.poll(filterOf).toBe(kept)
})

test('another language leaves one on the page', async () => {
  const { page } = desk
  await page.goto('/projects')
  await page.locator('.search-opener').click()
  await page.getByTestId('palette').getByRole('combobox').fill('English')
  await option(/Switch to English/).click()
  await page.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()
  await expect.poll(() => desk.sees.link()).toBe('/projects?lang=en')
})

/** The polygon of `within:intersects(lon lat,…)`. */
function drawnShape(text: string) {
  const ring = (/intersects\(([^)]*)\)/.exec(text)?.[1] ?? '')
    .split(',')
    .map((position) => position.split(' ').map(Number))
  return { intersects: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } }
}
