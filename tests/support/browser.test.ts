import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

test('the browser draws with WebGL2', async () => {
  const { page } = await openPage(browser)
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const gl = canvas.getContext('webgl2')
    if (!gl) return null
    gl.clearColor(0, 0.5, 1, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
    const pixel = new Uint8Array(4)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    return [...pixel]
  })
  expect(drawn).toEqual([0, 128, 255, 255])
})

test.each(['example.com', '192.0.2.7'])(
  'a page reaches nothing at %s, and the attempt is recorded',
  async (host) => {
    const { page, strangers } = await openPage(browser)
    const refused = page.waitForEvent('requestfailed')
    await page.setContent(`<img src="https://${host}/tile.png">`)
    // A number is a name like any other to the rule, which is how it is known to be the rule's doing.
    expect((await refused).failure()?.errorText).toBe('net::ERR_NAME_NOT_RESOLVED')
    expect(strangers).toEqual([`https://${host}/tile.png`])
  },
)

test('two contexts live side by side', async () => {
  const [one, other] = await Promise.all([openPage(browser), openPage(browser)])
  await one.context.close()
  expect(await other.page.evaluate(() => 1 + 1)).toBe(2)
})
