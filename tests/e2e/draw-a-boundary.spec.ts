import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { askSite, registerPlot, type SiteAnswers } from '../support/askSite.ts'
import { giveBack, lentBrowser } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { rectangle } from '../support/editPlots.ts'
import { type MapDesk, openMapDesk } from '../support/mapDesk.ts'
import { windowPoint } from '../support/mapWatch.ts'
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

// What one journey leaves open must not stand in the way of the next.
afterEach(() => desk.page.keyboard.press('Escape'))

const dialog = () => desk.page.getByTestId('change-dialog')
const sheet = () => desk.page.getByTestId('detail')
const button = (name: string) => desk.page.getByRole('button', { name, exact: true }).first()

async function save(name: string, reason: string): Promise<void> {
  await dialog().getByLabel('原因', { exact: true }).fill(reason)
  await dialog().getByRole('button', { name, exact: true }).click()
}

async function isOpen(name: string): Promise<void> {
  await sheet().locator('h2', { hasText: name }).waitFor()
}

/** A rectangle that a colleague registered in an empty corner, in steps of about 100 metres. */
const plot = (name: string, x: number, y: number) => registerPlot(colleague, name, rectangle(x, y))

/** Plots of the usual prefix as the link names them. */
function picked(codes: readonly string[]): string {
  return codes
    .map((code) => code.replace('350504-SY-', ''))
    .sort()
    .join(',')
}

/** A place in the steps of `rectangle`, in pixels of the window. */
function place(x: number, y: number) {
  return windowPoint(desk.page, [118.52 + x * 0.001, 25.3 + y * 0.001])
}

async function drag(from: readonly [number, number], to: readonly [number, number]) {
  const [start, end] = [await place(...from), await place(...to)]
  const { mouse } = desk.page
  await mouse.move(start.x, start.y)
  await mouse.down()
  await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 10 })
  await mouse.move(end.x, end.y, { steps: 10 })
  await mouse.up()
}

async function click(x: number, y: number) {
  const at = await place(x, y)
  await desk.page.mouse.click(at.x, at.y)
}

test('what is picked is changed at once, as many as were stated', async () => {
  const codes = [await plot('批量一', 0, 20), await plot('批量二', 2, 20)]
  await desk.given.view(`/?sel=${picked(codes)}`)
  await button('批量修改').click()
  await expect.poll(() => dialog().getByTestId('bulk-count').textContent()).toContain('2 宗')
  // By key a list goes through what it holds; nothing is added on the way.
  const field = dialog().getByLabel('添加要修改的字段')
  for (const _ of ['method', 'type']) await field.press('ArrowDown')
  await field.selectOption({ label: '容积率' })
  await dialog().getByRole('button', { name: '添加', exact: true }).click()
  await expect.poll(() => dialog().locator('.bulk-field').count()).toBe(1)
  await dialog().getByRole('textbox', { name: '容积率' }).fill('1.37')
  expect(await seriousFindings(desk.page)).toEqual([])
  await desk.sees.picture('bulk-edit')
  await save('修改 2 宗', '按年度调查更新')
  await dialog().waitFor({ state: 'detached' })
  for (const code of codes) {
    await desk.given.view(`/?at=plot/${code}`)
    await expect.poll(() => desk.sees.field('容积率')).toBe('1.37')
  }
})

test('plots that touch become one, and the old codes lead on', async () => {
  const codes = [await plot('东块', 1, 22), await plot('西块', 0, 22)]
  await desk.given.view(`/?sel=${picked(codes)}`)
  await button('合并').click()
  await dialog().getByTestId('merge-sum').waitFor()
  await dialog().getByRole('radio', { name: '西块' }).check()
  await dialog().getByLabel('新地块名称').fill('合并后的地块')
  await desk.sees.picture('merge')
  await save('合并', '同一权利人')
  await isOpen('合并后的地块')
  const lineage = sheet().getByTestId('lineage')
  await expect.poll(() => lineage.textContent()).toContain('东块')
  await lineage.getByRole('link', { name: '西块' }).click()
  await isOpen('西块')
  await lineage.getByRole('link', { name: '合并后的地块' }).click()
  await isOpen('合并后的地块')
})

