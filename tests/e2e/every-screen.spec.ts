import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
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

const sizes = [
  { name: 'desk', width: 1440, height: 900, only: undefined },
  { name: 'phone', width: 390, height: 844, only: undefined },
  { name: 'wide', width: 1920, height: 1080, only: ['start', 'plot'] },
] as const

describe.each(sizes)('$name, $width × $height', ({ name, width, height, only }) => {
  const isPhone = name === 'phone'
  let desk: MapDesk
  beforeAll(async () => {
    desk = await openMapDesk(browser, {
      baseURL: site,
      width,
      height,
      context: isPhone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {},
    })
  })

  test.each(['zh', 'en'] as const)('every screen in %s is sound', async (lang) => {
    const faults: Record<string, unknown> = {}
    for (const [screen, link] of Object.entries(links)) {
      if (only && !(only as readonly string[]).includes(screen)) continue
      const to = `${link}&lang=${lang}`.replace('?&', '?')
      if (desk.page.url().startsWith(site)) await desk.given.view(to)
      else await desk.given.link(to)
      await desk.sees.picture(`${name}-${lang}-${screen}`)
      const found = await faultsOf(desk.page, lang, isPhone)
      if (found.length > 0) faults[screen] = found
    }
    expect(faults).toEqual({})
    expect(desk.complaints).toEqual([])
    expect(desk.strangers).toEqual([])
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
test.runIf(process.env.PANHUO_PICTURE)('the picture of the README', async () => {
  const desk = await openMapDesk(browser, { baseURL: site, width: 1440, height: 900 })
  await desk.given.link('/?at=plot/350504-SY-0012')
  mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
  await desk.page.screenshot({ path: picture })
})
