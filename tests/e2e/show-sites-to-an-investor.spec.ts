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
  const open = await deskOf('INVESTMENT_STAFF')
  page = open.page
  complaints = open.complaints
  await page.goto('/demands')
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

/** A desk of the office: the DEMO's page opens in the role that was last chosen. */
async function deskOf(role: string) {
  const desk = await openPage(browser, { baseURL: site.url })
  await desk.context.addInitScript((name) => localStorage.setItem('panhuo.role', name), role)
  return desk
}

/** Presses the act of a brief and says why in its dialog. */
async function takes(page: Page, act: string) {
  await page.locator('.page-actions').getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByTestId('change-dialog')
  await dialog.getByLabel('原因').fill('推介会')
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

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
  await dialog().getByRole('button', { name: '保存' }).click()

  await page.getByTestId('match').waitFor()
  await expect.poll(() => page.url()).toMatch(/\/demands\/350504-XQ-\d{4}/)
  const count = async () => Number(await page.getByTestId('match-count').textContent())
  await expect.poll(count).toBeGreaterThan(2)
  await expect.poll(() => cards().count()).toBe(await count())
  // The expressway has no public position: asked, not missed.
  await expect
    .poll(() => cards().first().locator('[data-verdict="UNKNOWN"]').textContent())
    .toContain('洛丰高速')
  await expect.poll(() => cards().first().textContent()).toContain('距离待测')
})

test('a slider moves the ranking, and the link keeps it', async () => {
  const usual = await order()
  const trade = page.getByLabel('产业基础的权重')
  await trade.focus()
  await trade.press('End')
  await page.waitForURL(/weights=INDUSTRY:10/)
  await page.locator('.match[aria-busy="false"]').waitFor()
  await expect.poll(() => cards().first().locator('[data-verdict="MISSED"]').count()).toBe(0)
  await page.reload()
  await page.getByTestId('match').waitFor()
  await expect.poll(() => page.getByLabel('产业基础的权重').inputValue()).toBe('10')
  await page.getByRole('button', { name: '恢复' }).click()
  await expect.poll(order).toEqual(usual)
})

test('three sites are put on the shortlist, ordered and compared on a screen and on a sheet', async () => {
  const picked = new URL(page.url())
  picked.searchParams.set('sel', '0003-0006')
  await page.goto(picked.href)
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
  const linked = () => new URL(page.url()).searchParams.get('sites')
  await expect.poll(linked).toBe([second, first, third].join(','))
  await list.getByRole('link', { name: '对比' }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/compare')
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe('0003-0006')
  const table = page.getByTestId('compare')
  await table.waitFor()
  const heads = [second, first, third]
  await expect.poll(() => table.locator('thead th .code').allTextContents()).toEqual(heads)
  const register = await askSite(site.url, 'INVESTMENT_STAFF')
  const { sites } = await register.ask<{ sites: { roadM: number }[] }>(
    'query ($codes: [String!]!) { sites(codes: $codes) { roadM } }',
    { codes: heads },
  )
  const nearest = sites.findIndex(
    ({ roadM }) => roadM === Math.min(...sites.map((one) => one.roadM)),
  )
  const best = table.locator('tr[data-row="roadM"] td[data-best]')
  await expect.poll(() => best.count()).toBe(1)
  await expect
    .poll(() => best.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex))
    .toBe(nearest + 1)
  const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  expect(complaints).toEqual([])
})

