import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { findChromium } from './chromium.ts'
import { unevenly } from './uneven.ts'

const flags = [
  // WebGL2 without a graphics card, and the same pixels on every machine.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a card, putting the page together on one costs more than the map itself.
  '--disable-gpu-compositing',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  // The browser itself asks the network for nothing, so that what is asked is the page's doing.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  // No name leads anywhere. Refusing by Playwright's routing would turn the browser's cache off,
  // and a page would fetch each font twice that a person's browser fetches once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Starts a browser without a window; closing it is the caller's part. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findChromium()
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath: path,
    // Chromium's sandbox refuses to be started by root.
    args: root ? [...flags, '--no-sandbox'] : flags,
    env: { ...process.env, ...env },
  })
}

let shared: Promise<Browser> | undefined

/**
 * The browser of this test process, started by the first journey that asks and lent to the next:
 * starting one and warming its graphics took as long as a third of a journey. Each has its own
 * contexts, so nothing is remembered from one to the other; it ends with the process.
 */
export async function lentBrowser(): Promise<Browser> {
  const running = await shared?.catch(() => undefined)
  if (!running?.isConnected()) shared = launchBrowser()
  return shared as Promise<Browser>
}

/** Gives a lent browser back, with nothing left open in it. */
export async function giveBack(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

export interface PageOptions {
  /** Relative addresses in `page.goto` count from here; every other origin is a stranger. */
  baseURL?: string
  /** In CSS pixels. */
  width?: number
  height?: number
  locale?: string
  /** Nothing is remembered at all, so that the tour offers itself, over whatever lies below. */
  firstVisit?: boolean
  /** Touch, motion, scale: whatever else differs from a desk. */
  context?: BrowserContextOptions
}

export interface OpenPage {
  page: Page
  context: BrowserContext
  /** Addresses outside baseURL that the page asked for; no name leads there. Must stay empty. */
  strangers: string[]
  /** Uncaught errors and console errors of the page, in order. */
  complaints: string[]
}

/**
 * A fresh page that remembers no more than that the tour was offered, and reaches nothing beyond
 * this machine.
 */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenPage> {
  const { baseURL, width = 1440, height = 900, locale = 'zh-CN' } = options
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width, height },
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options.context,
  })
  const strangers: string[] = []
  const complaints: string[] = []
  const own = baseURL ? new URL(baseURL).origin : null
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== own) strangers.push(request.url())
  })
  if (!options.firstVisit) {
    await context.addInitScript(() => {
      if (location.protocol.startsWith('http')) localStorage.setItem('panhuo.tour', 'offered')
    })
  }
  await unevenly(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, context, strangers, complaints }
}
