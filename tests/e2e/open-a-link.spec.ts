import type { Material } from '@panhuo/shared/filter/arbitraryFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { filterOfPicked, isEmpty } from '@panhuo/web/picked/pickModel'
import { sumQuery } from '@panhuo/web/picked/sumQuery'
import { arbitraryView } from '@panhuo/web/url/arbitraryView'
import { searchTextToString } from '@panhuo/web/url/searchText'
import type { Selection, View } from '@panhuo/web/url/view'
import { writeView } from '@panhuo/web/url/viewText'
import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { cameraNow } from '../support/mapWatch.ts'

const site = inject('site')
const ROLE = 'LAND_OFFICIAL'
/** Each loads the page anew. */
const STATES = 2
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, ROLE)
  desk = await openMapDesk(browser, { baseURL: site })
})
afterAll(() => giveBack(browser))

test('a link is the screen that it opens, and the screen writes the same link again', async () => {
  const views = arbitraryView(ROLE, await realMaterial())
  await fc.assert(
    fc.asyncProperty(views, async (view) => {
      const link = linkOf(view)
      await desk.given.link(link)
      await expect.poll(() => desk.sees.link()).toBe(link)
      await showsWhatItSays(view)
      await expect.poll(() => desk.sees.link()).toBe(link)
    }),
    { numRuns: STATES, endOnFailure: true },
  )
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

test('a distance is told from the name of the plot, not from its code', async () => {
  const { parcels } = await register.ask<{ parcels: { nodes: { code: string; name: string }[] } }>(
    '{ parcels(first: 1) { nodes { code name } } }',
  )
  const [plot] = parcels.nodes
  await desk.given.view(`/?filter=within:near(300,parcel(${plot?.code}))`)
  await expect
    .poll(() => desk.sees.chips(), { timeout: 10_000 })
    .toEqual([expect.stringContaining(`${plot?.name} 300 米以内`)])
})

test('a kept view that asks what one may not is told, and is whole again for who may', async () => {
  const { page, given, when, sees } = desk
  const asked = 'stage:SURVEYED;taxPerMu:..5'
  const filterOf = () => new URL(page.url()).searchParams.get('filter')
  await given.link(`/?filter=${asked}`)
  const count = await sees.count()
  await page.getByTestId('views').click()
  await page.getByRole('textbox', { name: '给当前视图起名' }).fill('低税收')
  await page.keyboard.press('Enter')
  await page.getByText('已保存“低税收”').waitFor()
  await page.keyboard.press('Escape')
  await when.actsAs('GUEST')
  await given.view('/')

  const notice = page.getByRole('alert').filter({ hasText: 'taxPerMu' })
  await page.getByTestId('views').click()
  await page.getByRole('button', { name: '低税收', exact: true }).click()
  await notice.waitFor()
  await when.isSettled()
  await page.locator('.map-canvas canvas').focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => new URL(page.url()).searchParams.has('map')).toBe(true)
  await expect.poll(filterOf).toBe(asked)
  await expect.poll(() => notice.count()).toBe(1)
  await expect.poll(() => sees.chips()).toHaveLength(1)

  await when.actsAs(ROLE)
  await expect.poll(() => notice.count()).toBe(0)
  await expect.poll(() => sees.chips()).toHaveLength(2)
  await expect.poll(() => sees.count()).toBe(count)
})

test('a kept view takes no name of another one, and each act has a way back of its own', async () => {
  const { page, given } = desk
  await given.link('/')
  await page.getByTestId('views').click()
  const toasts = page.locator('.toast')
  const names = () => page.locator('.saved-list').first().locator('.saved-open').allInnerTexts()
  const keeps = async (name: string, said: string) => {
    await page.getByRole('textbox', { name: '给当前视图起名' }).fill(name)
    await page.keyboard.press('Enter')
    await toasts.getByText(said).waitFor()
  }
  const others = await names()
  await keeps('甲', '已保存“甲”')
  await keeps('甲', '已更新“甲”')
  await toasts.evaluate((one) => one.setAttribute('data-former', 'yes'))
  await keeps('甲', '已更新“甲”')
  const formers = () =>
    toasts.evaluateAll((all) => all.map((one) => one.getAttribute('data-former')))
  await expect.poll(formers).toEqual([null])
  await keeps('乙', '已保存“乙”')
  await page.getByRole('button', { name: '删除“甲”' }).click()
  await expect.poll(names).toEqual(['乙', ...others])

  await page.getByRole('button', { name: '改名“乙”' }).click()
  const field = page.getByRole('textbox', { name: '“乙”的新名称' })
  await field.fill('丙')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['丙', ...others])
  await toasts.getByRole('button', { name: '撤销' }).click()
  await page.getByTestId('views').click()
  await expect.poll(names).toEqual(['丙', '甲', ...others])
  await page.getByRole('button', { name: '改名“丙”' }).click()
  await page.getByRole('textbox', { name: '“丙”的新名称' }).fill('甲')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('已有视图叫这个名称').waitFor()
})

const linkOf = (view: View) => `/${searchTextToString(writeView(view))}`

