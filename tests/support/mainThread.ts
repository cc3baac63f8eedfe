import type { Browser, BrowserContext, Page } from 'playwright-core'

/** What the page's main thread has worked, milliseconds of processor time. */
export interface Work {
  /** Script, styles and layout: what the page itself does. */
  readonly own: number
  /** Everything, with painting and the handing over of drawing commands. */
  readonly all: number
}

/**
 * Measures the page's main thread by the processor time it got, not by the clock: a machine that
 * does other things as well makes it wait, but hardly makes it work more. Beside the page's own work
 * stand painting and the graphics commands, which cost more without a graphics card than with one.
 */
export async function watchMainThread(page: Page, context: BrowserContext) {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const ms = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000
    const own = ms('ScriptDuration') + ms('LayoutDuration') + ms('RecalcStyleDuration')
    return { own, all: ms('TaskDuration') }
  }
  return {
    /** The work that something causes, until it is done. */
    async during(deed: () => Promise<unknown>): Promise<Work> {
      const before = await read()
      await deed()
      const after = await read()
      return { own: after.own - before.own, all: after.all - before.all }
    },
  }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Processor times of the page's main-thread tasks while something is done, longest first, ms. */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  deed: () => Promise<unknown>,
): Promise<number[]> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await deed()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && isTask(name) && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a)
}

function isTask(name: string): boolean {
  return name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'
}

/** The middle one of some numbers, rounded; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
