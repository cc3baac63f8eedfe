import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { seriousFindings, sidewaysScroll, smallTargets } from '../support/accessibility.ts'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser, type OpenPage, openPage } from '../support/browser.ts'

const site = inject('site')
let browser: Browser
let register: SiteAnswers
let desk: OpenPage
let page: Page

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
  desk = await openPage(browser, { baseURL: site })
  page = desk.page
})
afterAll(async () => {
  await giveBack(browser)
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

/** Opens a page beside the map and waits until its content stands. */
async function opens(on: Page, link: string) {
  await on.goto(link)
  await filled(on)
}

async function filled(on: Page) {
  await on.locator('main.page h1').waitFor()
  await on.waitForFunction(() => !document.querySelector('.page-loading, .bone'))
}

const heading = () => page.locator('[data-page-heading]')
const count = async (id: string) => Number.parseInt(await page.getByTestId(id).innerText(), 10)
const plots = async (text: string) => Number.parseInt(text.replaceAll(/[^0-9]/g, ''), 10)
const matching = () => page.getByTestId('match-count').locator('strong')

describe('the page of targets', () => {
  test('shows each published figure once, with its source', async () => {
    await opens(page, '/targets')
    await expect.poll(() => page.title()).toBe('指标 · 盘活一张图')
    const { indicators } = await register.ask<{
      indicators: { code: string; source: { title: string; publishedAt: string } }[]
    }>('{ indicators { code source { title publishedAt } } }')
    const rows = page.locator('tr[data-code^="I"]')
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => ({
        code: row.dataset.code ?? '',
        source: row.querySelector('.figure-source')?.textContent ?? '',
      })),
    )
    expect(shown.map(({ code }) => code).sort()).toEqual(indicators.map(({ code }) => code))
    for (const { code, source } of indicators) {
      const row = shown.find((one) => one.code === code)
      expect(row?.source, code).toContain(source.title)
      expect(row?.source, code).toContain(source.publishedAt)
    }
  })

  test('gives the stated outcome where there is no number, and bounds as stated', async () => {
    const value = (code: string) =>
      page.locator(`tr[data-code="${code}"] .figure-value`).innerText()
    await expect.poll(() => value('I003')).toBe('持平')
    await expect.poll(() => value('I026')).toBe('创历年新高')
    await expect.poll(() => value('I034')).toBe('> 50 亿元')
    await expect.poll(() => value('I059')).toBe('≥ 70 %')
  })

  test('narrows by year and words, and the link brings it back', async () => {
    await page.getByRole('button', { name: /^2023/ }).click()
    await expect.poll(() => count('target-count')).toBe(28)
    await page.getByRole('searchbox', { name: '搜索指标名称' }).fill('增长')
    await page.waitForURL(/targets=text:/)
    const narrowed = await page.getByTestId('target-count').innerText()
    const link = page.url()
    await page.reload()
    await filled(page)
    await expect.poll(() => page.url()).toBe(link)
    await expect.poll(() => page.getByTestId('target-count').innerText()).toBe(narrowed)
    await page.getByRole('button', { name: '全部清除' }).click()
    await expect.poll(() => page.getByTestId('target-count').innerText()).toBe('共 98 项')
  })

  test('puts results beside targets only where the figure is the same', async () => {
    await page.getByRole('button', { name: '实绩与目标对照' }).click()
    const matched = page.locator('tr[data-matched]')
    await matched.first().waitFor()
    await expect.poll(() => matched.count()).toBe(7)
    const growth = matched.filter({ hasText: 'GDP growth' })
    await expect
      .poll(() => growth.locator('td').allInnerTexts())
      .toEqual(['+4 %', '+7 %', '+3 个百分点'])
    const exports = page.locator('.beside-table tr', { hasText: '外贸出口增长' })
    await expect
      .poll(() => exports.locator('td').allInnerTexts())
      .toEqual(['+10.6 %', '来源未给', ''])
    await expect.poll(() => page.locator('.figure-apart').innerText()).toContain('出口商品总值增长')
  })
})

