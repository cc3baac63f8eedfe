import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

const code = '350504-SY-0004'
let site: RunningServer
let browser: Browser
beforeAll(async () => {
  site = await serve({ template: await embeddedTemplate() })
  browser = await lentBrowser()
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

/** A person at a desk of their own who looks at the plot. */
async function person(): Promise<Page> {
  const { page } = await openPage(browser, { baseURL: site.url })
  // What is edited here is not drawn: without its layers the map costs nothing.
  await page.goto(`/?at=plot/${code}&layers=none`)
  await page.getByRole('button', { name: '编辑属性' }).waitFor()
  return page
}

const dialog = (page: Page) => page.getByTestId('change-dialog')

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: '编辑属性' }).click()
  await dialog(page).waitFor()
}

async function save(page: Page, reason: string): Promise<void> {
  await dialog(page).getByLabel('原因', { exact: true }).fill(reason)
  await dialog(page).getByRole('button', { name: '保存' }).click()
}

test('two people edit one plot: nothing is overwritten, and both are told', async () => {
  const [mine, theirs] = [await person(), await person()]
  await openForm(mine)
  await dialog(mine).getByLabel('容积率', { exact: true }).fill('1.95')
  await dialog(mine).getByLabel('地块名称').fill('我改的名称')

  await openForm(theirs)
  await dialog(theirs).getByLabel('地块名称').fill('对方的名称')
  await dialog(theirs).getByLabel('建筑密度').fill('0.41')
  await save(theirs, '现场核对')
  await dialog(theirs).waitFor({ state: 'detached' })
  // The other desk follows within two seconds, its half-finished form untouched.
  await mine.locator('.detail h2', { hasText: '对方的名称' }).waitFor({ timeout: 8000 })
  await expect
    .poll(() => dialog(mine).getByLabel('容积率', { exact: true }).inputValue())
    .toBe('1.95')

  await save(mine, '按测绘成果更正')
  const conflict = dialog(mine).getByTestId('conflict')
  await conflict.waitFor()
  await expect.poll(() => conflict.textContent()).toContain('对方的名称')
  expect(await seriousFindings(mine)).toEqual([])
  await conflict.getByRole('radio', { name: '对方的名称' }).check()
  // Nothing can be sent before it is decided; then the next key press may send it.
  const again = dialog(mine).getByRole('button', { name: '保存' })
  await expect.poll(() => again.isDisabled()).toBe(true)
  await conflict.getByRole('button').click()
  await expect.poll(() => again.evaluate((one) => one.matches(':focus'))).toBe(true)
  await again.click()
  await dialog(mine).waitFor({ state: 'detached' })

  const sheet = mine.getByTestId('detail')
  await sheet.locator('h2', { hasText: '对方的名称' }).waitFor()
  await expect.poll(() => sheet.textContent()).toContain('1.95')
  await expect.poll(() => sheet.textContent()).toContain('0.41')
})

test('a half-finished form outlives a reload, and bad values are named at their field', async () => {
  const page = await person()
  await openForm(page)
  await dialog(page).getByLabel('容积率', { exact: true }).fill('很高')
  await dialog(page).getByLabel('不动产权证号').fill('样证 1 号')
  await page.reload()
  await openForm(page)
  await expect.poll(() => dialog(page).getByLabel('不动产权证号').inputValue()).toBe('样证 1 号')
  await save(page, '补录')
  const field = dialog(page).locator('.form-field', { hasText: /^容积率/ })
  await expect.poll(() => field.getByRole('alert').textContent()).toContain('应为数字')
  await dialog(page).getByRole('button', { name: '放弃' }).click()
  await expect
    .poll(() => dialog(page).getByLabel('不动产权证号').inputValue())
    .not.toBe('样证 1 号')
})

test('the history tells who, what and why, shows the plot before it, and undoes it', async () => {
  const page = await person()
  const before = (await page.locator('.detail h2').textContent()) ?? ''
  await openForm(page)
  await dialog(page).getByLabel('地块名称').fill('改错了的名称')
  await save(page, '试改')
  await page.locator('.detail h2', { hasText: '改错了的名称' }).waitFor()

  const timeline = page.getByTestId('timeline')
  await timeline.getByRole('heading').click()
  const latest = timeline.getByRole('listitem').first()
  await latest.waitFor()
  await expect.poll(() => latest.textContent()).toContain('试改')
  await expect.poll(() => latest.locator('del').textContent()).toBe(before)
  await expect.poll(() => latest.locator('ins').textContent()).toBe('改错了的名称')
  expect(await seriousFindings(page)).toEqual([])

  await latest.getByRole('button', { name: '看修改前' }).click()
  await page.locator('.detail h2', { hasText: before }).waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toMatch(/^\d{4}-/)
  await expect.poll(() => page.getByRole('button', { name: '编辑属性' }).count()).toBe(0)
  await page.getByRole('button', { name: '回到现在' }).click()
  await page.locator('.detail h2', { hasText: '改错了的名称' }).waitFor()

  await timeline.getByRole('heading').click()
  await timeline.getByRole('listitem').first().getByRole('button', { name: '撤销' }).click()
  await dialog(page).getByLabel('原因', { exact: true }).fill('改错了')
  await dialog(page).getByRole('button', { name: '撤销' }).click()
  await page.locator('.detail h2', { hasText: before }).waitFor()
})

test('what stands on a plot is told in its history, and undone there', async () => {
  const { page } = await openPage(browser, { baseURL: site.url })
  await page.goto(`/?at=plot/${code}&layers=none#life`)
  await page.getByRole('button', { name: '登记症结' }).first().click()
  await dialog(page).getByLabel('症结').selectOption({ label: '资金' })
  await dialog(page).getByLabel('具体情况').fill('缺口三百万元')
  await save(page, '梳理')
  await dialog(page).waitFor({ state: 'detached' })
  const told = page.locator('.obstacles').getByText('缺口三百万元')
  await told.waitFor()

  await page.goto(`/?at=plot/${code}&layers=none`)
  const timeline = page.getByTestId('timeline')
  await timeline.getByRole('heading').first().click()
  const latest = timeline.getByRole('listitem').first()
  await latest.getByText('登记症结').waitFor()
  await expect.poll(() => latest.textContent()).toMatch(/症结 · 资金.*缺口三百万元/)
  expect(await seriousFindings(page)).toEqual([])
  await latest.getByRole('button', { name: '撤销' }).click()
  await dialog(page).getByLabel('原因', { exact: true }).fill('登记错了')
  await dialog(page).getByRole('button', { name: '撤销' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: '办理' }).click()
  await page.getByRole('button', { name: '登记症结' }).first().waitFor()
  await expect.poll(() => told.count()).toBe(0)
})

test('a day before the register began shows nothing, and says which day it is', async () => {
  const { page } = await openPage(browser, { baseURL: site.url })
  await page.goto('/')
  await page.getByRole('button', { name: '历史时点' }).click()
  const look = page.getByRole('button', { name: '查看', exact: true })
  await page.getByLabel('日期').fill('2999-01-01')
  await look.click()
  await page.getByRole('alert').getByText('日期不能晚于今天').waitFor()
  await page.getByLabel('日期').fill('2020-01-01')
  await look.click()
  await page.getByText('当前显示 2020-01-01 的登记内容').waitFor()
  const count = page.getByTestId('match-count')
  await count.getByText(/^0/).first().waitFor()
  // The empty list offers the way back as the notice above the page does.
  const list = page.getByRole('complementary', { name: '列表' })
  await list.getByRole('button', { name: '回到现在' }).click()
  await count.getByText(/^143/).first().waitFor()
})
