import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { seriousFindings, sidewaysScroll, smallTargets } from '../support/accessibility.ts'
import { askSite } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { chineseLeft, registerNames } from '../support/chineseLeft.ts'
import { boxes } from '../support/glyphs.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { leavesState, opensState } from '../support/reachScreen.ts'
import type { ScreenState } from '../support/screenState.ts'
import { type ScreenName, screenNames, screenStates } from '../support/screens.ts'

const site = inject('site')
let browser: Browser
let names: string[]
let states: Record<string, ScreenState>

beforeAll(async () => {
  browser = await lentBrowser()
  const register = await askSite(site, 'LAND_OFFICIAL')
  names = await registerNames(register)
  states = await screenStates(register)
})
afterAll(() => giveBack(browser))

type Lang = 'zh' | 'en'
interface Round extends Readonly<Record<Lang, readonly ScreenName[]>> {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: boolean
}

/** What is looked at in every run: one state of each kind, most on the quicker phone. */
const usual: readonly Round[] = [
  {
    name: 'desk',
    width: 1440,
    height: 900,
    zh: ['plot', 'parkPage', 'board'],
    en: ['filtered', 'columns'],
  },
  {
    name: 'phone',
    width: 390,
    height: 844,
    zh: ['start', 'empty', 'print', 'loading', 'error'],
    en: ['project', 'areas', 'gone'],
  },
  { name: 'wide', width: 1920, height: 1080, zh: ['start'], en: [] },
  { name: 'phone-dark', width: 390, height: 844, dark: true, zh: [], en: ['picked'] },
]

/** PANHUO_SCREENS=all: every state, size and language, by day and by night; half an hour. */
const everything = usual
  .filter(({ dark }) => !dark)
  .flatMap((round): Round[] => {
    const screens = screenNames.filter((screen) => round.width > 767 || screen !== 'columns')
    const all = { ...round, zh: screens, en: screens }
    return [all, { ...all, name: `${round.name}-dark`, dark: true }]
  })

describe.each(process.env.PANHUO_SCREENS === 'all' ? everything : usual)(
  '$name, $width × $height',
  ({ name, width, height, dark = false, zh, en }) => {
    const isPhone = width < 768
    let desk: MapDesk
    beforeAll(async () => {
      desk = await openMapDesk(browser, {
        baseURL: site,
        width,
        height,
        context: {
          deviceScaleFactor: 1,
          colorScheme: dark ? 'dark' : 'light',
          ...(isPhone ? { hasTouch: true, isMobile: true } : {}),
        },
      })
    })
    afterAll(() => desk.close())
    afterEach(() => expect(desk.strangers).toEqual([]))

    async function isSound(screen: ScreenName, lang: Lang) {
      const state = states[screen] as ScreenState
      await opensState(desk.page, state, lang)
      await desk.sees.picture(`${name}-${lang}-${screen}`)
      const faults = await faultsOf(desk.page, lang, isPhone)
      await leavesState(desk.page, state)
      expect(faults).toEqual([])
      // A request that the test itself cut off is complained of by the browser.
      const complaints = desk.complaints.splice(0)
      if (!state.before) expect(complaints).toEqual([])
    }
    test.each(zh)('%s is sound in Chinese', (screen) => isSound(screen, 'zh'))
    test.each(en)('%s is sound in English', (screen) => isSound(screen, 'en'))
  },
)

async function faultsOf(page: Page, lang: Lang, isPhone: boolean): Promise<string[]> {
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
  const desk = await openMapDesk(browser, {
    baseURL: site,
    width: 1280,
    height: 800,
    context: { deviceScaleFactor: 1 },
  })
  await desk.given.link('/')
  mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
  await desk.page.screenshot({ path: picture, timeout: 90_000 })
  await desk.close()
})
