import type { Page } from 'playwright-core'

/** Codes of all rows of the list, in its order, read page by page from its top. */
export async function listCodes(page: Page): Promise<string[]> {
  const found = new Map<number, string>()
  const scroller = page.locator('.table-scroll')
  const wanted = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  // Two frames later the rows of that place stand there.
  const scrolled = (by: number) =>
    scroller.evaluate(async (element, pages) => {
      element.scrollBy({ top: element.clientHeight * pages })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, by)
  await scrolled(-wanted)
  for (let step = 0; step < 200 && found.size < wanted; step += 1) {
    const rows = await page
      .locator('tr[data-code]')
      .evaluateAll((all) =>
        all.map((row) => [Number(row.dataset.index), row.dataset.code ?? ''] as const),
      )
    for (const [index, code] of rows) found.set(index, code)
    await scrolled(0.8)
  }
  await scrolled(-wanted)
  return [...found].sort(([a], [b]) => a - b).map(([, code]) => code)
}
