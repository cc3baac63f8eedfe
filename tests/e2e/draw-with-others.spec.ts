import { randomUUID } from 'node:crypto'
import type { Geometry, MultiPolygon } from 'geojson'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { askSite, registerPlot, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { rectangle } from '../support/editPlots.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { type RunningServer, serve } from '../support/serve.ts'

let site: RunningServer
let browser: Browser
let desk: MapDesk
let colleague: SiteAnswers
beforeAll(async () => {
  site = await serve({ template: await embeddedTemplate() })
  browser = await lentBrowser()
  desk = await openMapDesk(browser, { baseURL: site.url })
  colleague = await askSite(site.url, 'LAND_OFFICIAL')
  await desk.given.link('/')
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})
afterEach(() => desk.page.keyboard.press('Escape'))

const dialog = () => desk.page.getByTestId('change-dialog')
const button = (name: string) => desk.page.getByRole('button', { name, exact: true }).first()

const plot = (name: string, geometry: Geometry) => registerPlot(colleague, name, geometry)

async function shapeOf(code: string): Promise<{ version: number; geometry: MultiPolygon }> {
  const { parcel } = await colleague.ask<{
    parcel: { version: number; geometry: MultiPolygon }
  }>(`{ parcel(code: "${code}") { version geometry } }`)
  return parcel
}

/** Opens the boundary and moves its first corner five metres east by key. */
async function moveCorner(code: string): Promise<void> {
  await desk.given.view(`/?at=plot/${code}`)
  await button('改边界').click()
  await desk.page.getByTestId('shape-verdict').getByText('不重叠').waitFor()
  await desk.page.getByRole('button', { name: /用键盘改图形/ }).press('Shift+ArrowRight')
  await button('填写原因并保存').click()
  await dialog().getByLabel('原因', { exact: true }).fill('按测绘成果更正')
}

async function save(name: string): Promise<void> {
  await dialog().getByRole('button', { name, exact: true }).click()
}

test('two people move one boundary: the second is told before anything is overwritten', async () => {
  const code = await plot('两人改的地块', rectangle(10, 20))
  await moveCorner(code)
  const { version } = await shapeOf(code)
  const input = {
    ...{ code, expectedVersion: version, geometry: rectangle(10, 20, 0.9) },
    ...{ reason: '对方先改', requestId: randomUUID() },
  }
  await colleague.ask(
    'mutation ($input: UpdateParcelGeometryInput!) { updateParcelGeometry(input: $input) { __typename } }',
    { input },
  )
  const theirs = await shapeOf(code)
  await save('保存')
  const conflict = desk.page.getByTestId('conflict')
  await conflict.waitFor()
  // Both outlines by their land: one's own was drawn on the map and stands in no field.
  await expect
    .poll(() => conflict.getByRole('row').last().textContent())
    .toMatch(/^界线.*图形 [\d.]+ 亩界线（[\d.]+ 亩）$/)
  await conflict.getByText('会取代对方的').waitFor()
  expect(await shapeOf(code)).toEqual(theirs)
  await conflict.getByRole('button').click()
  await save('保存')
  await dialog().waitFor({ state: 'detached' })
  await desk.page.locator('.shape-panel').waitFor({ state: 'detached' })
  expect((await shapeOf(code)).version).toBe(theirs.version + 1)
})

test('a plot of two parts with a hole keeps all of it when a corner is moved by key', async () => {
  const ring = (x: number, size: number) =>
    (rectangle(x, 24, size, size) as { coordinates: number[][][] }).coordinates[0] ?? []
  const code = await plot('有洞的地块', {
    type: 'MultiPolygon',
    coordinates: [
      [
        ring(10, 1),
        (rectangle(10.3, 24.3, 0.3, 0.3) as { coordinates: number[][][] }).coordinates[0] ?? [],
      ],
      [ring(11.5, 0.5)],
    ],
  })
  const before = await shapeOf(code)
  await moveCorner(code)
  await save('保存')
  await desk.page.locator('.shape-panel').waitFor({ state: 'detached' })
  const { geometry } = await shapeOf(code)
  expect(geometry.coordinates.map((part) => part.length)).toEqual([2, 1])
  // The same corners; at which of them a ring begins is nobody's business.
  const corners = (of: MultiPolygon) => new Set(of.coordinates[0]?.[1]?.map(String))
  expect(corners(geometry)).toEqual(corners(before.geometry))
  expect(geometry).not.toEqual(before.geometry)
})

test('a boundary that is being drawn waits while one looks at the projects, and is no part of the past', async () => {
  const code = await plot('画到一半的地块', rectangle(14, 20))
  const { version } = await shapeOf(code)
  await desk.given.view(`/?at=plot/${code}`)
  await button('改边界').click()
  const verdict = desk.page.getByTestId('shape-verdict')
  await verdict.getByText('不重叠').waitFor()
  const figures = () => verdict.locator('.draw-figures').textContent()
  const before = await figures()
  const corner = desk.page.getByRole('button', { name: /用键盘改图形/ })
  for (const _ of ['one step', 'another']) await corner.press('Shift+ArrowRight')
  await expect.poll(figures).not.toBe(before)
  const drawn = await figures()

  await desk.page.getByRole('link', { name: '项目', exact: true }).click()
  await verdict.waitFor({ state: 'detached' })
  await desk.page.goBack()
  await expect.poll(figures).toBe(drawn)
  await expect.poll(() => button('撤销一步').isEnabled()).toBe(true)

  await desk.given.view(`/?asOf=2026-01-01`)
  await expect.poll(() => verdict.count()).toBe(0)
  await desk.given.view(`/?at=plot/${code}`)
  await expect.poll(figures).toBe(drawn)
  await button('撤销一步').click()
  await button('撤销一步').click()
  await expect.poll(figures).toBe(before)
  expect((await shapeOf(code)).version).toBe(version)
})
