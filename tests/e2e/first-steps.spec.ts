import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { chineseLeft } from '../support/chineseLeft.ts'
import { openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
const steps = ['search', 'filter', 'together', 'detail', 'take', 'keys']
let browser: Browser

beforeAll(async () => {
  browser = await lentBrowser()
})
afterAll(() => giveBack(browser))

test('the tour is offered once, gone through by key, and started again from the menu', async () => {
  const { page, given, close } = await openMapDesk(browser, { baseURL: site, firstVisit: true })
  await given.link('/')
  const offer = page.getByTestId('tour-offer')
  const tour = page.getByTestId('tour')
  await offer.waitFor()
  // It takes no focus: who starts to work at once is not disturbed.
  await expect
    .poll(() => offer.evaluate((element) => element.contains(document.activeElement)))
    .toBe(false)
  await offer.getByRole('button', { name: '看一遍' }).click()
  for (const step of steps) {
    await page.locator(`[data-testid="tour"][data-step="${step}"][data-anchored]`).waitFor()
    await expect
      .poll(() => tour.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true)
    if (step === 'together') expect(await seriousFindings(page)).toEqual([])
    if (step !== 'keys') await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('ArrowLeft')
  await page.locator('[data-testid="tour"][data-step="take"]').waitFor()
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })

  await given.link('/')
  await expect.poll(() => offer.count()).toBe(0)
  await page.getByRole('button', { name: '设置与帮助' }).click()
  await page.getByRole('menuitem', { name: '看一遍导览' }).click()
  await page.locator('[data-testid="tour"][data-step="search"]').waitFor()
  await close()
})

test('on a phone and in English every stop finds its place', async () => {
  const { page, complaints, context } = await openPage(browser, {
    baseURL: site,
    width: 390,
    height: 844,
    locale: 'en-US',
    firstVisit: true,
    context: { hasTouch: true },
  })
  await page.goto('/?lang=en')
  const offer = page.getByTestId('tour-offer')
  await offer.waitFor({ timeout: 60_000 })
  expect(await seriousFindings(page)).toEqual([])
  await offer.getByRole('button', { name: 'Show me' }).tap()
  for (const step of steps) {
    const card = page.locator(`[data-testid="tour"][data-step="${step}"][data-anchored]`)
    await card.waitFor()
    const box = await card.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true)
    await expect.poll(() => card.innerText()).not.toMatch(/\p{Script=Han}/u)
    await card.getByRole('button', { name: step === 'keys' ? 'Done' : 'Next' }).tap()
  }
  await page.getByTestId('tour').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await context.close()
})

test('help tells of every tool and every way out, in both languages', async () => {
  const { page, complaints, context } = await openPage(browser, { baseURL: site })
  await page.goto('/help?lang=zh')
  await page.getByRole('heading', { level: 1, name: '使用说明' }).waitFor({ timeout: 60_000 })
  const zh = await page.locator('main').innerText()
  for (const word of [
    '测量',
    '卷帘',
    '框选',
    'CSV',
    'GeoJSON',
    '打印',
    'GraphQL',
    '样例',
    '示意',
  ]) {
    expect(zh).toContain(word)
  }
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('/help?lang=en')
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
  expect(await chineseLeft(page, [])).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
