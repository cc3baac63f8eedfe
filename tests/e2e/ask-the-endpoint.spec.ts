import { homeTile, tileProperties } from '@panhuo/shared/tile/layers'
import type { Browser, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { decodeTile } from '../api/decodedTile.ts'
import { askSite } from '../support/askSite.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
let browser: Browser
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  desk = await openMapDesk(browser, { baseURL: site })
  await desk.given.link('/')
  await desk.when.actsAs('ANALYST')
})
afterAll(() => giveBack(browser))

test('GraphiQL opens without a network, runs a ready example and agrees with the screen', async () => {
  const { page, context } = desk
  const other = await context.newPage()
  const [graphiql] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('a.endpoint').click(),
  ])
  await other.close()
  // The question of a screen, in a browser that has no tabs yet: it comes with its variables.
  const filter = { areaMu: { gte: 20 }, plotRatio: { lt: 0.8 } }
  const asked = new URLSearchParams({
    query: 'query Asked($filter: ParcelFilter) { parcels(filter: $filter) { totalCount } }',
    variables: JSON.stringify({ filter }),
  })
  await graphiql.goto(`/graphql?${asked}`)
  await graphiql.waitForLoadState()
  const run = graphiql.getByRole('button', { name: /Execute query/ })
  await run.waitFor()
  await expect.poll(() => graphiql.getByRole('tab').count()).toBeGreaterThanOrEqual(5)
  const answerTo = async (name: string) => {
    const pressed = async () => {
      const answered = graphiql.waitForResponse(
        (response) =>
          response.url().endsWith('/graphql') &&
          (response.request().postData() ?? '').includes(name) &&
          !(response.request().postData() ?? '').includes('IntrospectionQuery'),
        { timeout: 15_000 },
      )
      await run.click()
      return (await answered).json()
    }
    // On a busy machine GraphiQL loses a press that comes while it changes tabs; people press again.
    return pressed().catch(pressed)
  }
  expect((await answerTo('Asked')).data.parcels.totalCount).toBe(
    (await (await askSite(site, 'ANALYST')).codes(filter)).length,
  )
  await graphiql.locator('.graphiql-tab-button', { hasText: 'LargePlots' }).click()
  await graphiql.locator('.graphiql-query-editor', { hasText: 'LargePlots' }).waitFor()
  const { data } = await answerTo('LargePlots')
  await expect
    .poll(() => graphiql.locator('.graphiql-response').textContent(), { timeout: 20_000 })
    .toContain('totalCount')
  // Each of the others by a click, as people change tabs.
  for (const name of ['ByMethodAndStage', 'InsideBox', 'Choices', 'Parks']) {
    await graphiql.locator('.graphiql-tab-button', { hasText: name }).click()
    await graphiql.locator('.graphiql-query-editor', { hasText: name }).waitFor()
  }
  await graphiql.close()

  await desk.given.view('/?filter=stage:SURVEYED,VERIFIED,RECOGNIZED;areaMu:20..')
  await expect.poll(() => desk.sees.count()).toBe(data.parcels.totalCount)
  await expect.poll(() => desk.sees.areaMu()).toBeCloseTo(data.parcels.summary.areaMu, 2)
  expect(desk.strangers).toEqual([])
  expect(desk.complaints).toEqual([])
})

test('an analyst counts by progress but learns no holder and no certificate', async () => {
  const { given, sees } = desk
  await given.view('/?at=plot/350504-SY-0012')
  const labels = await sees.fieldLabels()
  expect(labels).toContain('工作进展')
  for (const hidden of ['不动产权证号', '产权人', '亩均税收']) expect(labels).not.toContain(hidden)
  const analyst = await askSite(site, 'ANALYST')
  const { parcels } = await analyst.ask<{ parcels: { nodes: object[] } }>(
    '{ parcels(first: 200) { nodes { titleNumber rightHolder taxPerMu } } }',
  )
  const nothing = { titleNumber: null, rightHolder: null, taxPerMu: null }
  expect(parcels.nodes).toHaveLength(143)
  expect(parcels.nodes.every((node) => JSON.stringify(node) === JSON.stringify(nothing))).toBe(true)
})

test('a guest sees public fields only: in the filters, in the detail and in the tiles', async () => {
  const { given, when, sees, page } = desk
  const tiles: Promise<Buffer>[] = []
  const keep = (response: Response) => {
    if (response.url().includes('/tiles/parcels/') && response.status() === 200) {
      tiles.push(response.body())
    }
  }
  await given.view('/')
  page.on('response', keep)
  await when.actsAs('GUEST')
  page.off('response', keep)
  const features = (await Promise.all(tiles)).flatMap((tile) => decodeTile(tile, 'parcels'))
  const carried = new Set(features.flatMap(({ properties }) => Object.keys(properties)))
  carried.delete(homeTile.name)
  expect([...carried].sort()).toEqual(tileProperties('parcels', 'GUEST').sort())

  const filters = await sees.filterFields()
  expect(filters).toContain('阶段')
  for (const hidden of ['使用状况', '容积率', '低效原因', '亩均税收', '面积不符']) {
    expect(filters).not.toContain(hidden)
  }
  await given.view('/?at=plot/350504-SY-0012')
  const labels = await sees.fieldLabels()
  expect(labels).toEqual(expect.arrayContaining(['阶段', '盘活方式', '规划用途']))
  for (const hidden of ['使用状况', '容积率', '工作进展', '产权人', '亩均税收', '图形面积']) {
    expect(labels).not.toContain(hidden)
  }
  await sees.picture('journey-guest-plot')
})

test('a guest whose link filters by a hidden field is told, and sees the rest', async () => {
  const { given, sees, page } = desk
  await given.view('/?filter=stage:SURVEYED;taxPerMu:..5')
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('taxPerMu')
  const guest = await askSite(site, 'GUEST')
  await expect
    .poll(() => sees.count())
    .toBe((await guest.codes({ stage: { in: ['SURVEYED'] } })).length)
})

test('nothing is asked of a session: plain HTTP without a cookie is a guest', async () => {
  const { page, context } = await openPage(browser, { baseURL: site })
  await page.goto('/healthz')
  const session = await page.evaluate(async () => (await fetch('/api/session')).json())
  expect(session.role).toBe('GUEST')
  await context.close()
})