test('a corner is moved: the land is told, an overlap is refused by name, and it is undone', async () => {
  const code = await plot('改界的地块', 4, 20)
  const neighbor = await plot('邻块', 5.05, 20)
  await desk.given.view(`/?at=plot/${code}`)
  await button('改边界').click()
  const verdict = desk.page.getByTestId('shape-verdict')
  await verdict.getByText('不重叠').waitFor()
  await desk.when.isSettled()
  await expect.poll(() => verdict.textContent()).toContain('在允许误差内')
  const before = await verdict.locator('.draw-figures').textContent()

  await drag([5, 21], [5.2, 20.75])
  await verdict.getByText('邻块').waitFor()
  await desk.sees.picture('outline-overlap')
  expect(await seriousFindings(desk.page)).toEqual([])
  await button('填写原因并保存').click()
  await save('保存', '试改')
  await dialog().getByRole('alert').getByText(`重叠：${neighbor}`).waitFor()
  await dialog().getByRole('button', { name: '取消' }).click()
  const spoken = desk.page.getByTestId('step-speech')
  await expect.poll(() => spoken.textContent()).toMatch(/^顶点已移动，图形 [\d.]+ 亩$/)

  await desk.page.keyboard.press('Control+z')
  await expect.poll(() => verdict.locator('.draw-figures').textContent()).toBe(before)
  await spoken.getByText(`已撤销，${before}`).waitFor()
  await drag([5, 21], [5, 21.3])
  await expect.poll(() => verdict.textContent()).toContain('超出允许误差')
  await verdict.getByText('不重叠').waitFor()
  await button('填写原因并保存').click()
  await dialog().getByLabel('登记面积同时改为图形面积').check()
  await save('保存', '按测绘成果更正边界')
  await desk.page.locator('.shape-panel').waitFor({ state: 'detached' })

  const timeline = desk.page.getByTestId('timeline')
  await timeline.getByRole('heading').click()
  const latest = timeline.getByRole('listitem').first()
  await latest.getByText('按测绘成果更正边界').waitFor()
  await latest.getByRole('button', { name: '撤销' }).click()
  await save('撤销', '改错了')
  await dialog().waitFor({ state: 'detached' })
  await button('改边界').click()
  await expect.poll(() => verdict.locator('.draw-figures').textContent()).toBe(before)
  await desk.when.isSettled()
  await drag([5, 21], [3.7, 20.4])
  await desk.page.getByText('边界就会自相交').waitFor()
  await desk.page.keyboard.press('Escape')
  await desk.page.locator('.shape-panel').waitFor({ state: 'detached' })
  await isOpen('改界的地块')
})

test('a line splits a plot in two, and both stand picked', async () => {
  const code = await plot('分割的地块', 4, 24)
  await desk.given.view(`/?at=plot/${code}`)
  await button('分割').click()
  await button('撤销一步').waitFor()
  await desk.when.isSettled()
  await click(4.4, 25.1)
  await click(4.4, 23.9)
  const preview = desk.page.getByTestId('split-preview')
  await expect.poll(() => preview.getByRole('listitem').count()).toBe(2)
  await desk.sees.picture('split')
  // The same by keyboard alone: the plot lies under the cross.
  const { keyboard } = desk.page
  for (const _ of ['one', 'other']) await keyboard.press('Control+z')
  await expect.poll(() => preview.textContent()).toBe('')
  await desk.page.locator('.maplibregl-canvas').first().focus()
  for (const _ of [1, 2, 3]) await keyboard.press('ArrowUp')
  await desk.when.isSettled()
  await keyboard.press('Enter')
  for (const _ of [1, 2, 3, 4, 5, 6]) await keyboard.press('ArrowDown')
  await desk.when.isSettled()
  await keyboard.press('Enter')
  await expect.poll(() => preview.getByRole('listitem').count()).toBe(2)
  await keyboard.press('Enter')
  // The form takes the focus where one writes, not on the cross that closes it.
  await expect
    .poll(() =>
      dialog()
        .getByLabel('第 1 部分')
        .evaluate((field) => field.matches(':focus')),
    )
    .toBe(true)
  await dialog().getByLabel('第 1 部分').fill('西半')
  await dialog().getByLabel('第 2 部分').fill('东半')
  await save('分割', '分宗办理')
  await isOpen('西半')
  await desk.page.getByTestId('pick-sum').first().getByText('已选 2 宗').waitFor()
  await sheet().getByTestId('lineage').getByRole('link').click()
  await isOpen('分割的地块')
  await expect.poll(() => sheet().getByTestId('lineage').textContent()).toContain('东半')
})

test('a plot is drawn and registered, then removed for a reason', async () => {
  await desk.given.view('/?map=16/25.3245/118.5205')
  await button('新增地块').click()
  await button('完成').waitFor()
  await desk.when.isSettled()
  for (const [x, y] of [
    [0, 24],
    [1, 24],
    [1, 25],
    [0, 25],
  ] as const) {
    await click(x, y)
  }
  await button('完成').click()
  await desk.page.getByTestId('shape-verdict').getByText('不重叠').waitFor()
  await desk.sees.picture('create')
  await button('填写原因并保存').click()
  await dialog().getByLabel('地块名称').fill('新画的地块')
  await dialog().getByLabel('低效类型').selectOption({ index: 1 })
  await save('保存', '现场新发现')
  await isOpen('新画的地块')

  await button('移出登记').click()
  await dialog().getByLabel('移出原因').selectOption('重复登记')
  await dialog().getByRole('button', { name: '移出登记' }).click()
  await sheet().waitFor({ state: 'detached' })
})

test('on a phone the sheet says why boundaries are not edited there; attributes are', async () => {
  const phone = await openMapDesk(browser, { baseURL: site.url, width: 390, height: 844 })
  await phone.given.link('/?at=plot/350504-SY-0004')
  await phone.page.getByText('需要更宽的屏幕').waitFor()
  await phone.page.getByRole('button', { name: '编辑属性' }).click()
  await phone.page.getByTestId('change-dialog').waitFor()
  await phone.sees.picture('edit-phone')
  await phone.close()
})
