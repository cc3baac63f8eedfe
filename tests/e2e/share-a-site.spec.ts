import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { askSite } from '../support/askSite.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'

const site = inject('site')
let browser: Browser

beforeAll(async () => {
  browser = await lentBrowser()
})
afterAll(() => giveBack(browser))

/** A desk of the office: the DEMO's page opens in the role that was last chosen. */
async function deskOf(role: string) {
  const desk = await openPage(browser, { baseURL: site })
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

test('a brief is issued, shared, opened by a stranger, presented, and revoked', async () => {
  const register = await askSite(site, 'INVESTMENT_STAFF')
  const { parcels } = await register.ask<{ parcels: { nodes: { code: string; name: string }[] } }>(
    '{ parcels(filter: {released: true}, first: 1) { nodes { code name } } }',
  )
  const [plot] = parcels.nodes
  const staff = await deskOf('INVESTMENT_STAFF')
  await staff.page.goto(`/briefs?draft=${plot?.code}`)
  const draft = staff.page.getByTestId('change-dialog')
  await draft.getByLabel('亮点').fill('临路，可分期交地')
  await draft.getByLabel('原因').fill('推介会')
  await draft.getByRole('button', { name: '保存' }).click()
  await staff.page.getByTestId('brief-sheet').waitFor()
  const brief = new URL(staff.page.url()).pathname

  const official = await deskOf('LAND_OFFICIAL')
  const { page } = official
  await page.goto(brief)
  await takes(page, '核对无误')
  await takes(page, '签发')
  const sheet = page.getByTestId('brief-sheet')
  expect(await sheet.innerText()).toContain('临路，可分期交地')
  expect(await sheet.innerText()).toContain('直线距离')
  expect(await seriousFindings(page)).toEqual([])
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  // One page: PDF names each page object once.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  await page.locator('.page-actions').getByRole('button', { name: '分享' }).click()
  const share = page.getByTestId('change-dialog')
  await share.getByLabel('标题').fill('某公司看地')
  await share.getByLabel('水印').fill('仅供某公司')
  await share.getByLabel('原因').fill('推介会')
  await share.getByRole('button', { name: '分享给投资人' }).click()
  const link = await page.getByTestId('made-share').locator('code').innerText()

  const stranger = await openPage(browser, { baseURL: site, width: 390, height: 844 })
  await stranger.page.goto(link)
  const card = stranger.page.locator(`.shared-site[data-code="${plot?.code}"]`)
  await card.waitFor()
  expect(await stranger.page.title()).toContain('某公司看地')
  expect(await card.innerText()).not.toMatch(/产权人|亩均税收|工作进展/)
  expect(await seriousFindings(stranger.page)).toEqual([])
  const given = stranger.page.locator('.shared-briefs li').filter({ hasText: plot?.name ?? '?' })
  await given.getByRole('button', { name: '查看' }).click()
  await given.getByTestId('brief-sheet').getByText('临路，可分期交地').waitFor()
  await stranger.page.getByRole('button', { name: '全屏演示' }).click()
  const stage = stranger.page.getByTestId('present')
  await stage.waitFor()
  await stranger.context.setOffline(true)
  await stranger.page.keyboard.press('PageDown')
  await stage.getByText('1 / 1').waitFor()
  expect(await stage.innerText()).toContain(plot?.name ?? '?')
  await stranger.page.keyboard.press('Escape')
  await stage.waitFor({ state: 'detached' })
  await stranger.context.setOffline(false)

  await page.goto('/shares')
  const row = page.getByRole('row', { name: /某公司看地/ }).first()
  expect(await row.innerText()).toContain('1 次')
  await row.getByRole('button', { name: '撤销' }).click()
  await row.getByText('已撤销').waitFor()
  await stranger.page.reload()
  await stranger.page.getByText('链接已撤销').waitFor()

  expect([...staff.complaints, ...official.complaints]).toEqual([])
  // What was revoked is said by a status as well, which the browser notes.
  expect(stranger.complaints.filter((one) => !one.includes('410'))).toEqual([])
  expect([...staff.strangers, ...official.strangers, ...stranger.strangers]).toEqual([])
})
