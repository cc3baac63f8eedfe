import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { finger } from '../support/finger.ts'
import { openMapDesk } from '../support/mapDesk.ts'
import { cameraNow, windowPoint } from '../support/mapWatch.ts'

const site = inject('site')
/** A busy machine may take its time. */
const slow = { timeout: 20_000 }
/** The middle of the street, and a corner either side of it. */
const [west, south, east, north] = [118.615, 24.978, 118.625, 24.988] as const
let browser: Browser
let register: SiteAnswers

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
})
afterAll(() => giveBack(browser))

async function touchDesk(width: number, height: number) {
  const context = { hasTouch: true, isMobile: true, deviceScaleFactor: 1 }
  const desk = await openMapDesk(browser, { baseURL: site, width, height, context })
  const hand = await finger(desk.page)
  return {
    ...desk,
    hand,
    at: async (lon: number, lat: number) => {
      const { x, y } = await windowPoint(desk.page, [lon, lat])
      return [x, y] as const
    },
    ends: async () => {
      expect(desk.complaints).toEqual([])
      expect(desk.strangers).toEqual([])
      await desk.close()
    },
  }
}

async function plotAt(code: string) {
  const { parcel } = await register.ask<{
    parcel: { centroid: { coordinates: [number, number] } }
  }>(`{ parcel(code: "${code}") { centroid } }`)
  return parcel.centroid.coordinates
}

test('on a phone a tap opens the sheet, a held finger selects, a box selects what it holds', async () => {
  const { page, given, when, sees, hand, at, ends } = await touchDesk(390, 844)
  const [first = '', second = ''] = await register.codes({})
  const [lon, lat] = await plotAt(first)
  await given.link(`/?map=16.5/${lat}/${lon}`)
  await hand.taps(await at(lon, lat))
  await sees.detail().waitFor()
  await expect.poll(() => sees.link(), slow).toContain(`at=plot/${first}`)
  await sees.picture('touch-sheet')
  await page.getByRole('button', { name: '关闭详情' }).click()
  await sees.detail().waitFor({ state: 'detached' })

  const [lon2, lat2] = await plotAt(second)
  await given.view(`/?map=16.5/${lat2}/${lon2}`)
  await hand.holds(await at(lon2, lat2))
  await expect.poll(() => page.getByTestId('pick-sum').innerText(), slow).toContain('已选 1 宗')
  await expect.poll(() => sees.detail().count()).toBe(0)

  await given.view('/?map=13.5/24.983/118.62')
  const before = await cameraNow(page)
  await page.getByRole('button', { name: '框选' }).click()
  await hand.drags(await at(west, north), await at(east, south))
  const within = { bbox: [west, south, east, north] }
  const { length } = await register.codes({ within })
  expect(length).toBeGreaterThan(3)
  await expect
    .poll(() => page.locator('.pick-note').innerText(), slow)
    .toMatch(new RegExp(`框内 (${length - 1}|${length}|${length + 1}) 宗已选中`))
  await when.isSettled()
  const after = await cameraNow(page)
  expect([after.lon, after.lat]).toEqual([before.lon, before.lat])
  await sees.picture('touch-box')
  await ends()
})

test('a polygon, a rectangle and a circle are drawn by taps', async () => {
  const { page, given, when, sees, hand, at, ends } = await touchDesk(390, 844)
  const filter = () => new URL(page.url()).searchParams.get('filter') ?? ''
  const draws = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  }
  await given.link('/?map=13.5/24.983/118.62')
  await draws('画多边形')
  await hand.taps(await at(west, south))
  await hand.taps(await at(east, south))
  await hand.drags([200, 600], [200, 560])
  await hand.taps(await at(east, north))
  await sees.picture('touch-polygon')
  await page.getByRole('button', { name: '完成' }).click()
  await expect.poll(filter, slow).toMatch(/^within:intersects\(/)
  await when.isSettled()
  await expect.poll(() => filter().split(',')).toHaveLength(3)
  await expect.poll(() => sees.count()).toBeGreaterThan(0)

  await draws('画矩形')
  await hand.taps(await at(west, south))
  await hand.taps(await at(east, north))
  await expect.poll(filter, slow).toMatch(/^within:bbox\(/)

  await draws('画圆')
  await hand.taps(await at(118.62, 24.983))
  await hand.taps(await at(east, 24.983))
  await expect.poll(filter, slow).toMatch(/^within:near\(/)
  await when.isSettled()
  await ends()
})

test('on a tablet a finger opens plots, draws and measures beside the panels', async () => {
  const { page, given, when, sees, hand, at, ends } = await touchDesk(820, 1180)
  const [first = ''] = await register.codes({})
  const [lon, lat] = await plotAt(first)
  await given.link(`/?map=16.5/${lat}/${lon}`)
  await sees.picture('touch-tablet')
  await page.getByRole('button', { name: '收起列表' }).click()
  await when.isSettled()
  await hand.taps(await at(lon, lat))
  await sees.detail().waitFor()
  await when.closesDetail()
  await page.getByRole('button', { name: '测量距离和面积' }).click()
  await page.locator('.map-canvas[data-tool="measure"]').waitFor()
  const [x, y] = await at(lon, lat)
  await hand.taps([x, y])
  await hand.taps([x, y + 120])
  await expect.poll(() => page.getByTestId('measured').innerText(), slow).toMatch(/米$/)
  await page.getByRole('button', { name: '关闭测量' }).click()
  await page.getByRole('button', { name: '画矩形' }).click()
  await page.locator('.draw-bar[aria-busy="false"]').waitFor()
  await hand.taps([x - 40, y - 40])
  await hand.taps([x + 40, y + 40])
  await expect
    .poll(() => new URL(page.url()).searchParams.get('filter') ?? '', slow)
    .toMatch(/^within:bbox\(/)
  await when.isSettled()
  await expect.poll(() => sees.count()).toBeGreaterThan(0)
  await ends()
})
