import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { askSite } from '../support/askSite.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

let site: RunningServer
let browser: Browser
let page: Page
let complaints: string[]
beforeAll(async () => {
  site = await serve({ template: await embeddedTemplate() })
  browser = await lentBrowser()
  const open = await openPage(browser, { baseURL: site.url })
  page = open.page
  complaints = open.complaints
  await page.goto('/demands')
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

const dialog = () => page.getByTestId('change-dialog')
const cards = () => page.locator('.site-card')
const order = () => cards().evaluateAll((all) => all.map((one) => one.getAttribute('data-code')))

test('“thirty to fifty mu, plot ratio above 2, machinery, by next summer” becomes a ranking', async () => {
  await page.getByRole('button', { name: '登记需求' }).click()
  await dialog().getByLabel('需求', { exact: true }).fill('装备制造新厂')
  await dialog().getByLabel('产业类型').selectOption('C35')
  await dialog().getByLabel('需要', { exact: true }).selectOption('LAND')
  await dialog().getByLabel('面积下限').fill('30')
  await dialog().getByLabel('面积上限').fill('50')
  await dialog().getByLabel('容积率不低于').fill('2')
  await dialog()
    .getByLabel('需在此前交地')
    .fill(`${new Date().getFullYear() + 1}-07-31`)
  await dialog().getByRole('button', { name: '添加距离要求' }).click()
  await dialog().getByLabel('距离对象').selectOption('PROJECT')
  await dialog().getByLabel('对象', { exact: true }).selectOption({ label: '洛丰高速' })
  await dialog().getByLabel('不超过（米）').fill('5000')
  await dialog().getByLabel('原因', { exact: true }).fill('投资人来访')
  expect(await seriousFindings(page)).toEqual([])
  await dialog().getByRole('button', { name: '保存' }).click()

  await page.getByTestId('match').waitFor()
  expect(page.url()).toMatch(/\/demands\/350504-XQ-\d{4}/)
  const count = Number(await page.getByTestId('match-count').textContent())
  expect(await cards().count()).toBe(count)
  expect(count).toBeGreaterThan(2)
  // The expressway has no public position: asked, not missed.
  expect(await cards().first().locator('[data-verdict="UNKNOWN"]').textContent()).toContain(
    '洛丰高速',
  )
  expect(await cards().first().textContent()).toContain('距离待测')
  expect(await seriousFindings(page)).toEqual([])
})

test('a slider moves the ranking, and the link keeps it', async () => {
  const usual = await order()
  const trade = page.getByLabel('产业基础的权重')
  await trade.focus()
  await trade.press('End')
  await page.waitForURL(/weights=INDUSTRY:10/)
  await page.locator('.match[aria-busy="false"]').waitFor()
  const trades = await cards().evaluateAll((all) =>
    all.map((one) => one.querySelectorAll('[data-verdict="MISSED"]').length),
  )
  expect(trades[0]).toBe(0)
  await page.reload()
  await page.getByTestId('match').waitFor()
  expect(await page.getByLabel('产业基础的权重').inputValue()).toBe('10')
  await page.getByRole('button', { name: '恢复' }).click()
  await expect.poll(order).toEqual(usual)
})

test('three sites are put on the shortlist, ordered and compared on a screen and on a sheet', async () => {
  for (const at of [0, 1, 2]) {
    await cards().nth(at).getByRole('button', { name: '加入备选' }).click()
  }
  const list = page.getByTestId('shortlist')
  await expect.poll(() => list.locator('li').count()).toBe(3)
  const [first = '', second = '', third = ''] = (await order()) as string[]
  await list.getByRole('button', { name: /后移/ }).first().click()
  const listed = () =>
    list.locator('li span').evaluateAll((all) => all.map((one) => one.getAttribute('title')))
  await expect.poll(listed).toEqual([second, first, third])
  const linked = new URL(page.url()).searchParams.get('sites')
  expect(linked).toBe([second, first, third].join(','))
  await list.getByRole('link', { name: '对比' }).click()
  const table = page.getByTestId('compare')
  await table.waitFor()
  const heads = await table.locator('thead th .code').allTextContents()
  expect(heads).toEqual([second, first, third])
  const register = await askSite(site.url, 'INVESTMENT_STAFF')
  const { sites } = await register.ask<{ sites: { roadM: number }[] }>(
    'query ($codes: [String!]!) { sites(codes: $codes) { roadM } }',
    { codes: heads },
  )
  const nearest = sites.findIndex(
    ({ roadM }) => roadM === Math.min(...sites.map((one) => one.roadM)),
  )
  const best = table.locator('tr[data-row="roadM"] td[data-best]')
  expect(await best.count()).toBe(1)
  expect(await best.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex)).toBe(nearest + 1)
  expect(await seriousFindings(page)).toEqual([])
  const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  expect(complaints).toEqual([])
})
