// Runs the pnpm named in package.json, so that Node and npm are all a machine needs.
// `npm test` calls it: from the root to pnpm to the packages, and nothing recurses.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const windows = process.platform === 'win32'
const result = spawnSync(
  windows ? 'npx.cmd' : 'npx',
  ['--yes', packageManager, ...process.argv.slice(2)],
  { cwd: fileURLToPath(root), stdio: 'inherit', shell: windows },
)
if (result.error) throw result.error
process.exit(result.status ?? 1)
