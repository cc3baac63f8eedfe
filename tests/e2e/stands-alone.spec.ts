import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { boxes } from '../support/glyphs.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { cameraNow, settled } from '../support/mapWatch.ts'
import { serve } from '../support/serve.ts'

const site = inject('site')
let browser: Browser
let desk: MapDesk
beforeAll(async () => {
  browser = await lentBrowser()
  desk = await openMapDesk(browser, { baseURL: site })
  await desk.given.link('/')
})
afterAll(() => giveBack(browser))

/** Presses a key until the element with the focus matches; fails after too many. */
async function presses(page: Page, key: string, selector: string, most = 60): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key)
    if (await focusMatches(page, selector)) return
  }
  throw new Error(`${key} does not reach ${selector}`)
}

function focusMatches(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

test('the keyboard alone filters, opens, walks on and closes, and finds its place again', async () => {
  const { page, sees } = desk
  await presses(page, 'Tab', '.skip-link')
  await presses(page, 'Tab', '.filter-group-trigger')
  await presses(page, 'Tab', '[data-testid="filter-stage"] input')
  await page.keyboard.press('Space')
  await settled(page)
  await expect.poll(() => sees.link()).toContain('filter=stage:SURVEYED')

  await page.locator('.skip-link').focus()
  await page.keyboard.press('Enter')
  await presses(page, 'Tab', 'tr[data-code]', 30)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusMatches(page, 'tr[data-index="1"]')).toBe(true)
  const code = (await page.evaluate(() => document.activeElement?.getAttribute('data-code'))) ?? ''
  await page.keyboard.press('Enter')
  await sees.detail().waitFor()
  await expect.poll(() => focusMatches(page, '.detail h2')).toBe(true)
  await expect.poll(() => sees.detail().locator('.code').textContent()).toBe(code)
  // The list lies under the detail now, so the first stop of the page leads to what lies over it.
  await page.locator('.skip-link').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focusMatches(page, '#detail')).toBe(true)
  await page.keyboard.press('Escape')
  await sees.detail().waitFor({ state: 'detached' })
  await expect.poll(() => focusMatches(page, `tr[data-code="${code}"]`)).toBe(true)
})

test('what a key takes away leaves the focus beside it', async () => {
  const { given, when, page } = desk
  await given.view('/?filter=stage:SURVEYED;areaMu:20..')
  await page.getByTestId('chip-areaMu').getByRole('button').last().focus()
  await page.keyboard.press('Enter')
  await when.isSettled()
  await expect.poll(() => focusMatches(page, '.chips button')).toBe(true)
  await page.locator('.filters-head button').last().focus()
  await page.keyboard.press('Enter')
  await when.isSettled()
  await expect.poll(() => focusMatches(page, '.filters-head button')).toBe(true)
})

test('a click goes to what was pressed, though the list moves before the release', async () => {
  const { given, when, sees, page } = desk
  await given.view('/?filter=areaMu:25..')
  const row = page.locator('tr[data-index="1"]')
  const code = (await row.getAttribute('data-code')) ?? ''
  await given.view('/?')
  const before = page.locator(`tr[data-code="${code}"]`)
  await before.scrollIntoViewIfNeeded()
  await before.locator('.code').hover()
  await page.mouse.down()
  await given.view('/?filter=areaMu:25..')
  // The list keeps still for as long as a click may take, then it moves under the pressed button.
  await expect.poll(() => row.getAttribute('data-code')).toBe(code)
  await page.mouse.up()
  await sees.detail().waitFor()
  await expect.poll(() => sees.detail().locator('.code').textContent()).toBe(code)
  await when.closesDetail()
})

test('map labels have glyphs too, and a missing one would be noticed', async () => {
  const { page } = desk
  const family = '"Noto Sans SC Variable"'
  expect(await boxes(page, '双阳街道河市镇万虹路', family)).toEqual([])
  expect(await boxes(page, '\u{379}', family)).toEqual(['\u{379}'])
})

test('who asks for less motion gets jumps, who does not gets a flight', async () => {
  const { given, when, page } = desk
  await given.link('/')
  const start = await cameraNow(page)
  await when.opensRow('350504-SY-0003')
  await expect.poll(async () => (await cameraNow(page)).moves - start.moves).toBeLessThan(6)
  await when.closesDetail()
})

test('at 200 % zoom everything stays in reach', async () => {
  const { page, sees } = desk
  // A window of 1440 × 900 at 200 % has this many CSS pixels.
  await page.setViewportSize({ width: 720, height: 450 })
  await settled(page)
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(720)
  for (const name of ['列表', '筛选', '地图']) {
    await page.getByRole('navigation').getByRole('button', { name }).click()
    await settled(page)
  }
  await sees.picture('zoom-200')
  await page.setViewportSize({ width: 1440, height: 900 })
  await settled(page)
})

test('a link that cannot be read is told, and the rest of it holds', async () => {
  const { given, sees, page } = desk
  await given.view('/?filter=stage:SURVEYED;bogus:1;areaMu:abc&map=9/x/y&at=tree/1')
  const alert = await page.getByRole('alert').textContent()
  for (const named of ['bogus', 'areaMu', 'map', 'at']) expect(alert).toContain(named)
  await expect.poll(() => sees.count()).toBeLessThan(143)
  await page.getByRole('button', { name: '知道了' }).click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

test('offline is said, and passes', async () => {
  const { given, page, context } = desk
  await given.view('/?')
  await context.setOffline(true)
  await page.getByText('网络已断开').waitFor()
  await desk.sees.picture('offline')
  await context.setOffline(false)
  await page.getByText('网络已断开').waitFor({ state: 'detached' })
  await settled(page)
})

test('so far the page asked nothing of strangers and complained of nothing', () => {
  expect(desk.strangers).toEqual([])
  expect(desk.complaints).toEqual([])
})

test('a server that stops leaves a screen that says so and comes back by itself', async () => {
  const server = await serve({ template: await embeddedTemplate() })
  await listenAndLeave(server.url)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  const lonely = await openMapDesk(browser, { baseURL: server.url })
  await lonely.given.link('/')
  await server.stop('SIGKILL')
  const { page } = lonely
  await page.getByTestId('filter-stage').getByRole('checkbox').first().click()
  const problem = page.locator('.results .problem')
  await problem.waitFor()
  await expect.poll(() => problem.getByRole('button', { name: '重试' }).isVisible()).toBe(true)
  await lonely.sees.picture('desk-zh-error')
  expect(await seriousFindings(page)).toEqual([])
  await page.reload().catch(() => undefined)
  await lonely.close()
})

/** Follows what changes as an open page does, and goes as a closed tab goes. */
async function listenAndLeave(site: string): Promise<void> {
  const query = new URLSearchParams({ query: 'subscription { changes { registers } }' })
  const leaving = new AbortController()
  const answer = await fetch(`${site}/graphql?${query}`, {
    headers: { accept: 'text/event-stream' },
    signal: leaving.signal,
  })
  await answer.body?.getReader().read()
  leaving.abort()
  await new Promise((resolve) => setTimeout(resolve, 300))
}
