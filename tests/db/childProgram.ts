import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface ChildProgram {
  /** Lines printed so far. */
  readonly lines: string[]
  /** Resolves when a line that starts with `text` has come. */
  line(text: string): Promise<void>
  /** Ends it as a power cut would end it: kill -9. */
  kill(): Promise<void>
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Runs a piece of TypeScript in a process of its own, in the tests package. */
export function startProgram(source: string): ChildProgram {
  const flags = ['--import', tsx, '--input-type=module', '--eval', source]
  const child = spawn(process.execPath, flags, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let errors = ''
  let rest = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.stderr.on('data', (part: Buffer) => {
    errors += part
  })
  child.stdout.on('data', (part: Buffer) => {
    const pieces = (rest + part).split('\n')
    rest = pieces.pop() ?? ''
    lines.push(...pieces)
  })
  return {
    lines,
    line(text) {
      return new Promise((resolve, reject) => {
        const look = () => {
          if (lines.some((line) => line.startsWith(text))) resolve()
        }
        child.stdout.on('data', look)
        ended.then(() => reject(new Error(`ended without saying "${text}": ${errors}`)))
        look()
      })
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
