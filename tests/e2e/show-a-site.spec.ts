import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { chineseLeft, registerNames } from '../support/chineseLeft.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { cameraNow, paintOf } from '../support/mapWatch.ts'

const site = inject('site')
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'INVESTMENT_STAFF')
  desk = await openMapDesk(browser, { baseURL: site })
  await desk.given.link('/')
  await desk.when.actsAs('INVESTMENT_STAFF')
})
afterAll(() => giveBack(browser))

beforeEach(() => desk.given.view('/?lang=zh'))
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

/** The park with the most vacant plots, as the register says. */
async function vacantPark() {
  const { parcels } = await register.ask<{
    parcels: { groups: { key: { park: { code: string; name: string } | null }; count: number }[] }
  }>(`{ parcels(filter: { condition: { in: [VACANT] } }) {
    groups(by: [PARK]) { key { park { code name } } count } } }`)
  const [most] = parcels.groups
    .flatMap(({ key, count }) => (key.park ? [{ ...key.park, count }] : []))
    .sort((a, b) => b.count - a.count)
  if (!most) throw new Error('no vacant plot in any park')
  return most
}

test('sites are narrowed by park and condition, and open with what an investor may know', async () => {
  const { when, sees } = desk
  const park = await vacantPark()
  await when.chooses('park', park.name)
  await when.chooses('condition', '空置')
  await expect.poll(() => sees.count()).toBe(park.count)
  const codes = await register.codes({
    park: { in: [park.code] },
    condition: { in: ['VACANT'] },
  })
  await expect.poll(() => sees.mapCodes()).toEqual(codes)

  await when.opensRow(codes[0] ?? '')
  const labels = await sees.fieldLabels()
  expect(labels).toEqual(expect.arrayContaining(['使用状况', '容积率', '剩余年限', '权利性质']))
  for (const hidden of ['亩均税收', '亩均产值', '产权人']) expect(labels).not.toContain(hidden)
  await sees.picture('journey-investment-plot')
  await when.closesDetail()
  const fields = await sees.filterFields()
  expect(fields).toContain('使用状况')
  expect(fields).not.toContain('亩均税收')
})

test('plots are colored by method on the map, in the legend and in the link', async () => {
  const { when, sees, page } = desk
  const byStage = await paintOf(page, 'parcels-fill', 'fill-color')
  await when.colorsBy('盘活方式')
  await expect.poll(() => paintOf(page, 'parcels-fill', 'fill-color')).not.toBe(byStage)
  await expect.poll(() => page.locator('.legend-rows').textContent()).toContain('企业零地增容')
  await expect.poll(() => sees.link()).toContain('color=method')
})

test('a plot leads to its park, and the park to its plots', async () => {
  const { given, when, sees, page } = desk
  const park = await vacantPark()
  const [code = ''] = await register.codes({ park: { in: [park.code] } })
  await given.view(`/?lang=zh&at=plot/${code}`)
  await sees.detail().getByRole('button', { name: park.name, exact: true }).click()
  await page.locator('.detail .code', { hasText: park.code }).waitFor()
  await when.isSettled()
  await expect.poll(() => sees.link()).toContain(`at=park/${park.code}`)
  await sees.detail().getByRole('button', { name: '只看这些地块' }).click()
  await when.isSettled()
  await expect
    .poll(() => sees.count())
    .toBe((await register.codes({ park: { in: [park.code] } })).length)
})

test('in English no Chinese is left but the names that the register holds', async () => {
  const { given, when, sees, page } = desk
  const names = await registerNames(register)
  await given.view('/?lang=zh')
  await when.switchesLanguage()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  await expect.poll(() => sees.link()).toContain('lang=en')
  await expect.poll(() => page.title()).toBe('Panhuo')
  const folded = page.locator('.filter-group-trigger[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
  expect(await chineseLeft(page, names)).toEqual([])
  for (const link of [
    '/?lang=en&at=plot/350504-SY-0012',
    '/?lang=en&filter=stage:COMPLETED;areaMu:119..',
    '/?lang=en&filter=bogus:1&color=method',
  ]) {
    await given.view(link)
    expect(await chineseLeft(page, names), link).toEqual([])
  }
})

test('a link opens the same view for someone else, without a flight', async () => {
  const { given, when, sees, page } = desk
  const codes = await register.codes({ method: { in: ['ZERO_LAND_EXPANSION'] } })
  await given.view('/?lang=zh&filter=method:ZERO_LAND_EXPANSION&color=method')
  await when.opensRow(codes[0] ?? '')
  const link = sees.link()
  expect(link.length).toBeLessThan(300)
  const here = await cameraNow(page)

  const guest = await openMapDesk(browser, {
    baseURL: site,
    context: { reducedMotion: 'no-preference' },
  })
  await guest.given.link(link)
  const there = await cameraNow(guest.page)
  expect(there.zoom).toBeCloseTo(here.zoom, 1)
  expect(there.lon).toBeCloseTo(here.lon, 4)
  expect(there.lat).toBeCloseTo(here.lat, 4)
  // A jump moves the camera once or twice; a flight moves it with each frame.
  expect(there.moves).toBeLessThan(6)
  await expect.poll(() => guest.sees.link()).toBe(link)
  await expect.poll(() => guest.sees.count()).toBe(codes.length)
  await expect.poll(() => guest.sees.detail().locator('.code').textContent()).toBe(codes[0])
  expect(guest.complaints).toEqual([])
  await guest.close()
})
