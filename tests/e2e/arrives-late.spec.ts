import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
const map = /\/MapView-[^/]*\.js$/
const measure = /\/MeasurePanel-[^/]*\.js$/
const alive = /\/healthz$/
let browser: Browser
let desk: MapDesk
beforeAll(async () => {
  browser = await lentBrowser()
  desk = await openMapDesk(browser, { baseURL: site })
})
afterAll(() => giveBack(browser))

const retry = (title: string) =>
  desk.page.getByRole('alert').filter({ hasText: title }).getByRole('button', { name: '重试' })

test('a map that did not arrive stands as soon as it is asked for again and the server answers', async () => {
  const { page, when, sees } = desk
  for (const part of [map, alive]) await page.route(part, (route) => route.abort())
  await page.goto('/')
  await page.getByText('地图没能画出来').waitFor()
  await page.unroute(map)
  await retry('地图没能画出来').click()
  await page.getByText('请确认服务正在运行').waitFor()
  await page.unroute(alive)
  await retry('地图没能画出来').click()
  await page.locator('.map-canvas').waitFor()
  await when.isSettled()
  await expect.poll(() => sees.mapCodes()).not.toEqual([])
})

test('a tool that did not arrive says so, and the map stays', async () => {
  const { page, given, when } = desk
  const opener = page.getByRole('button', { name: '测量距离和面积' })
  await given.link('/')
  await page.route(measure, (route) => route.abort())
  await opener.click()
  await page.getByText('这个工具没能打开').waitFor()
  await expect.poll(() => page.locator('.map-canvas').count()).toBe(1)
  await page.getByRole('button', { name: '知道了' }).click()
  await expect.poll(() => page.getByText('这个工具没能打开').count()).toBe(0)
  await expect.poll(() => opener.getAttribute('aria-pressed')).toBe('false')
  await opener.click()
  await page.unroute(measure)
  const anew = page.waitForEvent('load')
  await retry('这个工具没能打开').click()
  await anew
  await when.isSettled()
  await opener.click()
  await page.getByTestId('measured').waitFor()
})
