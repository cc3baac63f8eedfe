import { randomUUID } from 'node:crypto'
import { todayInBeijing } from '@panhuo/shared/project/month'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seriousFindings } from '../support/accessibility.ts'
import { giveBack, lentBrowser, openPage } from '../support/browser.ts'
import { embeddedTemplate } from '../support/databases.ts'
import { type RunningServer, serve } from '../support/serve.ts'

let site: RunningServer
let browser: Browser
beforeAll(async () => {
  site = await serve({ template: await embeddedTemplate() })
  browser = await lentBrowser()
})
// A page left open would read all anew with each change of the next one.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await giveBack(browser)
  await site.stop()
})

interface Step {
  readonly code: string
  readonly version: number
  readonly nameZh: string
  readonly actualOn: string | null
  readonly document: { readonly documentId: number } | null
}
interface Case {
  readonly code: string
  readonly milestones: readonly Step[]
}

const permit = { name: '批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') }

/** Asks the endpoint as the page does, with the session of the page. */
async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } })
  return ((await response.json()) as { data: Data }).data
}

async function caseOf(page: Page, plot: string): Promise<Case> {
  const { parcel } = await ask<{ parcel: { case: Case } }>(
    page,
    `{ parcel(code: "${plot}") { case { code milestones { code version nameZh actualOn document { documentId } } } } }`,
  )
  return parcel.case
}

async function registeredPlots(page: Page): Promise<string[]> {
  const { parcels } = await ask<{ parcels: { nodes: { code: string }[] } }>(
    page,
    '{ parcels(filter: {stage: {in: [REGISTERED]}}) { nodes { code } } }',
  )
  return parcels.nodes.map(({ code }) => code)
}

const form = (page: Page): Locator => page.getByTestId('change-dialog')

/** Says why and sends the form; it closes once the change was made. */
async function send(page: Page, button: string): Promise<void> {
  await form(page).getByLabel('原因', { exact: true }).fill('现场推进')
  await form(page).getByRole('button', { name: button, exact: true }).click()
  await form(page).waitFor({ state: 'detached' })
}

async function moveOn(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: `推进到“${stage}”` }).click()
  await form(page).waitFor()
  await send(page, '保存')
  await page.locator('.detail .badges', { hasText: stage }).waitFor()
}

async function openLife(page: Page, plot: string): Promise<void> {
  await page.goto(`/?at=plot/${plot}&layers=none#life`)
  await page.getByTestId('stage-track').waitFor()
}

async function fill(page: Page, step: Step, day: string): Promise<void> {
  await page.getByRole('button', { name: `填写节点：${step.nameZh}` }).click()
  await form(page).getByLabel('完成日期').fill(day)
}

