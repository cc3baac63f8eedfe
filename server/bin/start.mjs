// `npm start`: installs and builds what has changed, then becomes the server. The server runs in
// this very process, so that signals and exit codes are its own and no shell stands in between.
// Whatever comes before it is told on stderr; the one line on stdout is the server's.
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { needsBuild, needsInstall, rememberBuild, runQuietly } from './prepare.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
process.chdir(fileURLToPath(new URL('../../', import.meta.url)))

if (needsInstall()) {
  await runQuietly('Installing', [`${here}pnpm.mjs`, 'install', '--frozen-lockfile'])
}
if (needsBuild()) {
  await runQuietly('Building the web app', ['node_modules/vite/bin/vite.js', 'build'], 'web')
  rememberBuild()
}

// npm hands a SIGTERM to its shell, and the shell dies of it without telling us: when the parent
// is gone, whoever started us meant the server too.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 250)
watch.unref()

// The same as `node --import tsx`, from the server's own dependencies.
await import(pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href)
await import('../src/main.ts')
