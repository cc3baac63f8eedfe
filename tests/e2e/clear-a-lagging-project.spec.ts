import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
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
  await page.goto('/morning')
  await page.getByTestId('morning').waitFor()
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

const late = () => page.getByTestId('work-late').locator('.work-line')
const dialog = () => page.getByTestId('change-dialog')
const sheet = () => page.getByTestId('project-sheet')
const light = () => sheet().locator('.light-part')
const said = async (text: string) => {
  await expect.poll(() => light().textContent()).toContain(text)
}

async function backToMorning(): Promise<void> {
  await page.getByRole('link', { name: '今日' }).click()
  await page.getByTestId('morning').waitFor()
}

test('the morning puts the project that nobody deals with on top, and says it is a sample', async () => {
  await expect.poll(() => late().first().textContent()).toContain('阳新街西拓')
  await expect.poll(() => late().first().textContent()).toContain('样例')
  await expect.poll(() => late().first().getAttribute('data-urgent')).toBe('true')
  expect(await seriousFindings(page)).toEqual([])
})

test('its line leads to the sheet, where an obstacle is written by key alone', async () => {
  await late().first().getByRole('link').press('Enter')
  await sheet().waitFor()
  await said('没有写明牵头单位和期限的在办症结')
  await page.getByRole('button', { name: '登记症结' }).press('Enter')
  await dialog().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await dialog().getByLabel('症结', { exact: true }).selectOption('FUNDS')
  await dialog().getByLabel('具体情况').fill('专项资金缺口 300 万元')
  await dialog().getByLabel('牵头单位').fill('区财政局')
  await dialog().getByLabel('办结期限').fill(due)
  await dialog().getByLabel('原因', { exact: true }).fill('周例会')
  await dialog().getByLabel('原因', { exact: true }).press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => light().textContent()).not.toContain('请登记症结')
  await expect.poll(() => sheet().textContent()).toContain('区财政局')
  await backToMorning()
  // What was read before stands until the new answer is there.
  await page.locator('[data-urgent]').waitFor({ state: 'detached' })
  await expect
    .poll(() => page.getByTestId('work-blocked').textContent())
    .toContain('专项资金缺口 300 万元')
})

test('a half-finished form outlives a reload and a lost connection, and is done once', async () => {
  await late().filter({ hasText: '阳新街西拓' }).getByRole('link').click()
  await page.getByRole('button', { name: '登记投资' }).click()
  const last = dialog().getByLabel(/-01 完成$/)
  await last.fill('3,800')
  await page.reload()
  await page.getByRole('button', { name: '登记投资' }).click()
  await expect.poll(() => last.inputValue()).toBe('3,800')
  await dialog().getByLabel('原因', { exact: true }).fill('补报')
  await page.context().setOffline(true)
  await dialog().getByRole('button', { name: '保存' }).click()
  await dialog().getByRole('alert').filter({ hasText: '不会重复执行' }).waitFor()
  await page.context().setOffline(false)
  await dialog().getByRole('button', { name: '保存' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => light().locator('.light-badge').textContent()).toContain('绿灯')
})

test('a value that cannot be is refused at its field, and keeps what was typed', async () => {
  await page.getByRole('button', { name: '登记立项' }).click()
  await dialog().getByLabel('办结日期').fill('2025-05-01')
  await dialog().getByLabel('原因', { exact: true }).fill('补登')
  await dialog().getByRole('button', { name: '保存' }).click()
  await dialog().locator('.form-wrong').waitFor()
  const wrong = await dialog().locator('.form-wrong').textContent()
  expect(wrong).toContain('受理日期')
  // Far from the field it needs the field's name.
  await expect
    .poll(() => dialog().locator('.change-failure').textContent())
    .toBe(`受理日期：${wrong}`)
  await expect.poll(() => dialog().getByLabel('办结日期').inputValue()).toBe('2025-05-01')
  await dialog().getByLabel('受理日期').fill('2025-04-01')
  await dialog().getByRole('button', { name: '保存' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => sheet().textContent()).toContain('办结，用时 30 天')
})

test('the project has left the list of what is late', async () => {
  await backToMorning()
  await late().filter({ hasText: '阳新街西拓' }).waitFor({ state: 'detached' })
  // A lost connection is told in the console; nothing else may be.
  expect(complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
