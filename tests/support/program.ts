import { spawn } from 'node:child_process'

export interface ProgramOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Runs the program as this user, by number. */
  uid?: number | undefined
  gid?: number | undefined
}

/** Runs a program to its end and returns what it wrote to stdout; its words are in the error. */
export function runProgram(
  command: string,
  args: string[],
  options: ProgramOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      err += part
    })
    child.on('error', (cause) => reject(new Error(`cannot run ${command}`, { cause })))
    child.on('close', (code, signal) => {
      if (code === 0) resolve(out)
      else
        reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}\n${err}${out}`))
    })
  })
}