test.each([
  ['企业零地增容', undefined, 0],
  ['司法重整盘活', '执行拍卖', 1],
  ['政府收储收购', undefined, 2],
])('a plot is completed by %s', async (method, track, index) => {
  const { page, complaints } = await openPage(browser, { baseURL: site.url })
  await page.goto('/?layers=none')
  await page.getByTestId('match-count').first().waitFor()
  const plot = (await registeredPlots(page))[index] ?? ''
  await openLife(page, plot)
  await expect
    .poll(() => page.getByTestId('stage-track').textContent())
    .toContain('没有办理中的盘活案件')

  await page.getByRole('button', { name: '立案' }).click()
  // What is needed is told before it is refused, to the eye once the form has both kinds of fields.
  await form(page).getByText('* 为必填').waitFor()
  const way = form(page).getByLabel('盘活方式')
  await expect.poll(() => way.getAttribute('aria-required')).toBe('true')
  await expect
    .poll(() => form(page).getByLabel('立案日期').getAttribute('aria-required'))
    .toBeNull()
  await way.selectOption({ label: method })
  if (track) await form(page).getByLabel('司法程序').selectOption({ label: track })
  await form(page).getByLabel('立案日期').fill('2026-01-05')
  await send(page, '立案')
  // One goes on in the new case, which takes the place of the button that opened it.
  await page.locator('.case > h3:focus').waitFor()
  await moveOn(page, '确定盘活方式')

  const { code, milestones } = await caseOf(page, plot)
  const [first, ...others] = milestones
  const last = others.at(-1)
  if (!first || !last) throw new Error('the case has no milestones')
  await fill(page, first, '2026-02-01')
  await form(page).locator('input[type=file]').setInputFiles(permit)
  await form(page).getByText('已上传：批复.pdf').waitFor()
  await send(page, '保存')
  await moveOn(page, '盘活中')
  expect(await seriousFindings(page)).toEqual([])

  // The steps between are done by other hands meanwhile.
  const documentId = (await caseOf(page, plot)).milestones[0]?.document?.documentId
  for (const [place, step] of others.slice(0, -1).entries()) {
    const input = {
      ...{ code, milestone: step.code, expectedVersion: step.version, documentId },
      ...{ actualOn: `2026-03-${String(place + 1).padStart(2, '0')}` },
      ...{ reason: '分头办理', requestId: randomUUID() },
    }
    await ask(
      page,
      'mutation ($input: SetMilestoneInput!) { setMilestone(input: $input) { __typename } }',
      { input },
    )
  }
  // The open page follows them without being asked.
  const count = milestones.length
  await page
    .getByTestId('milestones')
    .getByText(`已办 ${count - 1}/${count}`)
    .waitFor()
  await fill(page, last, '2026-02-01')
  await form(page).getByLabel('原因', { exact: true }).fill('竣工')
  await form(page).getByRole('button', { name: '保存' }).click()
  await form(page).locator('.form-wrong', { hasText: '不能早于前面的' }).waitFor()
  await form(page).getByLabel('完成日期').fill('2026-04-01')
  await form(page)
    .getByLabel(/依据材料/)
    .selectOption({ label: '批复.pdf' })
  await send(page, '保存')

  await page.getByTestId('case').getByRole('button', { name: '结案' }).click()
  await form(page).getByLabel('结案方式').selectOption({ label: '办结' })
  await send(page, '结案')
  await moveOn(page, '盘活完成')
  expect(complaints).toEqual([])
})

test('an obstacle is added, shown as blocking, and solved with evidence by keyboard', async () => {
  const { page } = await openPage(browser, { baseURL: site.url, width: 390, height: 844 })
  await page.goto('/?at=plot/350504-SY-0001&layers=none')
  await page.getByRole('tab', { name: '概况' }).focus()
  await page.keyboard.press('ArrowRight')
  const list = page.getByTestId('obstacles-PARCEL')
  await list.getByRole('button', { name: '登记症结' }).press('Enter')
  await form(page).getByLabel('症结', { exact: true }).selectOption({ label: '权属' })
  await form(page).getByLabel('具体情况').fill('界址有争议')
  await form(page).getByLabel('牵头单位').fill('区自然资源局')
  await send(page, '保存')
  await list.getByText('界址有争议').waitFor()
  await list.getByRole('button', { name: '办理' }).press('Enter')
  await form(page).getByLabel('办理状态').selectOption({ label: '已解决' })
  await form(page).getByLabel('原因', { exact: true }).fill('已指界')
  await form(page).getByRole('button', { name: '保存' }).press('Enter')
  await form(page).locator('.form-wrong', { hasText: '请填写解决日期' }).waitFor()
  await form(page).getByLabel('解决日期').fill(todayInBeijing())
  await form(page).getByLabel('解决依据').fill('指界记录')
  await send(page, '保存')
  await list.getByText('已解决').waitFor()
  expect(await seriousFindings(page)).toEqual([])
})

test('a guest sees no work and no tabs', async () => {
  const { page } = await openPage(browser, { baseURL: site.url })
  await page.goto('/?at=plot/350504-SY-0051&layers=none')
  await page.getByTestId('detail').waitFor()
  await page.request.post('/api/demo/sign-in', { data: { role: 'GUEST' } })
  await page.evaluate(() => localStorage.setItem('panhuo.role', 'GUEST'))
  await page.reload()
  await page.getByTestId('detail').waitFor()
  await page.locator('.detail .badges').waitFor()
  await expect.poll(() => page.getByRole('tab', { name: '办理' }).count()).toBe(0)
})
