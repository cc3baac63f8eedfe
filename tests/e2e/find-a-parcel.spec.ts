import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { marked } from '../support/mapWatch.ts'

const site = inject('site')
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
  desk = await openMapDesk(browser, { baseURL: site })
})
afterAll(() => giveBack(browser))

const large = { stage: { in: ['SURVEYED', 'VERIFIED'] }, areaMu: { gte: 20, lt: 50 } }
const largeLink = '/?filter=stage:SURVEYED,VERIFIED;areaMu:20..50'

beforeEach(async () => {
  // One page for all: opening a map is the dearest part of a journey.
  if (desk.page.url().startsWith(site)) await desk.given.view('/')
  else await desk.given.link('/')
})
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

test('the page opens as land official with every plot in the list and on the map', async () => {
  const { page, sees } = desk
  await expect.poll(() => page.locator('.role-switch').inputValue()).toBe('LAND_OFFICIAL')
  await expect.poll(() => sees.count()).toBe(143)
  await expect.poll(() => sees.rowCount()).toBe(143)
  const all = await register.codes()
  await expect.poll(() => sees.mapCodes()).toEqual(all)
  await expect.poll(async () => (await sees.listCodes()).sort()).toEqual(all)
  await expect.poll(() => page.locator('.sample-pill').textContent()).toBe('样例数据')
  await sees.picture('journey-official-start')
})

test('narrowing by stage and area gives the plots that the server counts', async () => {
  const { when, sees } = desk
  const promised = await sees.promised('stage', '摸排')
  await when.chooses('stage', '摸排')
  await expect.poll(() => sees.count()).toBe(promised.count)
  await when.chooses('stage', '核实')
  await when.bounds('areaMu', '20', '50')
  const { parcels } = await register.ask<{
    parcels: { totalCount: number; summary: { areaMu: number } }
  }>(
    'query ($filter: ParcelFilter) { parcels(filter: $filter) { totalCount summary { areaMu } } }',
    {
      filter: large,
    },
  )
  await expect.poll(() => sees.count()).toBe(parcels.totalCount)
  await expect.poll(() => sees.areaMu()).toBeCloseTo(parcels.summary.areaMu, 2)
  await expect.poll(() => sees.link()).toContain('filter=stage:SURVEYED,VERIFIED;areaMu:20..50')
  await expect.poll(() => sees.chips()).toHaveLength(2)
  await sees.picture('journey-official-narrowed')
})

test('the list and the map hold the same plots and light each other up', async () => {
  const { given, when, sees, page } = desk
  await given.view(largeLink)
  const codes = await register.codes(large)
  await expect.poll(async () => (await sees.listCodes()).sort()).toEqual(codes)
  await expect.poll(() => sees.mapCodes()).toEqual(codes)

  const code = codes[0] ?? ''
  await when.hoversRow(code)
  await expect.poll(() => marked(page, code, 'hovered')).toBe(true)
  await when.leavesTheMap()
  await expect.poll(() => marked(page, code, 'hovered')).toBe(false)

  const { parcel } = await register.ask<{
    parcel: { centroid: { coordinates: [number, number] } }
  }>('query ($code: String!) { parcel(code: $code) { centroid } }', { code })
  const [lon, lat] = parcel.centroid.coordinates
  await given.view(`${largeLink}&map=16.5/${lat.toFixed(5)}/${lon.toFixed(5)}`)
  await when.pointsAt(parcel.centroid.coordinates)
  await expect.poll(() => sees.hoveredRow()).toBe(code)
  await when.leavesTheMap()
})

test('a plot opens with its restricted fields, and its link brings all of it back', async () => {
  const { given, when, sees, page } = desk
  await given.view(largeLink)
  const [code = ''] = await sees.listCodes()
  await when.opensRow(code)
  await expect.poll(() => sees.detail().locator('.code').textContent()).toBe(code)
  const { parcel } = await register.ask<{
    parcel: { taxPerMu: number | null; rightHolder: string }
  }>('query ($code: String!) { parcel(code: $code) { taxPerMu rightHolder } }', { code })
  const tax = await sees.field('亩均税收')
  expect(tax).toBe(parcel.taxPerMu === null ? '—' : `${parcel.taxPerMu.toFixed(2)} 万元/亩`)
  await expect.poll(() => sees.fieldLabels()).toContain('产权人')
  await expect.poll(() => sees.link()).toContain(`at=plot/${code}`)
  await expect.poll(() => marked(page, code, 'selected')).toBe(true)
  const link = sees.link()
  await sees.picture('journey-official-plot')

  await page.reload()
  await when.isSettled()
  await expect.poll(() => sees.link()).toBe(link)
  await expect.poll(() => sees.detail().locator('.code').textContent()).toBe(code)
  await expect.poll(() => sees.count()).toBe((await register.codes(large)).length)
  await expect.poll(() => sees.mapCodes()).toContain(code)
  await expect.poll(() => marked(page, code, 'selected')).toBe(true)
})

test('the list is folded away by its handle, which an open sheet has not', async () => {
  const { page, given, when, sees } = desk
  const fold = page.getByRole('button', { name: '收起列表' })
  const [code = ''] = await register.codes({})
  await when.opensRow(code)
  await expect.poll(() => fold.count()).toBe(0)
  await when.closesDetail()
  await fold.click()
  await given.view(`/?at=plot/${code}`)
  await sees.detail().waitFor()
  await expect.poll(() => fold.count()).toBe(0)
  await when.closesDetail()
  await page.getByRole('button', { name: '展开列表' }).click()
  await page.locator(`tr[data-code="${code}"]`).waitFor()
})

