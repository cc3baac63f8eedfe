import type { CDPSession, Page } from 'playwright-core'

type Point = readonly [x: number, y: number]

/** One finger on a page that was opened with touch, told by what the browser itself receives. */
export async function finger(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([x, y]) => ({ x, y })),
    })
  return {
    async taps([x, y]: Point) {
      await page.touchscreen.tap(x, y)
    },
    /** Rests on the screen, longer than a tap. */
    async holds(at: Point, ms = 800) {
      await send('touchStart', [at])
      await page.waitForTimeout(ms)
      await send('touchEnd', [])
    },
    async drags([fromX, fromY]: Point, [toX, toY]: Point, steps = 6) {
      await send('touchStart', [[fromX, fromY]])
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps
        await send('touchMove', [[fromX + (toX - fromX) * part, fromY + (toY - fromY) * part]])
      }
      await send('touchEnd', [])
    },
  }
}
