import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Role } from '@panhuo/shared/access/access'
import type { Browser, Locator, Page } from 'playwright-core'
import { type OpenPage, openPage, type PageOptions } from './browser.ts'
import { listCodes } from './listCodes.ts'
import { drawnCodes, plotLayers, settled, watchMap, windowPoint } from './mapWatch.ts'

/** Screenshots of a run; ignored by git. */
export const screensFolder = fileURLToPath(new URL('../../.artefacts/screens/', import.meta.url))

export interface MapDesk extends OpenPage {
  given: ReturnType<typeof givens>
  when: ReturnType<typeof doings>
  sees: ReturnType<typeof readings>
  close(): Promise<void>
}

/** The product on one page of a browser, told as given, when and what it sees: `then` would make it a promise. */
export async function openMapDesk(browser: Browser, options: PageOptions): Promise<MapDesk> {
  // The layout is the same at any density, and a quarter of the pixels is painted in less than
  // half of the time; who looks at pictures asks for the density that people have.
  const open = await openPage(browser, {
    ...options,
    context: { deviceScaleFactor: 0.5, ...options.context },
  })
  const { page, context } = open
  page.setDefaultTimeout(30_000)
  await watchMap(context)
  return {
    ...open,
    given: givens(page),
    when: doings(page),
    sees: readings(page),
    close: () => context.close(),
  }
}

function givens(page: Page) {
  return {
    /** Opens a link, such as `/?filter=stage:SURVEYED`, and waits until all of it is shown. */
    async link(link = '/') {
      await page.goto(link)
      await settled(page)
    },
    /** Follows a link inside the open page, as the back button does; far quicker than opening it. */
    async view(link: string) {
      // What the page did last may still write its own link over this one.
      for (let tries = 1; ; tries += 1) {
        await page.evaluate((to) => {
          history.pushState(null, '', to)
          dispatchEvent(new PopStateEvent('popstate', { state: null }))
        }, link)
        try {
          await page.waitForFunction(isTaken, link, { timeout: 10_000 })
          break
        } catch (error) {
          if (tries === 3) throw error
        }
      }
      await settled(page)
    },
  }
}

/** Whether the page is at this link; its camera may have begun to move there. */
function isTaken(link: string): boolean {
  const asked = new URL(link, location.href).searchParams
  const now = new URL(location.href).searchParams
  return (
    [...asked].every(([name, value]) => now.get(name) === value) &&
    [...now.keys()].every((name) => name === 'map' || asked.has(name))
  )
}

function doings(page: Page) {
  const group = (field: string) => page.getByTestId(`filter-${field}`)
  const opened = async (field: string) => {
    const trigger = group(field).locator('.filter-group-trigger')
    if ((await trigger.getAttribute('aria-expanded')) === 'false') await trigger.click()
    return group(field)
  }
  return {
    async actsAs(role: Role) {
      const signedIn = page.waitForResponse((response) => response.url().endsWith('/sign-in'))
      await page.locator('.role-switch').selectOption(role)
      await signedIn
      await settled(page)
    },
    /** Ticks or clears a choice, told by how its name begins. */
    async chooses(field: string, label: string) {
      const choice = (await opened(field)).getByRole('checkbox', { name: starting(label) })
      await choice.click()
      await settled(page)
    },
    async bounds(field: string, low: string, high = '') {
      const inputs = (await opened(field)).getByRole('textbox')
      await inputs.nth(0).fill(low)
      await inputs.nth(1).fill(high)
      await inputs.nth(1).press('Enter')
      await settled(page)
    },
    async opensFilterGroup(field: string) {
      await opened(field)
    },
    async searches(text: string) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /编号|Code/ }).fill(text)
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        (wanted) => location.search.includes(encodeURIComponent(wanted)),
        text,
      )
      await settled(page)
    },
    async removesChip(field: string) {
      await page.getByTestId(`chip-${field}`).getByRole('button').last().click()
      await settled(page)
    },
    async resets() {
      await page.locator('.filters-head button').last().click()
      await settled(page)
    },
    async hoversRow(code: string) {
      await page.locator(`tr[data-code="${code}"]`).hover()
    },
    async opensRow(code: string) {
      await page.locator(`tr[data-code="${code}"]`).click()
      await page.getByTestId('detail').waitFor()
      await settled(page)
    },
    async closesDetail() {
      await page.keyboard.press('Escape')
      await page.getByTestId('detail').waitFor({ state: 'detached' })
      await settled(page)
    },
    async pointsAt(at: readonly [number, number]) {
      const { x, y } = await windowPoint(page, at)
      // From beside it: the map answers to movement, not to presence.
      await page.mouse.move(x - 3, y - 3)
      await page.mouse.move(x, y)
    },
    async leavesTheMap() {
      await page.mouse.move(2, 2)
    },
    async goesBack() {
      await page.goBack()
      await settled(page)
    },
    async colorsBy(label: string) {
      const head = page.locator('.legend-head')
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
      await page.locator('.legend-switch label', { hasText: label }).click()
      await settled(page)
    },
    async switchesLanguage() {
      await page.locator('.top-bar-end button').last().click()
      await settled(page)
    },
    async isSettled() {
      await settled(page)
    },
  }
}

function readings(page: Page) {
  const detail = (): Locator => page.getByTestId('detail')
  return {
    /** The number in the header. */
    async count(): Promise<number> {
      const text = await page.getByTestId('match-count').locator('strong').textContent()
      return Number((text ?? '').replaceAll(/[^0-9]/g, ''))
    },
    /** Land in the header, 亩. */
    async areaMu(): Promise<number> {
      const text = await page.locator('.match-area').textContent()
      return Number((text ?? '').replaceAll(/[^0-9.]/g, ''))
    },
    /** What a choice promises: plots and 亩. */
    async promised(field: string, label: string) {
      const box = page
        .getByTestId(`filter-${field}`)
        .getByRole('checkbox', { name: starting(label) })
      const [, count = '', areaMu = ''] = ((await box.getAttribute('aria-label')) ?? '').split(
        /[，]|, /,
      )
      return { count: Number.parseInt(count.replaceAll(',', ''), 10), areaMu }
    },
    /** Rows that the table says it has. */
    async rowCount(): Promise<number> {
      return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
    },
    /** Codes of all rows, in their order, gathered by scrolling through the list. */
    listCodes: () => listCodes(page),
    /** Codes of the plots on the map, ascending. */
    mapCodes: () => drawnCodes(page, plotLayers),
    chips: () => page.locator('.chip').allInnerTexts(),
    detail,
    /** Value of a field of the detail by its label; undefined where the field is not shown. */
    async field(label: string): Promise<string | undefined> {
      const row = detail().locator('.detail-row', {
        has: page.locator('dt', { hasText: exact(label) }),
      })
      if ((await row.count()) === 0) return undefined
      return (await row.first().locator('dd').textContent())?.trim()
    },
    async fieldLabels(): Promise<string[]> {
      return detail().locator('dt').allInnerTexts()
    },
    filterFields: () => page.locator('.filter-group-trigger').allInnerTexts(),
    link: () => page.url().slice(new URL(page.url()).origin.length),
    hoveredRow: () => page.locator('tr[data-hovered]').getAttribute('data-code'),
    /** Keeps a picture of the screen. */
    async picture(name: string) {
      mkdirSync(screensFolder, { recursive: true })
      // Without a graphics card the first picture of a page takes many seconds.
      await page.screenshot({ path: `${screensFolder}${name}.png`, timeout: 90_000 })
    },
  }
}

function exact(text: string): RegExp {
  return new RegExp(`${starting(text).source}$`)
}

function starting(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
