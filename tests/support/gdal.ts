import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runProgram } from './program.ts'

const hint =
  'The tests need the programs of GDAL 3.5 or newer. Install them (Debian and Ubuntu: ' +
  '`sudo apt-get install gdal-bin`, macOS: `brew install gdal`).'

let ready: Promise<void> | undefined

/** What a GDAL program wrote; anything on stderr, where it warns, is an error. */
export async function gdal(program: 'ogr2ogr' | 'ogrinfo', args: string[]): Promise<string> {
  ready ??= install()
  await ready
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let warned = ''
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      warned += part
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 && warned === '') resolve(out)
      else reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${warned}${out}`))
    })
  })
}

/** As PostGIS comes onto a bare machine: by Debian's own package, where we may. */
async function install(): Promise<void> {
  const found = await runProgram('ogr2ogr', ['--version']).catch(() => null)
  if (found !== null) return
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(hint)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  const quiet = ['install', '-y', '-q', '--no-install-recommends', 'gdal-bin']
  await runProgram('apt-get', quiet, { env })
}
