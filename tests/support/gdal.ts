import { spawn } from 'node:child_process'
import { aptInstall, isHere } from './aptInstall.ts'

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

async function install(): Promise<void> {
  if (!(await isHere('ogr2ogr', ['--version']))) await aptInstall('gdal-bin', hint)
}