async function showsWhatItSays(view: View) {
  const { page, sees } = desk
  const { parcels } = await register.ask<{ parcels: { totalCount: number } }>(sumQuery, {
    filter: view.filter,
  })
  await expect.poll(() => sees.count()).toBe(parcels.totalCount)
  await expect
    .poll(() => page.locator('html').getAttribute('lang'))
    .toBe(view.locale === 'en' ? 'en' : 'zh-CN')
  await expect.poll(() => sees.detail().count()).toBe(view.selected ? 1 : 0)
  if (view.camera) {
    const { zoom, lat, lon } = await cameraNow(page)
    expect(zoom).toBeCloseTo(view.camera.zoom, 2)
    expect(lat).toBeCloseTo(view.camera.lat, 4)
    expect(lon).toBeCloseTo(view.camera.lon, 4)
  }
  const sum = page.getByTestId('pick-sum')
  if (isEmpty(view.picked)) await expect.poll(() => sum.count()).toBe(0)
  else {
    const filter = checkFilter(parcelFilter, filterOfPicked(view.picked, view.filter), ROLE)
    const answer = await register.ask<{ parcels: { totalCount: number } }>(sumQuery, { filter })
    const said = await sum.first().locator('strong').innerText()
    expect(Number(said.replaceAll(/[^0-9]/g, ''))).toBe(answer.parcels.totalCount)
  }
  const pressed = page.locator('.list-or-charts [aria-pressed]')
  await expect
    .poll(() => pressed.nth(1).getAttribute('aria-pressed'))
    .toBe(String(view.tab === 'charts'))
  if (view.tab === 'charts') {
    const unit = page.locator('.charts-head [aria-pressed]')
    await expect
      .poll(() => unit.nth(1).getAttribute('aria-pressed'))
      .toBe(String(view.unit === 'area'))
  }
  // Beneath an open sheet nothing can be pressed.
  if (view.selected) return
  const other = { ...view, tab: view.tab === 'list' ? ('charts' as const) : ('list' as const) }
  await pressed.nth(other.tab === 'charts' ? 1 : 0).click()
  await desk.when.isSettled()
  await expect.poll(() => sees.link()).toBe(linkOf(other))
  await pressed.nth(view.tab === 'charts' ? 1 : 0).click()
  await desk.when.isSettled()
}

/** Material of the seeds, so that what a link names is there; cameras stand over the street. */
async function realMaterial() {
  const { parcels, industrialParks, renewalZones, projects, places } = await register.ask<
    Record<'parcels' | 'industrialParks' | 'renewalZones' | 'projects', { nodes: Coded[] }> & {
      places: Coded[]
    }
  >(`{ parcels(first: 200) { nodes { code } } industrialParks { nodes { code bbox } }
    renewalZones { nodes { code bbox } } projects { nodes { code } } places(kind: [COMMUNITY]) { code } }`)
  const code = (records: readonly Coded[]) => fc.constantFrom(...records.map((one) => one.code))
  const drawn = (records: readonly Coded[]) => code(records.filter(({ bbox }) => bbox))
  const plots = code(parcels.nodes)
  const byField: Record<string, fc.Arbitrary<string>> = {
    park: code(industrialParks.nodes),
    zone: code(renewalZones.nodes),
    community: code(places),
    code: plots,
  }
  const lon = fc.integer({ min: 11_859_000, max: 11_865_000 }).map((value) => value / 100_000)
  const lat = fc.integer({ min: 2_495_000, max: 2_501_000 }).map((value) => value / 100_000)
  const at = fc.tuple(lon, lat)
  const metres = fc.integer({ min: 0, max: 2_000 })
  const filter: Material = {
    text: fc.constantFrom('双阳', 'sy', '0001', '园 a', '100%_(x);|'),
    codes: (field) => byField[field] ?? plots,
    number: fc.integer({ min: 0, max: 800 }).map((value) => value / 10),
    shape: fc.oneof(
      fc.tuple(at, at).map(([[a, b], [c, d]]) => ({
        bbox: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)],
      })),
      drawn(industrialParks.nodes).map((park) => ({ park })),
      drawn(renewalZones.nodes).map((zone) => ({ zone })),
      fc.tuple(plots, metres).map(([parcel, metres]) => ({ near: { parcel, metres } })),
      fc.tuple(at, metres).map(([coordinates, metres]) => ({
        near: { geometry: { type: 'Point' as const, coordinates }, metres },
      })),
    ),
    depth: 1,
  }
  const layers: readonly [Selection['layer'], readonly Coded[]][] = [
    ['parcels', parcels.nodes],
    ['parks', industrialParks.nodes],
    ['zones', renewalZones.nodes],
    ['projects', projects.nodes],
  ]
  return {
    filter,
    camera: fc.record({
      zoom: fc.integer({ min: 1_100, max: 1_800 }).map((value) => value / 100),
      lat,
      lon,
    }),
    picked: plots,
    selected: fc.oneof(
      ...layers.map(([layer, records]) => code(records).map((one) => ({ layer, code: one }))),
    ),
  }
}

interface Coded {
  readonly code: string
  readonly bbox?: number[] | null
}
