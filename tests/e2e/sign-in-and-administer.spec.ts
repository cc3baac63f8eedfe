import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFindings, sidewaysScroll, smallTargets } from '../support/accessibility.ts'
import { giveBack, lentBrowser, type OpenPage, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

const ADMIN = { username: 'guan.li', password: 'Harbour-2026-tide' }
const NEXT = 'Ebb-8 harbour'

let server: RunningServer
let browser: Browser
let boss: OpenPage
let official: OpenPage
let given = ''

beforeAll(async () => {
  server = await serve({
    template: await embeddedTemplate(),
    env: { DEMO: '0', ADMIN_USERNAME: ADMIN.username, ADMIN_PASSWORD: ADMIN.password },
  })
  browser = await lentBrowser()
  boss = await openPage(browser, { baseURL: server.url })
  official = await openPage(browser, { baseURL: server.url })
})
afterAll(async () => {
  await giveBack(browser)
  await server.stop()
})

/** Signs in by keyboard alone: the first field has the focus. */
async function signIn(page: Page, username: string, password: string): Promise<void> {
  const field = page.getByLabel('用户名', { exact: true })
  await field.waitFor()
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

test('a guest finds the way in, and a wrong password says nothing of the name', async () => {
  const { page } = boss
  await page.goto('/targets')
  await page.getByRole('link', { name: '登录', exact: true }).click()
  for (const [username, password] of [
    [ADMIN.username, 'wrong'],
    ['nobody', ADMIN.password],
  ] as const) {
    await page.goto('/sign-in?next=/targets')
    await signIn(page, username, password)
    await page.getByRole('alert').getByText('用户名或密码不正确').waitFor()
  }
  expect(await seriousFindings(page)).toEqual([])
})

test('the administrator comes back to the wanted page and adds an account', async () => {
  const { page } = boss
  await page.goto('/sign-in?next=/targets')
  await signIn(page, ADMIN.username, ADMIN.password)
  await page.waitForURL('**/targets')
  await page.getByRole('button', { name: /账户：/ }).click()
  await page.getByRole('menuitem', { name: '系统管理' }).click()
  await page.getByRole('heading', { name: '系统管理' }).waitFor()
  await page.getByRole('button', { name: '新建账户' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('用户名').fill('guan.li')
  await form.getByLabel('姓名').fill('林工')
  await form.getByRole('button', { name: '新建账户' }).click()
  await form.getByText('用户名已被使用').waitFor()
  await form.getByLabel('用户名').fill('lin.gong')
  await form.getByLabel('双阳街道').check()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  given = (await page.locator('.told-once code').textContent()) ?? ''
  expect(given).toMatch(/^\S{19}$/)
  await expect
    .poll(() => page.getByRole('row', { name: /林工/ }).textContent())
    .toContain('双阳街道')
  expect(await seriousFindings(page)).toEqual([])
})

test('the official changes the given password before anything is open, and goes on to it', async () => {
  const { page } = official
  await page.goto('/sign-in')
  await signIn(page, 'lin.gong', given)
  await page.getByText('密码是他人代设的或已到期').waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/account')
  await page.goto('/projects')
  await page.waitForURL(({ pathname }) => pathname === '/account')
  await page.getByLabel('原密码', { exact: true }).fill(given)
  await page.getByLabel('新密码', { exact: true }).fill(given)
  await page.keyboard.press('Enter')
  await page.getByText('不能使用最近 5 次用过的密码').waitFor()
  await page.getByLabel('新密码', { exact: true }).fill(NEXT)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.waitForURL(({ pathname }) => pathname === '/projects')
  await page.getByRole('button', { name: /账户：林工/ }).waitFor()
})

test('the official works as what they are, and no further', async () => {
  const { page } = official
  await page.goto('/admin')
  await page.getByText('系统管理只对系统管理员开放').waitFor()
  const asked = await page.request.post('/graphql', {
    headers: { 'content-type': 'application/json' },
    data: { query: '{ viewer { role name } parcels { nodes { taxPerMu } } }' },
  })
  expect((await asked.json()).data.viewer).toEqual({ role: 'LAND_OFFICIAL', name: '林工' })
})

test('closing the account shows on the open page with the next question', async () => {
  const { page } = boss
  await page.getByRole('button', { name: '林工 的操作' }).click()
  await page.getByRole('menuitem', { name: '停用' }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('离职')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /林工.*已停用/ }).waitFor()
  await official.page.goto('/areas')
  await official.page.getByRole('link', { name: '登录', exact: true }).waitFor()
})

test('an open page whose session ends leads to the way in and says why', async () => {
  const { page } = boss
  const { page: other } = await openPage(browser, { baseURL: server.url })
  await other.goto('/sign-in?next=/admin')
  await signIn(other, ADMIN.username, ADMIN.password)
  await other.getByRole('heading', { name: '系统管理' }).waitFor()
  const cookies = await other.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'content-type': 'application/json' }
  const out = { method: 'POST', headers, body: '{}' }
  expect((await fetch(`${server.url}/api/auth/sign-out`, out)).status).toBe(200)
  await other.getByRole('button', { name: '审计日志' }).click()
  await other.getByText('登录已失效').waitFor()
  await expect.poll(() => new URL(other.url()).searchParams.get('next')).toContain('/admin')
  await other.context().close()

  await page.getByRole('button', { name: '审计日志' }).click()
  await page.getByRole('cell', { name: '停用账户' }).waitFor()
  await page.getByRole('button', { name: '校验日志' }).click()
  await page.getByText('日志完整，未被改动。').waitFor()
  expect(await seriousFindings(page)).toEqual([])
})

test('the pages fit a phone, in English too', async () => {
  const phone = await openPage(browser, {
    baseURL: server.url,
    width: 390,
    height: 844,
    context: { hasTouch: true },
  })
  const { page } = phone
  await page.goto('/sign-in?next=/admin')
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await smallTargets(page)).toEqual([])
  await signIn(page, ADMIN.username, ADMIN.password)
  await page.getByRole('heading', { name: '系统管理' }).waitFor()
  for (const path of ['/admin', '/admin?show=keys', '/admin?show=audit', '/account']) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.account-table, .admin-lead, .account-form').first().waitFor()
    expect(await sidewaysScroll(page), path).toBe(0)
    expect(await smallTargets(page), path).toEqual([])
    expect(await seriousFindings(page), path).toEqual([])
  }
  expect(phone.strangers).toEqual([])
  await page.context().close()
})

test('signing out leaves nothing open behind', async () => {
  const { page } = boss
  await page.getByRole('button', { name: /账户：/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.waitForURL('**/sign-in*')
  await page.goto('/admin')
  await page.getByText('系统管理只对系统管理员开放').waitFor()
  expect(boss.strangers).toEqual([])
})
