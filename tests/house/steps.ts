import { spawn } from 'node:child_process'
import type { Fault } from './repository.ts'

/** One part of the check: it resolves to nothing when all is well, else to what to print. */
export interface Step {
  name: string
  run(): Promise<string | null>
}

/** A step that runs a program; what it prints is shown only when it fails. */
export function program(name: string, command: string, args: string[], cwd: string): Step {
  return {
    name,
    run: () =>
      new Promise((resolve, reject) => {
        const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
        const printed: string[] = []
        child.stdout.on('data', (part) => printed.push(String(part)))
        child.stderr.on('data', (part) => printed.push(String(part)))
        child.on('error', (cause) => reject(new Error(`cannot run ${command}`, { cause })))
        child.on('close', (code, signal) => {
          resolve(code === 0 ? null : `${printed.join('').trim()}\n(ended with ${code ?? signal})`)
        })
      }),
  }
}

/** A step that reads the repository and lists what breaks a rule of the house. */
export function rule(name: string, faults: () => Fault[] | Promise<Fault[]>): Step {
  return { name, run: async () => describeFaults(await faults()) }
}

/** One fault as three lines: where and what, the rule, the reason. */
export function describeFaults(faults: Fault[]): string | null {
  if (faults.length === 0) return null
  return faults
    .map(({ where, what, rule, why }) => `${where} ${what}\n  rule: ${rule}\n  why:  ${why}`)
    .join('\n')
}

/**
 * Runs the steps, so many at a time, and prints a line for each as it ends, with seconds.
 * Returns the number of steps that failed; a step that throws has failed.
 */
export async function runSteps(steps: Step[], atOnce: number): Promise<number> {
  const waiting = [...steps]
  let failed = 0
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now()
      const trouble = await step.run().catch((error: unknown) => explain(error))
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${trouble === null ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
      if (trouble === null) continue
      failed += 1
      console.log(trouble.replace(/^/gm, '       '))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return failed
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause ? `${error.message}: ${explain(error.cause)}` : (error.stack ?? error.message)
}
