import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Serious and critical findings of axe: rule, number of places, first place. Legacy mode sees no
 * frames of other origins, of which there are none, and needs no second page to put its findings
 * together; only what is wrong is described in full. Together that takes a third of the time.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
    )
}

/** Buttons, links, fields and rows in view that a thumb cannot hit: smaller than `least` pixels. */
export function smallTargets(page: Page, least = 44): Promise<string[]> {
  return page.evaluate((limit) => {
    const targets =
      'button, a[href], select, input, textarea, [role="menuitem"], tbody tr[tabindex]'
    const small: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      // A box inside a label is hit by its label, one in the list by its cell, a handle by its track.
      const target = element.matches('input[type=checkbox], input[type=radio], input[type=range]')
        ? (element.closest('label, td.pick-cell, .histogram-control') ?? element)
        : element
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('[inert]'))
        continue
      const { width, height, left, top } = target.getBoundingClientRect()
      if (left >= innerWidth || top >= innerHeight || width <= 1) continue
      // Half a pixel for rounding.
      if (height >= limit - 0.5 && width >= limit - 0.5) continue
      const name = target.getAttribute('aria-label') ?? target.textContent ?? ''
      small.push(
        `${target.tagName} ${name.trim().slice(0, 30)} ${width.toFixed(0)}×${height.toFixed(0)}`,
      )
    }
    return small
  }, least)
}

/**
 * Pixels that the page is wider than its window; 0 where nothing needs to be scrolled sideways. A
 * phone widens `innerWidth` with the page, so that is no measure.
 */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