describe('the other pages', () => {
  test('filter, language and focus go along from page to page', async () => {
    await page.goto('/?filter=stage:SURVEYED')
    const narrowed = await plots(await matching().innerText())
    await page.getByRole('navigation', { name: '页面' }).getByText('项目').click()
    await filled(page)
    await expect.poll(() => heading().innerText()).toBe('项目')
    await expect.poll(() => heading().evaluate((it) => it === document.activeElement)).toBe(true)
    await expect.poll(() => page.url()).toContain('filter=stage:SURVEYED')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => heading().innerText()).toBe('Projects')
    await page.getByRole('button', { name: '中文' }).click()

    const card = page.locator('.project-card').first()
    const code = await card.getAttribute('data-code')
    await card.locator('.project-map').click()
    await page.getByTestId('detail').waitFor()
    await expect.poll(() => page.url()).toContain(`at=project/${code}`)
    await expect.poll(async () => plots(await matching().innerText())).toBe(narrowed)
    await page.goBack()
    await filled(page)
    await expect
      .poll(() => page.locator('.project-card').count())
      .toBe(await count('project-count'))
  })

  test('projects stand in the column that their source states', async () => {
    const { projects } = await register.ask<{
      projects: { totalCount: number; nodes: { stage: string | null }[] }
    }>('{ projects(first: 200) { totalCount nodes { stage } } }')
    await opens(page, '/projects')
    await expect.poll(() => count('project-count')).toBe(projects.totalCount)
    const unstated = page.locator('.board-column').first()
    await expect.poll(() => unstated.locator('.board-stage').innerText()).toBe('来源未说明')
    await expect
      .poll(() => unstated.locator('.project-card').count())
      .toBe(projects.nodes.filter(({ stage }) => stage === null).length)
    await page.getByRole('button', { name: '道路' }).click()
    await page.waitForURL(/projects=kind:ROAD/)
    await expect.poll(() => page.locator('.project-card').count()).toBe(3)
  })

  test('a bar on the page of a park opens the map with just these plots', async () => {
    await opens(page, '/areas')
    await page.getByRole('link', { name: '信兴汽车城' }).click()
    await page.getByTestId('area-sum').waitFor()
    const code = '350504-PK-03'
    const inside = await register.codes({ within: { park: code } })
    await expect
      .poll(async () =>
        plots((await page.getByTestId('area-sum').innerText()).split('宗')[0] ?? ''),
      )
      .toBe(inside.length)
    await expect.poll(() => page.locator('.area-plots tr[data-code]').count()).toBe(inside.length)
    const bar = page.getByTestId('area-stage').locator('.bar').first()
    const promised = await plots((await bar.locator('.bar-text').innerText()).split('宗')[0] ?? '')
    await bar.click()
    await page.getByTestId('detail').waitFor()
    await expect.poll(() => page.url()).toContain(`within:park(${code})`)
    await expect.poll(async () => plots(await matching().innerText())).toBe(promised)
  })

  test('a bar of the charts filters, and takes its condition back', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: '统计' }).click()
    const bar = page.getByTestId('chart-inefficiencyType').locator('.bar').first()
    const promised = await plots(await bar.locator('.bar-text').innerText())
    await bar.click()
    await page.waitForURL(/filter=inefficiencyType:/)
    await expect.poll(async () => plots(await matching().innerText())).toBe(promised)
    await expect.poll(() => bar.getAttribute('aria-pressed')).toBe('true')
    await bar.click()
    await expect.poll(async () => plots(await matching().innerText())).toBe(143)
  })
})

const links = ['/targets', '/targets?show=beside', '/projects', '/projects?show=list', '/areas']
const areas = ['/parks/350504-PK-03', '/zones/350504-ZN-01']

test.each([
  { screen: 'desk', width: 1440, lang: 'zh' },
  { screen: 'phone', width: 390, lang: 'en' },
])('each page is sound on a $screen, lang=$lang', async ({ width, lang }) => {
  const faults: string[] = []
  const { page: other, context } = await openPage(browser, { baseURL: site, width, height: 844 })
  for (const link of [...links, ...areas]) {
    await opens(other, `${link}${link.includes('?') ? '&' : '?'}lang=${lang}`)
    for (const fault of await seriousFindings(other)) faults.push(`${link}: ${fault}`)
    const wider = await sidewaysScroll(other)
    if (wider > 0) faults.push(`${link}: ${wider} px wider than the window`)
    if (width > 400) continue
    for (const small of await smallTargets(other)) faults.push(`${link}: small ${small}`)
  }
  await context.close()
  expect(faults).toEqual([])
})
