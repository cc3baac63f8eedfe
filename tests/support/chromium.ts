import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { runProgram } from './program.ts'

/** A browser that has answered `--version`, and what must stand in its environment. */
export interface FoundChromium {
  path: string
  env: Record<string, string>
}

const hint =
  'The browser tests found no Chromium that starts. Set CHROMIUM_PATH to one, or install it ' +
  '(Debian and Ubuntu: `sudo apt-get install chromium`), or run `npx playwright install chromium`.'

/** The first Chromium that starts: told, Playwright's own, the one in node_modules, the system's. */
export async function findChromium(): Promise<FoundChromium> {
  const told = process.env.CHROMIUM_PATH
  if (told) {
    if (await starts(told)) return { path: told, env: {} }
    throw new Error(`CHROMIUM_PATH is ${told}, which does not start. ${hint}`)
  }
  const own = chromium.executablePath()
  if (own && existsSync(own) && (await starts(own))) return { path: own, env: {} }
  const packed = await packedChromium()
  if (packed) return packed
  for (const path of systemPaths()) {
    if (existsSync(path) && (await starts(path))) return { path, env: {} }
  }
  throw new Error(hint)
}

function starts(path: string, env: Record<string, string> = {}): Promise<boolean> {
  return runProgram(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  )
}

/** The package holds one binary, for Linux on x64. */
async function packedChromium(): Promise<FoundChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = await unpacked()
  const path = join(folder, 'chromium')
  // Its own fonts only where the system has none at all: text would have no width.
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    if (await starts(path, env)) return { path, env }
  }
  return null
}

/** Unpacks once per version; built beside its place and renamed, so that two may start at once. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = join(dirname(dirname(entry)), 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const place = join(tmpdir(), `panhuo-chromium-${version}`)
  if (existsSync(place)) return place
  mkdirSync(tmpdir(), { recursive: true })
  const building = mkdtempSync(`${place}-`)
  const unpack = fileURLToPath(new URL('unpackChromium.mjs', import.meta.url))
  try {
    await runProgram(process.execPath, [unpack], { env: { ...process.env, TMPDIR: building } })
    if (!existsSync(place)) renameSync(building, place)
  } catch (error) {
    // Another process was faster, and what it unpacked is the same.
    if (!existsSync(place)) throw error
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
  return place
}

function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
        (path) => join(process.env[name] ?? '', path),
      ),
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [...names, 'microsoft-edge'].map((name) => join(folder, name)))
}
