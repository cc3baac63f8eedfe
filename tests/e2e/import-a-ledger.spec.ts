import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportTarget } from '@panhuo/shared/import/importBatch'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Brought,
  boundaries,
  drawing,
  filesInDegrees,
  filesOfZone40,
  ledgers,
} from '../fixtures/exchangeFiles.ts'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { openMapDesk } from '../support/mapDesk.ts'
import { drawnCodes } from '../support/mapWatch.ts'
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
  await expect.poll(() => page.getByRole('button', { name: '就放在这里' }).isEnabled()).toBe(false)
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
  await page.getByRole('cell', { name: '洪厝仓库地块' }).waitFor()
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
  await expect.poll(() => page.locator('[data-count=created] dd').innerText()).toMatch(/^4\b/)
  await page.getByLabel('说明').fill('试导，撤回')
  await page.getByRole('button', { name: '整批撤销' }).click()
  await page.getByText('已撤销，台账恢复原样').waitFor({ timeout: 30_000 })
})

test('what ogr2ogr and LibreOffice made comes in by the page, and lies where it was drawn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-brought-'))
  const { page, given, sees, complaints, close } = await openMapDesk(browser, { baseURL: site.url })
  try {
    await page.goto('/import')
    const shapes = [
      // Three of the four state zone 40; the loose shapefile states neither that nor its encoding.
      await accepted(page, await filesOfZone40(folder), { without: '地块用途', renumber: true }),
      await accepted(page, await filesInDegrees(folder)),
      await accepted(page, await drawing(folder), { system: /EPSG:4528/ }),
    ]
    expect(shapes.map(({ created }) => created)).toEqual(['10', '12', '5'])
    const drawnLimits = await boundaries(folder)
    const limits = [
      await accepted(page, [drawnLimits.park], { target: 'PARK' }),
      await accepted(page, [drawnLimits.zone], { target: 'ZONE' }),
      await accepted(page, [drawnLimits.district], { target: 'DISTRICT' }),
    ]
    expect(limits).toMatchObject([{ created: '1' }, { changed: '1' }, { changed: '1' }])
    // Each link opens the map where its plots are.
    const middles = shapes.map(({ href }) =>
      /map=[\d.]+\/([\d.]{5}).*\/([\d.]{6})/.exec(href)?.slice(1),
    )
    expect(middles).toEqual([
      ...[
        ['24.99', '118.62'],
        ['25.05', '118.61'],
        ['25.04', '118.61'],
      ],
    ])
    // Ledgers change plots that are there, by their codes, each under titles of its own.
    const { xlsx, csv } = await ledgers(folder)
    const update = await accepted(page, [xlsx, csv])
    expect(update).toMatchObject({ created: '0', changed: '2', unchanged: '3' })

    // A plot belongs to the import that changed it last.
    const batches = [...shapes, update].map(({ batch }) => batch).join(',')
    await given.link(`/?filter=importBatch:${batches}&map=14.9/25.0465/118.6145`)
    await expect.poll(() => sees.count()).toBe(27)
    const drawn = await sees.mapCodes()
    expect(drawn).toHaveLength(26)
    expect(drawn.filter((code) => /-8[1-578]0[123]$/.test(code))).toHaveLength(21)
    await expect
      .poll(() => drawnCodes(page, ['parks-fill', 'zones-fill']))
      .toEqual(['350504-PK-08', '350504-ZN-02'])
    expect(complaints).toEqual([])
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
})

interface Accepted {
  readonly batch: string
  /** Where the page says that the plots can be seen. */
  readonly href: string
  readonly created: string
  readonly changed: string
  readonly unchanged: string
}

/** Lets files fall on the page, as from a folder of the desk. */
async function drop(page: Page, files: readonly Brought[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }))
  const dataTransfer = await page.evaluateHandle((brought) => {
    const held = new DataTransfer()
    for (const { name, base64 } of brought) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      held.items.add(new File([bytes], name))
    }
    return held
  }, given)
  await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer })
}

interface Answers {
  /** The coordinate system, where the files state none. */
  readonly system?: RegExp
  readonly target?: ImportTarget
  /** A column that is not taken. */
  readonly without?: string
  readonly renumber?: boolean
}

/** Drops files on the page as one import, answers what it asks, and accepts. */
async function accepted(
  page: Page,
  files: readonly Brought[],
  { system, target = 'PARCEL', without, renumber = false }: Answers = {},
): Promise<Accepted> {
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await drop(page, files)
  const place = page.getByRole('button', { name: '就放在这里' })
  const check = page.getByRole('button', { name: '检查各行' })
  await place.or(check).first().waitFor()
  if (system) await page.getByRole('radio', { name: system }).check()
  if (await place.isVisible()) await place.click()
  const usual = page.getByRole('combobox', { name: /新增地块缺这些时用/ })
  if (target === 'PARCEL') await usual.selectOption('OLD_INDUSTRY')
  else {
    await page.getByRole('combobox', { name: '导入为' }).selectOption(target)
    // Its fields are proposed anew.
    await usual.waitFor({ state: 'detached' })
  }
  if (without) await page.getByLabel(`对应字段 ${without}`).selectOption('')
  if (renumber) await page.getByLabel(/另编新号/).check()
  await check.click()
  await page.getByLabel('说明').fill('试导')
  const counted = (name: string) => page.locator(`[data-count=${name}] dd`).innerText()
  const counts = {
    created: (await counted('created')).split(/\s/)[0] ?? '',
    changed: (await counted('changed')).split(/\s/)[0] ?? '',
    unchanged: await counted('unchanged'),
  }
  await page.getByRole('button', { name: '入库', exact: true }).click()
  const open = page.getByRole('link', { name: /在台账里看这批地块|在地图上看/ })
  await open.waitFor()
  const batch = /[\d-]+$/.exec(new URL(page.url()).pathname)?.[0] ?? ''
  return { batch, href: (await open.getAttribute('href')) ?? '', ...counts }
}
