import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { seriousFindings, sidewaysScroll, smallTargets } from '../support/accessibility.ts'
import { askSite } from '../support/askSite.ts'
import { launchBrowser } from '../support/browser.ts'
import { chineseLeft, registerNames } from '../support/chineseLeft.ts'
import { boxes } from '../support/glyphs.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
let browser: Browser
let names: string[]
let links: Record<string, string>

beforeAll(async () => {
  browser = await launchBrowser()
  const register = await askSite(site, 'LAND_OFFICIAL')
  names = await registerNames(register)
  links = await screens()
})
afterAll(() => browser.close())

/** Every state that the screen can be in by its link alone. */
async function screens(): Promise<Record<string, string>> {
  const register = await askSite(site, 'LAND_OFFICIAL')
  const first = await register.ask<Record<string, { nodes: { code: string }[] }>>(`{
    industrialParks(first: 1) { nodes { code } }
    renewalZones(first: 1) { nodes { code } }
    projects(first: 1) { nodes { code } }
  }`)
  const code = (list: string) => first[list]?.nodes[0]?.code
  return {
    start: '/?',
    filtered: '/?filter=stage:SURVEYED,VERIFIED;areaMu:20..50&color=method',
    plot: '/?at=plot/350504-SY-0012',
    park: `/?at=park/${code('industrialParks')}`,
    zone: `/?at=zone/${code('renewalZones')}`,
    project: `/?at=project/${code('projects')}`,
    empty: '/?filter=stage:COMPLETED;areaMu:119..',
    notice: '/?filter=bogus:1;stage:SURVEYED&sort=shape',
  }
}

const all = ['start', 'filtered', 'plot', 'park', 'zone', 'project', 'empty', 'notice']
const some = ['start', 'filtered', 'plot']
const rounds = [
  { name: 'desk', width: 1440, height: 900, zh: all, en: [...some, 'zone', 'empty'] },
  { name: 'phone', width: 390, height: 844, zh: all, en: some },
  { name: 'wide', width: 1920, height: 1080, zh: ['start'], en: ['plot'] },
]

describe.each(rounds)('$name, $width × $height', ({ name, width, height, zh, en }) => {
  const isPhone = name === 'phone'
  let desk: MapDesk
  beforeAll(async () => {
    desk = await openMapDesk(browser, {
      baseURL: site,
      width,
      height,
      context: isPhone ? { hasTouch: true, isMobile: true } : {},
    })
    await desk.given.link('/')
  })
  afterAll(() => desk.close())
  afterEach(() => {
    expect(desk.complaints).toEqual([])
    expect(desk.strangers).toEqual([])
  })

  test.each(zh)('%s is sound in Chinese', async (screen) => {
    await desk.given.view(`${links[screen]}&lang=zh`.replace('?&', '?'))
    await desk.sees.picture(`${name}-zh-${screen}`)
    expect(await faultsOf(desk.page, 'zh', isPhone)).toEqual([])
  })

  test.each(en)('%s is sound in English', async (screen) => {
    await desk.given.view(`${links[screen]}&lang=en`.replace('?&', '?'))
    await desk.sees.picture(`${name}-en-${screen}`)
    expect(await faultsOf(desk.page, 'en', isPhone)).toEqual([])
  })

  const onPhone = isPhone ? test : () => undefined
  onPhone('list and filters are sound behind their tabs', async () => {
    const { page, given, sees } = desk
    await given.view('/?lang=zh')
    for (const [tab, label] of Object.entries({ list: '列表', filter: '筛选' })) {
      await page.getByRole('navigation').getByRole('button', { name: label }).click()
      await desk.when.isSettled()
      await sees.picture(`${name}-zh-tab-${tab}`)
      expect(await faultsOf(page, 'zh', isPhone), tab).toEqual([])
    }
  })
})

async function faultsOf(page: Page, lang: 'zh' | 'en', isPhone: boolean): Promise<string[]> {
  const faults = await seriousFindings(page)
  const text = (await page.locator('body').textContent()) ?? ''
  const empty = await boxes(
    page,
    text,
    await page.evaluate(() => getComputedStyle(document.body).fontFamily),
  )
  if (empty.length > 0) faults.push(`no glyph: ${empty.join('')}`)
  if (lang === 'en') {
    for (const left of await chineseLeft(page, names)) faults.push(`Chinese: ${left}`)
  }
  const wider = await sidewaysScroll(page)
  if (wider > 0) faults.push(`${wider} px wider than the window`)
  if (isPhone) for (const small of await smallTargets(page)) faults.push(`small: ${small}`)
  return faults
}

const picture = fileURLToPath(new URL('screenshots/overview.png', import.meta.url))

/** The README's picture changes only when asked for, so that a test run leaves no change behind. */
const onDemand = process.env.PANHUO_PICTURE ? test : () => undefined
onDemand('the picture of the README', async () => {
  const desk = await openMapDesk(browser, { baseURL: site, width: 1280, height: 800 })
  await desk.given.link('/')
  mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
  await desk.page.screenshot({ path: picture, timeout: 90_000 })
  await desk.close()
})
