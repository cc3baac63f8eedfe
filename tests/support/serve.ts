import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyTemplate } from '@panhuo/db/embedded/template'
import { endWithUs } from './endWithUs.ts'
import { freePort } from './freePort.ts'

const serverFolder = fileURLToPath(new URL('../../server', import.meta.url))
const builtPage = fileURLToPath(new URL('../../web/dist/index.html', import.meta.url))

export interface ServeOptions {
  /** Data folder to copy from; without it the server starts on an empty one, as on a first start. */
  template?: string
  /** Data folder to use as it is; it is left alone at the end. */
  dataDir?: string
  /** Environment variables beside PORT and DATA_DIR. */
  env?: Record<string, string>
  /** Longest wait for the ready line, in milliseconds. */
  startMs?: number
}

export interface RunningServer {
  url: string
  dataDir: string
  process: ChildProcess
  /** Everything written so far to stdout and to stderr. */
  output: { stdout: string; stderr: string }
  /** Asks the server to end, waits for it, and returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the real server as `npm start` does, on a free port, with a data folder of its own. */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  if (!existsSync(builtPage)) {
    throw new Error('The web app is not built: run `pnpm build` (or `npm test`, which does) first.')
  }
  const ours = options.dataDir === undefined
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'panhuo-serve-'))
  if (options.template) copyTemplate(options.template, dataDir)
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: serverFolder,
    env: { ...inherited(), PORT: String(port), DATA_DIR: dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (part) => {
    output.stdout += part
  })
  child.stderr.on('data', (part) => {
    output.stderr += part
  })
  const callOff = endWithUs(child, 'KILL')
  const server: RunningServer = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    process: child,
    output,
    async stop(signal = 'SIGTERM') {
      const code = await ended(child, signal)
      callOff()
      if (ours) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
  try {
    await ready(server, options.startMs ?? 90_000)
  } catch (error) {
    await server.stop('SIGKILL')
    throw error
  }
  return server
}

/** The settings of whoever runs the tests must not leak into the server under test. */
function inherited(): NodeJS.ProcessEnv {
  const ours =
    /^(?:HOST|PORT|DEMO|DATA_DIR|DATABASE_|AUTH_|ADMIN_|PUBLIC_URL|LOG_LEVEL|BASEMAP_|TIANDITU_|VITEST|NODE_ENV|NODE_OPTIONS)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

/** The server says on one line of stdout that it is ready, and names its address. */
function ready(server: RunningServer, limitMs: number): Promise<void> {
  const { process: child, output, url } = server
  const said = () => `\nstdout: ${output.stdout.trim()}\nstderr: ${output.stderr.trim()}`
  return new Promise((resolve, reject) => {
    const clear = () => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.off('exit', fail)
    }
    const look = () => {
      if (!output.stdout.includes(url)) return
      clear()
      resolve()
    }
    const fail = (code: number | null) => {
      clear()
      reject(new Error(`the server ended with ${code} before it was ready${said()}`))
    }
    const timer = setTimeout(() => {
      clear()
      reject(new Error(`the server was not ready after ${limitMs} ms${said()}`))
    }, limitMs)
    child.stdout?.on('data', look)
    child.once('exit', fail)
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