test('back undoes one step after the other', async () => {
  const { when, sees, page } = desk
  await when.chooses('stage', '摸排')
  const [code = ''] = await register.codes({ stage: { in: ['SURVEYED'] } })
  await when.opensRow(code)
  await when.goesBack()
  await expect.poll(() => page.getByTestId('detail').count()).toBe(0)
  await expect.poll(() => sees.link()).toContain('filter=stage:SURVEYED')
  await when.goesBack()
  await expect.poll(() => sees.link()).not.toContain('filter=')
  await expect.poll(() => sees.count()).toBe(143)
})

test('a chip takes its condition away, reset takes all', async () => {
  const { given, when, sees } = desk
  await given.view(largeLink)
  await when.removesChip('areaMu')
  await expect.poll(() => sees.count()).toBe((await register.codes({ stage: large.stage })).length)
  await when.resets()
  await expect.poll(() => sees.count()).toBe(143)
  await expect.poll(() => sees.chips()).toEqual([])
})

test('nothing found: the screen says what to relax, and one click brings plots back', async () => {
  const { given, sees, when, page } = desk
  await given.view('/?filter=stage:COMPLETED;areaMu:119..')
  await expect.poll(() => sees.count()).toBe(0)
  await expect.poll(() => sees.mapCodes()).toEqual([])
  const relax = page.locator('.relaxation', { hasText: '面积' })
  const { length } = await register.codes({ stage: { in: ['COMPLETED'] } })
  await expect.poll(() => relax.locator('strong').textContent()).toBe(`${length} 宗`)
  await sees.picture('journey-official-nothing')
  await relax.click()
  await when.isSettled()
  await expect.poll(() => sees.count()).toBe(length)
  await expect.poll(() => sees.rowCount()).toBe(length)
})

test('the download holds exactly the list', async () => {
  const { given, sees, page } = desk
  await given.view(largeLink)
  await page.getByRole('button', { name: '下载' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows = text.slice(1).trimEnd().split('\r\n').slice(1)
  expect(rows.map((row) => row.split(',')[0]).sort()).toEqual((await sees.listCodes()).sort())
})

test('a next page that fails is told, asked for once, and read when asked again', async () => {
  const { page, given, when, sees } = desk
  const asked: string[] = []
  await page.route('/graphql', async (route) => {
    const body = route.request().postDataJSON()
    if (!body.query.startsWith('query ParcelList') || !body.variables.after) return route.fallback()
    asked.push(body.variables.after)
    await route.fulfill({
      json: { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] },
    })
  })
  await given.view('/?sort=areaMu')
  await page.locator('.table-scroll').evaluate((list) => list.scrollTo({ top: list.scrollHeight }))
  const told = page.getByRole('alert').filter({ hasText: '没能读到后面的地块' })
  await told.waitFor()
  await when.isSettled()
  await expect.poll(() => told.count()).toBe(1)
  expect(asked).toHaveLength(1)
  await page.unroute('/graphql')
  await told.getByRole('button', { name: '重试' }).click()
  // First that it is being read stands in its place, then nothing.
  await page.locator('.results-foot').waitFor({ state: 'detached' })
  await expect.poll(() => sees.listCodes()).toHaveLength(143)
})

test('another order or filter begins at its top, and each is found again where it was left', async () => {
  const { page, given, sees } = desk
  await given.view('/')
  const list = page.locator('.table-scroll')
  const isAt = (row: string) =>
    page.locator(`tr[${row}]`).evaluateAll(([found]) => {
      const frame = found?.closest('.table-scroll')?.getBoundingClientRect()
      const box = found?.getBoundingClientRect()
      return frame && box ? box.bottom > frame.top && box.top < frame.bottom : false
    })
  const [first, last] = ['data-index="0"', 'data-index="90"']
  const scrolled = async () => {
    await list.evaluate((element) => element.scrollTo({ top: 3000 }))
    return isAt(last)
  }
  await expect.poll(scrolled).toBe(true)
  await page.locator('th[data-column="areaMu"] .sort').click()
  await expect.poll(() => isAt(first)).toBe(true)
  await expect.poll(scrolled).toBe(true)
  await given.view('/?sort=-areaMu&filter=areaMu:5..')
  await expect.poll(() => isAt(first)).toBe(true)
  await page.goBack()
  await expect.poll(() => isAt(last)).toBe(true)
  // Asked for by its head, an order begins at its top again, also one that was read before.
  for (const sort of ['areaMu', null]) {
    await expect.poll(scrolled).toBe(true)
    await page.locator('th[data-column="areaMu"] .sort').click()
    await page.waitForURL((url) => url.searchParams.get('sort') === sort)
    await expect.poll(() => isAt(first)).toBe(true)
  }
  await given.view('/?sort=-areaMu')
  await expect.poll(scrolled).toBe(true)

  // The plot of an open sheet stays in view, wherever the new order puts it.
  await page.locator(`tr[${last}]`).click()
  await page.getByTestId('detail').waitFor()
  await given.view(sees.link().replace('sort=-areaMu', 'sort=areaMu'))
  await expect.poll(() => isAt('aria-selected="true"')).toBe(true)
})
