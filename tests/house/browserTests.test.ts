import { expect, test } from 'vitest'
import { readRepository } from './repository.ts'

/** Looks at a page as a whole, which takes seconds, or asks something else than the page. */
const whole = /^(?:seriousFindings|chineseLeft|sidewaysScroll|smallTargets|boxes|fetch|shapeOf)\b/
const readOnce = (text: string) =>
  [...text.matchAll(/\bexpect\((await )?([^\n]*)/g)].filter(([, awaited, rest = '']) =>
    awaited
      ? !whole.test(rest)
      : /^(?:\(await )?(?:[\w.]+\.)?(?:sees\.|page\.url\(|locator\()/.test(rest),
  )

test('what a page shows is polled for and not read once', () => {
  const journeys = readRepository().filter(({ path }) => /^tests\/e2e\/.*\.spec\.ts$/.test(path))
  expect(journeys.length).toBeGreaterThan(20)
  // A quicker machine reads before the page has answered, a slower one after: CI failed by both.
  expect(
    journeys.flatMap(({ path, text }) => readOnce(text).map(([said]) => `${path}: ${said}`)),
  ).toEqual([])
})

test('by whatever it is read', () => {
  for (const once of [
    'expect(await sees.count()).toBe(3)',
    "expect(await page.locator('.chip').count()).toBe(0)",
    'expect(desk.sees.link()).toBe(link)',
    'expect(page.url()).toContain(code)',
    'expect((await sees.listCodes()).sort()).toEqual(all)',
  ]) {
    expect(readOnce(once), once).toHaveLength(1)
  }
  for (const sound of [
    'await expect.poll(() => sees.count()).toBe(3)',
    'expect(await seriousFindings(page)).toEqual([])',
    'expect(complaints).toEqual([])',
  ]) {
    expect(readOnce(sound), sound).toEqual([])
  }
})