test('one of them is briefed, shared, opened by a stranger, withdrawn, and the link revoked', async () => {
  const heads = page.getByTestId('compare').locator('thead th')
  const kinds = await heads.locator('.compare-kind').allTextContents()
  const head = heads.nth(kinds.indexOf('地块'))
  const code = await head.locator('.code').innerText()
  const name = await head.locator('.compare-name').innerText()
  const compared = page.url()
  await page.goto(`/briefs?draft=${code}`)
  await dialog().getByLabel('亮点').fill('临路，可分期交地')
  await dialog().getByLabel('原因').fill('推介会')
  await dialog().getByRole('button', { name: '保存' }).click()
  await page.getByTestId('brief-sheet').waitFor()
  const brief = new URL(page.url()).pathname

  const official = await deskOf('LAND_OFFICIAL')
  const desk = official.page
  await desk.goto(brief)
  await takes(desk, '核对无误')
  await takes(desk, '签发')
  const sheet = desk.getByTestId('brief-sheet')
  await expect.poll(() => sheet.innerText()).toContain('临路，可分期交地')
  await expect.poll(() => sheet.innerText()).toContain('直线距离')
  expect(await seriousFindings(desk)).toEqual([])
  const pdf = await desk.pdf({ format: 'A4', printBackground: true })
  // One page: PDF names each page object once.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  await page.goto(compared)
  await page.locator('.page-actions').getByRole('button', { name: '分享' }).click()
  await dialog().getByLabel('标题').fill('某公司看地')
  await dialog().getByLabel('水印').fill('仅供某公司')
  await dialog().getByLabel('原因').fill('推介会')
  await dialog().getByRole('button', { name: '分享给投资人' }).click()
  const link = await page.getByTestId('made-share').locator('code').innerText()
  // Told once: whoever works by keyboard is there, and not behind the dialog.
  await expect.poll(() => page.getByTestId('made-share').locator(':focus').count()).toBe(1)

  const stranger = await openPage(browser, { baseURL: site.url, width: 390, height: 844 })
  await stranger.page.goto(link)
  const card = stranger.page.locator(`.shared-site[data-code="${code}"]`)
  await card.waitFor()
  const shown = await stranger.page.locator('.shared-site').count()
  await expect.poll(() => stranger.page.title()).toContain('某公司看地')
  await expect.poll(() => card.innerText()).not.toMatch(/产权人|亩均税收|工作进展/)
  expect(await seriousFindings(stranger.page)).toEqual([])
  const given = stranger.page.locator('.shared-briefs li').filter({ hasText: name })
  await given.getByRole('button', { name: '查看' }).click()
  await given.getByTestId('brief-sheet').getByText('临路，可分期交地').waitFor()
  await stranger.page.getByRole('button', { name: '全屏演示' }).click()
  const stage = stranger.page.getByTestId('present')
  await stage.waitFor()
  // Who has just pressed the pointer's button goes on with the clicker.
  await stage.getByRole('button', { name: '指示点', exact: true }).click()
  await stranger.context.setOffline(true)
  for (let at = 1; at <= shown; at += 1) {
    await stranger.page.keyboard.press('PageDown')
    await stage.getByText(`${at} / ${shown}`).waitFor()
  }
  await stranger.page.keyboard.press('Escape')
  await stage.waitFor({ state: 'detached' })
  await stranger.context.setOffline(false)

  // Who may not release sees that it is, and has no way to change it.
  await page.goto(`/?at=plot/${code}`)
  const seen = page.getByTestId('release')
  await seen.locator('[data-standing="true"]').waitFor()
  await expect.poll(() => seen.getByRole('button').count()).toBe(0)
  await desk.goto(`/?at=plot/${code}`)
  const part = desk.getByTestId('release')
  await part.getByRole('button', { name: '修改发布' }).click()
  const release = desk.getByTestId('change-dialog')
  await expect
    .poll(() => release.getByRole('checkbox', { checked: true }).count())
    .toBeGreaterThan(1)
  for (const box of await release
    .getByRole('checkbox', { checked: true })
    .all()
    .then((all) => all.slice(1).reverse()))
    await box.uncheck()
  const until = `${new Date().getFullYear() + 1}-12-31`
  await release.getByLabel('截止').fill(until)
  await release.getByLabel('原因').fill('缩小范围')
  await release.getByRole('button', { name: '发布', exact: true }).click()
  await part.getByText(`至 ${until}`).waitFor()
  const before = await card.innerText()
  await stranger.page.reload()
  await card.waitFor()
  await expect.poll(async () => (await card.innerText()).length).toBeLessThan(before.length)

  await part.getByRole('button', { name: '撤回发布' }).click()
  await release.getByLabel('原因').fill('另有安排')
  await release.getByRole('button', { name: '撤回发布' }).click()
  await part.getByText('已撤回').waitFor()
  await stranger.page.reload()
  await stranger.page.locator('.shared-site').first().waitFor()
  await expect.poll(() => card.count()).toBe(0)
  await expect.poll(() => stranger.page.locator('.shared-site').count()).toBe(shown - 1)
  await expect.poll(() => given.count()).toBe(0)

  await page.goto('/shares')
  const row = page.getByRole('row', { name: /某公司看地/ }).first()
  await expect.poll(() => row.innerText()).toContain('其中 1 宗已撤回')
  await row.getByRole('button', { name: '撤销' }).click()
  await row.getByText('已撤销').waitFor()
  await stranger.page.reload()
  await stranger.page.getByText('链接已撤销').waitFor()

  expect([...complaints, ...official.complaints]).toEqual([])
  // What was revoked is said by a status as well, which the browser notes.
  expect(stranger.complaints.filter((one) => !one.includes('410'))).toEqual([])
  expect([...official.strangers, ...stranger.strangers]).toEqual([])
})
