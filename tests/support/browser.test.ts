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

test('a page reaches no other origin, and the attempt is recorded', async () => {
  const { page, strangers } = await openPage(browser)
  await page.setContent('<img src="https://elsewhere.invalid/tile.png">')
  expect(strangers).toEqual(['https://elsewhere.invalid/tile.png'])
})

test('two contexts live side by side', async () => {
  const [one, other] = await Promise.all([openPage(browser), openPage(browser)])
  await one.context.close()
  expect(await other.page.evaluate(() => 1 + 1)).toBe(2)
})
