import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { architectureFaults } from './architecture.ts'
import { boundaryFaults, cycleFaults } from './boundaries.ts'
import { contractFaults, migrationFaults } from './generated.ts'
import { lengthFaults } from './length.ts'
import { catalogFaults } from './manifests.ts'
import { isCode, readRepository, root } from './repository.ts'
import { program, rule, runSteps } from './steps.ts'
import { traceFaults } from './traces.ts'
import { unusedFaults } from './unused.ts'

// `pnpm check`: everything that can be said about the code without running the product.
const files = readRepository()
const bin = (name: string) => join(root, 'tests/node_modules/.bin', name)
const packages = ['shared', 'db', 'server', 'web', 'tests', 'web/bin'].filter((name) =>
  files.some(
    (file) => isCode(file.path) && file.path.startsWith(`${name}/`) && /\.tsx?$/.test(file.path),
  ),
)

const steps = [
  program('format and lint', bin('biome'), ['check', '--error-on-warnings'], root),
  ...packages.map((name) =>
    program(`types of ${name}`, bin('tsc'), ['--noEmit', '-p', name], root),
  ),
  rule('boundaries: floors, rooms, layers, names', () => boundaryFaults(files)),
  rule('ARCHITECTURE.md says what is checked', () => architectureFaults(files)),
  rule('no file is too long to be one thing', () => lengthFaults(files)),
  rule('import cycles', () => cycleFaults(files)),
  rule('migrations give the tables', migrationFaults),
  rule('schema.graphql is what the code serves', contractFaults),
  rule('one catalog of versions', () => catalogFaults(files)),
  rule('every dependency is imported', () => unusedFaults(files)),
  rule('no traces of a machine or of unfinished work', () => traceFaults(files)),
]

if (!existsSync(bin('biome'))) throw new Error('Nothing is installed yet: run `npm test` once.')
const failed = await runSteps(steps, 2)
console.log(
  failed === 0 ? `${steps.length} checks passed` : `${failed} of ${steps.length} checks failed`,
)
process.exitCode = failed === 0 ? 0 : 1
