// What `npm start` has to do before the server can run, and whether it has been done already.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lock = join(root, 'pnpm-lock.yaml')
const installed = join(root, 'node_modules/.pnpm/lock.yaml')
const builtFrom = join(root, 'web/dist/.built-from')
const buildInputs = ['web', 'shared/src', 'server/schema.graphql', 'pnpm-lock.yaml']

/** pnpm keeps the lockfile of what it last installed; equal means that nothing is missing. */
export function needsInstall() {
  return !existsSync(installed) || !readFileSync(installed).equals(readFileSync(lock))
}

/** A start without changes skips the build, and so works without the developers' tools at hand. */
export function needsBuild() {
  return !existsSync(builtFrom) || readFileSync(builtFrom, 'utf8') !== fingerprint()
}

/** Notes what the build in web/dist was made from. */
export function rememberBuild() {
  writeFileSync(builtFrom, fingerprint())
}

/** Runs a Node program and shows what it printed only when it fails. */
export function runQuietly(what, args, folder = '.') {
  process.stderr.write(`${what} …\n`)
  const child = spawn(process.execPath, args, {
    cwd: join(root, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = []
  child.stdout.on('data', (part) => printed.push(part))
  child.stderr.on('data', (part) => printed.push(part))
  const interrupt = (signal) => child.kill(signal)
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  return new Promise((resolve) => {
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (code, signal) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(printed))
      process.stderr.write(`${what} failed (${code ?? signal}).\n`)
      process.exit(code || 1)
    })
  })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const input of buildInputs) addToHash(hash, join(root, input))
  return hash.digest('hex')
}

function addToHash(hash, path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    hash.update(path.slice(root.length)).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist') addToHash(hash, join(path, name))
  }
}
