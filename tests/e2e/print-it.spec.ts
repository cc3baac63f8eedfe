import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
  desk = await openMapDesk(browser, { baseURL: site, width: 1440, height: 900 })
})
afterAll(() => giveBack(browser))
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

test('map and list are printed on the paper that was chosen, with text that can be read', async () => {
  const { page, sees } = desk
  await page.goto('/print?filter=stage:SURVEYED')
  const ready = page.locator('[data-testid="print-state"][data-ready]')
  await ready.waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('.sheet-sentence').innerText()).toContain('摸排')
  await sees.picture('take-print')
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []
  expect(pages).toHaveLength(await page.locator('.sheet').count())
  expect(pages.length).toBeGreaterThan(1)
  // Text stays text: fonts are embedded, and every row of the filter stands on some sheet.
  expect(pdf.toString('latin1')).toContain('/ToUnicode')
  const codes = await register.codes({ stage: { in: ['SURVEYED'] } })
  const printed = await page.locator('.sheet-table tbody tr').count()
  expect(printed).toBe(codes.length)

  await page.getByRole('checkbox', { name: '地图' }).uncheck()
  await page.getByRole('radio', { name: 'A3' }).check()
  await ready.waitFor({ timeout: 60_000 })
  const large = await page.pdf({ preferCSSPageSize: true })
  expect(large.toString('latin1')).toMatch(/\/MediaBox \[0 0 119\d(\.\d+)? 84\d(\.\d+)?\]/)
})

test('a print of the past says of which day it is, on each page and in the picture', async () => {
  const { page, sees } = desk
  const shown = '2020-01-01 的登记内容'
  await page.goto('/print?asOf=2020-01-01')
  await page.locator('[data-testid="print-state"][data-ready]').waitFor({ timeout: 60_000 })
  await page.getByText(`当前显示 ${shown}`).waitFor()
  await sees.picture('take-print-past')
  await expect.poll(() => page.locator('.sheet-sentence').innerText()).toContain(shown)
  for (const foot of await page.locator('.sheet-foot').allInnerTexts()) {
    expect(foot).toContain(shown)
  }
  const written = await page.evaluateHandle(() => {
    const texts: string[] = []
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      texts.push(text)
      fillText.call(this, text, ...where)
    }
    return texts
  })
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载地图图片' }).click()
  await saved
  expect((await written.jsonValue()).join('\n')).toContain(shown)
})

test('the map is drawn anew for the other choice, also where both ask for the same plots', async () => {
  const { page } = desk
  await page.goto('/print?sel=all&map=15/24.98/118.62')
  const picture = page.locator('.sheet-map img')
  const drawn = () => picture.evaluate((image) => (image as HTMLImageElement).src)
  await picture.waitFor({ timeout: 60_000 })
  const ofPicked = await drawn()
  await page.getByRole('radio', { name: /^筛选出的/ }).check()
  await expect.poll(drawn, { timeout: 120_000 }).not.toBe(ofPicked)
})

test('a map that lacks plots is not printed: the page says so and draws it again', async () => {
  const { page, context } = await openPage(browser, { baseURL: site })
  const plots = '**/tiles/parcels/**'
  await context.route(plots, (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto('/print')
  const trouble = page.getByRole('alert').filter({ hasText: '没有读到图层：低效用地' })
  await trouble.waitFor({ timeout: 60_000 })
  await expect.poll(() => page.locator('.sheet-map img').count()).toBe(0)
  await expect
    .poll(() => page.getByRole('button', { name: '打印', exact: true }).isDisabled())
    .toBe(true)
  await context.unroute(plots)
  await trouble.getByRole('button', { name: '重试' }).click()
  await page.locator('.sheet-map img').waitFor({ timeout: 60_000 })
  await expect.poll(() => trouble.count()).toBe(0)
  await context.close()
})
