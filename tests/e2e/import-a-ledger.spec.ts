import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

const shapefile = readFileSync(
  new URL('../api/fixtures/gbk-zone-40-without-prj.zip', import.meta.url),
)
let site: RunningServer
let browser: Browser
beforeAll(async () => {
  site = await serve({ template: await embeddedTemplate() })
  browser = await lentBrowser()
})
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

test('a shapefile that says neither encoding nor place becomes plots, and leaves again', async () => {
  const { page } = await openPage(browser, { baseURL: site.url })
  await page.goto('/import')
  await page.getByText('还没有导入过').waitFor()
  await page.getByLabel('选择文件', { exact: true }).setInputFiles({
    ...{ name: '低效用地.zip', mimeType: 'application/zip', buffer: shapefile },
  })
  await page
    .getByText('抽取 4 行，4 行落在洛江区的经纬度范围内')
    .first()
    .waitFor({ timeout: 30_000 })
  expect(await page.getByRole('button', { name: '就放在这里' }).isEnabled()).toBe(false)
  await page.getByRole('radio', { name: /EPSG:4528/ }).check()
  await page.getByRole('button', { name: '就放在这里' }).click()

  const unit = page.getByRole('combobox', { name: '单位 MJ' })
  await unit.selectOption('亩')
  await page.getByRole('button', { name: '检查各行' }).click()
  const words = page.getByRole('region', { name: '文件里的词' })
  await page.getByText('还有 2 行有错误').waitFor()
  await page.locator('.import-step', { hasText: '3. 列' }).locator('summary').first().click()
  await words.getByRole('combobox', { name: /1001/ }).selectOption('二类工业用地')
  await page.getByRole('button', { name: '重新检查' }).click()
  await page.getByText('还有 1 行有错误').waitFor()
  expect(await seriousFindings(page)).toEqual([])

  await page.reload()
  await page.getByRole('button', { name: '修改 3' }).click()
  const dialog = page.getByTestId('mend-dialog')
  await dialog.getByLabel('编号', { exact: true }).fill('350504-SY-7003')
  await dialog.getByRole('button', { name: '保存并重新检查' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('还有 1 行有错误').waitFor({ state: 'detached' })
  await page.getByLabel('说明').fill('街道台账 2026 年 11 月')
  await page.getByRole('button', { name: '入库', exact: true }).click()

  const open = page.getByRole('link', { name: '在台账里看这批地块' })
  await open.waitFor({ timeout: 30_000 })
  const address = page.url()
  const href = await open.getAttribute('href')
  await page.goto(`${href}&layers=none`)
  await page.getByText('洪厝仓库地块').first().waitFor()
  await page.getByText('4 宗').first().waitFor()

  await page.goto(address)
  await page.getByLabel('说明').fill('试导，撤回')
  await page.getByRole('button', { name: '整批撤销' }).click()
  await page.getByText('已撤销，台账恢复原样').waitFor({ timeout: 30_000 })
})
