import { readFileSync } from 'node:fs'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { askSite, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'

const site = inject('site')
let browser: Browser
let register: SiteAnswers
let desk: MapDesk

beforeAll(async () => {
  browser = await lentBrowser()
  register = await askSite(site, 'LAND_OFFICIAL')
  desk = await openMapDesk(browser, { baseURL: site, width: 1440, height: 900 })
})
afterAll(() => giveBack(browser))
afterEach(() => {
  expect(desk.complaints).toEqual([])
  expect(desk.strangers).toEqual([])
})

test('a column is added, kept, and part of what is copied and asked', async () => {
  const { given, sees, page } = desk
  await given.link('/?filter=stage:SURVEYED&sel=0003-0006')
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '使用权终止日期' }).click()
  await page.getByRole('checkbox', { name: '面积(平方米)' }).click()
  await page.keyboard.press('Escape')
  await page.locator('th[data-column="tenureEnd"]').waitFor()
  const head = page.locator('th[data-column="areaM2"]')
  await expect.poll(async () => (await head.textContent())?.split('平方米')).toHaveLength(2)
  const sum = await page.getByTestId('totals').innerText()
  expect(sum).toContain(`合计 ${await sees.count()} 宗`)

  const asked = page.url()
  await page.locator('th[data-column="areaMu"] .sort').focus()
  const speech = page.getByTestId('table-speech')
  for (const [stroke, said] of [
    ['Shift+ArrowRight', '面积 现在是第 4 列'],
    ['Shift+ArrowLeft', '面积 现在是第 3 列'],
  ] as const) {
    await page.keyboard.press(stroke)
    await expect.poll(() => speech.innerText()).toBe(said)
  }
  await page.keyboard.press('Alt+ArrowDown')
  const form = page.getByRole('dialog', { name: '按“面积”筛选' })
  await form.getByRole('textbox').first().fill('21')
  // In the form the same stroke chooses a letter, and moves no column.
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.type('0')
  await expect.poll(() => form.getByRole('textbox').first().inputValue()).toBe('20')
  await expect.poll(() => speech.innerText()).toBe('面积 现在是第 3 列')
  await page.keyboard.press('Enter')
  await page.waitForURL(/areaMu:20\.\./)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await page.goBack()
  await expect.poll(() => page.url()).toBe(asked)

  await page.getByRole('button', { name: '下载' }).click()
  await page.getByRole('menuitem', { name: /GraphQL/ }).click()
  const dialog = page.getByRole('dialog')
  const text = await dialog.locator('pre').first().innerText()
  const variables = JSON.parse(await dialog.locator('pre').nth(1).innerText())
  expect(text).toContain('tenureEnd')
  const answer = await register.ask<{ parcels: { totalCount: number } }>(text, variables)
  expect(answer.parcels.totalCount).toBe(await sees.count())
  await sees.picture('take-query')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('every way to a file of plots leads to those of the day, order and language on screen', async () => {
  const { given, page } = desk
  const plots = 'filter=stage:SURVEYED&asOf=2020-01-01'
  await given.link(`/?${plots}&sort=-areaMu`)
  const asked = `?${plots}&sort=-areaMu&lang=zh`
  await page.keyboard.press('Control+k')
  const palette = page.getByTestId('palette')
  await palette.getByRole('combobox').fill('csv')
  const saved = page.waitForEvent('download')
  await palette.getByRole('option', { name: /下载当前地块 CSV/ }).click()
  expect((await saved).url()).toBe(`${site}/export/parcels.csv${asked}`)

  await page.getByRole('button', { name: '下载' }).click()
  await page.getByRole('menuitem', { name: /ArcGIS/ }).click()
  const files = page.locator('a[href^="/export/"]')
  const leads = () => files.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const more = {
    'shp.zip': '&crs=4528&encoding=gbk',
    gpkg: '&crs=4528',
    txt: '&crs=4528&encoding=gbk',
  }
  await expect
    .poll(leads)
    .toEqual([
      ...['xlsx', 'csv', 'geojson'].map((extension) => `/export/parcels.${extension}${asked}`),
      ...Object.entries(more).map(
        ([extension, own]) => `/export/parcels.${extension}${asked}${own}`,
      ),
    ])
  await page.keyboard.press('Escape')
  await page.getByRole('menuitem', { name: /GraphQL/ }).click()
  const texts = page.locator('.query-dialog pre')
  await texts.last().waitFor()
  const [csv, geojson, tiles] = (await texts.allInnerTexts()).slice(-3)
  expect(csv).toBe(`${site}/export/parcels.csv${asked}`)
  expect(geojson).toBe(`${site}/export/parcels.geojson${asked}`)
  expect(decodeURIComponent(tiles ?? '')).toBe(`${site}/tiles/parcels/{z}/{x}/{y}.mvt?${plots}`)
  await page.keyboard.press('Escape')
})

test('a file speaks the language of the page and begins as the list does', async () => {
  const { given, page, sees } = desk
  await given.view('/?sort=-areaMu&lang=en')
  await page.getByRole('button', { name: 'Download' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  const text = readFileSync(await (await saved).path(), 'utf8').slice(1)
  const [head, ...rows] = text.trimEnd().split('\r\n')
  expect(head).toContain(parcelFields.stage.en)
  const codes = rows.map((row) => row.split(',')[0])
  await expect.poll(() => sees.listCodes()).toEqual(codes)
  await given.view('/?lang=zh')
})
