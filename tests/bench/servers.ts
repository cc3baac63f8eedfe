import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/freePort.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface BenchServer {
  readonly url: string
  stop(): Promise<void>
}

/** Where a server finds its database; the embedded one needs a data folder of its own. */
export type Location = { readonly databaseUrl: string } | { readonly dataDir: string }

/** The product itself, as `npm start` runs it. */
export function startProduct(at: Location): Promise<BenchServer> {
  return start(folder('../../server'), 'src/main.ts', environment(at))
}

/** Bare node:http over the driver, one SQL statement for each answer. */
export function startReference(at: Location): Promise<BenchServer> {
  return start(folder('..'), 'bench/reference.ts', environment(at))
}

function environment(at: Location): Record<string, string> {
  return 'databaseUrl' in at ? { DATABASE_URL: at.databaseUrl } : { DATA_DIR: at.dataDir }
}

async function start(
  cwd: string,
  program: string,
  settings: Record<string, string>,
): Promise<BenchServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd,
    env: { ...surroundings(), ...settings, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await ready(child, url)
  return {
    url,
    async stop() {
      process.off('exit', kill)
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What the person at the desk has set for the product must not change the measurement. */
function surroundings(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG']
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]))
}

function ready(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaint = ''
    child.stdout?.on('data', (part) => {
      said += part
      if (said.includes(url)) resolve()
    })
    child.stderr?.on('data', (part) => {
      complaint = (complaint + part).slice(-4000)
    })
    child.once('exit', (code) =>
      reject(
        new Error(`a server of the bench ended with ${code} before it was ready\n${complaint}`),
      ),
    )
  })
}
