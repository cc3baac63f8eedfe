import type { Page } from 'playwright-core'
import { settled } from './mapWatch.ts'
import type { ScreenState } from './screenState.ts'

/** Undoes what a state needed, so that the next one can be opened in the same page. */
export async function leavesState(page: Page, state: ScreenState): Promise<void> {
  await state.leaves?.(page)
  // What was asked and never answered would be waited for by the next state.
  if (state.anew) await page.goto('about:blank')
}

/** Brings the page into a state; the language as a link says it. */
export async function opensState(page: Page, state: ScreenState, lang: 'zh' | 'en'): Promise<void> {
  const link = `${state.link}${state.link.includes('?') ? '&' : '?'}lang=${lang}`
  await state.before?.(page)
  if (state.anew) {
    await page.goto(link)
    await page
      .locator('.results, .phone-tabs, .opening .problem, [data-page-heading]')
      .first()
      .waitFor()
  } else await follows(page, link)
  if (!state.waitsFor) await rests(page, state)
  if (state.opens) {
    await state.opens(page)
    if (!state.waitsFor) await rests(page, state)
  }
  if (state.waitsFor) await page.locator(state.waitsFor).first().waitFor({ timeout: 60_000 })
}

/** Follows a link inside the open page, as the back button does; far quicker than opening it. */
async function follows(page: Page, link: string): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto(link)
    return
  }
  await page.evaluate((to) => {
    // A page that is left stands until the next one is read; another view of it stays.
    if (new URL(to, location.href).pathname !== location.pathname) {
      document.querySelector('[data-page-heading]')?.setAttribute('data-left', '')
    }
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, link)
  await page.waitForFunction((to) => location.search === new URL(to, location.href).search, link)
}

async function rests(page: Page, { isMap }: ScreenState): Promise<void> {
  if (isMap) return settled(page)
  await page.evaluate(() => {
    document.documentElement.dataset.restingSince = ''
  })
  await page.waitForFunction(
    () => {
      const { dataset } = document.documentElement
      const late = document.querySelector('.page-loading, .bone, [aria-busy="true"]')
      const heading = document.querySelector('[data-page-heading]:not([data-left])')
      if (late || !heading) dataset.restingSince = ''
      else dataset.restingSince ||= String(performance.now())
      return dataset.restingSince !== '' && performance.now() - Number(dataset.restingSince) > 250
    },
    null,
    { polling: 50 },
  )
}
