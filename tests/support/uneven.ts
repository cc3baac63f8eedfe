import type { BrowserContext } from 'playwright-core'

/** The longest that an answer is held back, ms; 0 unless PANHUO_UNEVEN says so. */
const late = Number(process.env.PANHUO_UNEVEN ?? 0)

/**
 * Makes what a machine does by chance happen often: answers come late and in another order, most soon
 * and some very late, and every other page has a quarter of the processor. For whoever hunts a journey
 * that fails now and then; what it finds may be a fault of the page as well as of the test.
 */
export async function unevenly(context: BrowserContext): Promise<void> {
  if (late === 0) return
  await context.route(/\/(graphql|tiles|export|api)/, async (route) => {
    await new Promise((done) => setTimeout(done, Math.random() ** 3 * late))
    // A page that was closed meanwhile asks for nothing any more.
    await route.fallback().catch(() => undefined)
  })
  if (Math.random() < 0.5) return
  context.on('page', async (page) => {
    const session = await context.newCDPSession(page).catch(() => undefined)
    await session?.send('Emulation.setCPUThrottlingRate', { rate: 4 }).catch(() => undefined)
  })
}
