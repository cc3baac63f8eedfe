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

const code = (place: number) => `350504-SY-${String(place).padStart(4, '0')}`

test('plots are picked one by one and by range, and the server sums them', async () => {
  const { given, page } = desk
  await given.link('/?sel=0001')
  const row = (place: number) => page.locator(`tr[data-code="${code(place)}"]`)
  await row(3).click({ modifiers: ['Control'] })
  await row(6).click({ modifiers: ['Shift'] })
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe('0001,0003-0006')
  await row(1).getByRole('checkbox').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe('0003-0006')
  const picked = { code: { in: [3, 4, 5, 6].map(code) } }
  const { parcels } = await register.ask<{ parcels: { summary: { areaMu: number } } }>(
    'query ($filter: ParcelFilter) { parcels(filter: $filter) { summary { areaMu } } }',
    { filter: picked },
  )
  const bar = page.getByTestId('pick-sum')
  await expect.poll(() => bar.innerText()).toContain('已选 4 宗')
  await expect
    .poll(() => bar.innerText())
    .toContain(`${parcels.summary.areaMu.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}`)

  await page.getByRole('button', { name: '清除', exact: true }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBeNull()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe('0003-0006')
})

test('a zoom to what is picked that fails is told, and goes there when asked again', async () => {
  const { given, sees, page } = desk
  await given.view('/?sel=0003-0006&map=10/24.9/118.5')
  await page.route('/graphql', async (route) => {
    if (!route.request().postDataJSON().query.startsWith('query BoxAround')) return route.fallback()
    await route.fulfill({
      json: { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] },
    })
  })
  const zoom = page.getByRole('button', { name: '缩放', exact: true })
  await zoom.click()
  const bar = page.getByRole('region', { name: '已选地块' })
  await expect.poll(() => bar.getByRole('status').allInnerTexts()).toEqual(['没能读到地块，请重试'])
  await page.unroute('/graphql')
  await zoom.click()
  await expect.poll(() => sees.link()).not.toContain('map=10/')
})

test('no pick is lost to a quick second one, and a range goes from a plot in any order', async () => {
  const { given, when, page } = desk
  const picks = () => new URL(page.url()).searchParams.get('sel')
  await given.view('/')
  const row = (place: number) => page.locator(`tr[data-code="${code(place)}"]`)
  // Nothing is drawn between the two.
  await row(2).evaluate(
    (one, other) => {
      for (const selector of [`[data-code="${one.dataset.code}"]`, other]) {
        const click = new MouseEvent('click', { ctrlKey: true, bubbles: true })
        document.querySelector(`tr${selector}`)?.dispatchEvent(click)
      }
    },
    `[data-code="${code(4)}"]`,
  )
  await expect.poll(picks).toBe('0002,0004')

  await page.locator('th[data-column="areaMu"] .sort').click()
  await when.isSettled()
  await page.locator('.table-scroll').evaluate((list) => list.scrollTo({ top: 0 }))
  const largest = page.locator('tr[data-index="0"]')
  const { parcels } = await register.ask<{ parcels: { nodes: { code: string }[] } }>(
    '{ parcels(orderBy: [{ field: AREA_MU, direction: DESC }], first: 200) { nodes { code } } }',
  )
  const codes = parcels.nodes.map((one) => one.code)
  await largest.click({ modifiers: ['Shift'] })
  const range = codes.slice(0, codes.indexOf(code(4)) + 1)
  const wanted = new Set([...range, code(2)])
  await expect
    .poll(() => page.getByTestId('pick-sum').innerText())
    .toContain(`已选 ${wanted.size} 宗`)
})

test('the box of the head gives a pick back, and `all` only under the filter it was all of', async () => {
  const { given, page } = desk
  const picks = () => new URL(page.url()).searchParams.get('sel')
  const undo = page.locator('.pick-note').getByRole('button', { name: '撤销' })
  const head = page.locator('.pick-cell').getByRole('checkbox', { name: /全部/ })
  await given.view('/?filter=stage:SURVEYED&sel=0003,0006')
  await head.click()
  await expect.poll(picks).toBe('all')
  await page.getByText(/已改选筛选出的全部 \d+ 宗/).waitFor()
  await undo.click()
  await expect.poll(picks).toBe('0003,0006')

  await given.view('/?filter=stage:SURVEYED')
  await head.click()
  await expect.poll(picks).toBe('all')
  await head.click()
  await expect.poll(picks).toBeNull()
  await undo.waitFor()
  await given.view('/')
  await page.locator('.pick-note').waitFor()
  await expect.poll(() => undo.count()).toBe(0)
  await given.view('/?filter=stage:SURVEYED')
  await undo.click()
  await expect.poll(picks).toBe('all')
})

test('a pick that is dropped before it is summed is told without a number', async () => {
  const { given, when, page } = desk
  await given.view('/?sel=0003-0006')
  const bar = page.getByTestId('pick-sum')
  await expect.poll(() => bar.innerText()).toContain('已选 4 宗')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('/graphql', async (route) => {
    if (route.request().postData()?.includes('query Sum')) await held
    await route.continue()
  })
  await page
    .locator(`tr[data-code="${code(4)}"]`)
    .getByRole('checkbox')
    .click()
  await expect.poll(() => bar.getAttribute('data-stale')).toBe('true')
  await page.getByRole('button', { name: '清除', exact: true }).click()
  const note = page.locator('.pick-note')
  await expect.poll(() => note.innerText()).toContain('已清除选择')
  answer()
  await when.isSettled()
  await page.unroute('/graphql')
})

test('where the browser draws no map, what is picked is summed under the list', async () => {
  const { page, context, complaints } = await openPage(browser, { baseURL: site })
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...asked: unknown[]
    ) {
      if (String(asked[0]).startsWith('webgl')) return null
      return Reflect.apply(getContext, this, asked)
    } as typeof getContext
  })
  await page.goto('/')
  await page.getByText('这个浏览器画不了地图').waitFor()
  await page
    .locator(`tr[data-code="${code(3)}"]`)
    .getByRole('checkbox')
    .click()
  const bar = page.locator('.results').getByRole('region', { name: '已选地块' })
  await bar.getByText('已选 1 宗').waitFor()
  await bar.getByRole('button', { name: '复制链接' }).click()
  await bar.getByRole('status').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '框选' }).count()).toBe(0)
  expect(complaints).not.toEqual([])
  await context.close()
})
