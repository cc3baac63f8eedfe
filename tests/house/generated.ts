import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runProgram } from '../support/program.ts'
import { type Fault, root } from './repository.ts'

/** A migration that the tables ask for and nobody has generated. */
export async function migrationFaults(): Promise<Fault[]> {
  const db = join(root, 'db')
  const copy = mkdtempSync(join(tmpdir(), 'panhuo-migrations-'))
  try {
    cpSync(join(db, 'migrations'), copy, { recursive: true })
    const before = new Set(readdirSync(copy))
    // drizzle-kit joins whatever path it is given to its own folder.
    const out = ['--out', relative(db, copy)]
    const schema = ['--dialect', 'postgresql', '--schema', 'src/schema/index.ts']
    await runProgram(join(db, 'node_modules/.bin/drizzle-kit'), ['generate', ...schema, ...out], {
      cwd: db,
    })
    return readdirSync(copy)
      .filter((name) => !before.has(name))
      .map(() => ({
        where: 'db/migrations',
        what: 'lacks what the tables of db/src/schema have become',
        rule: 'migrations give exactly the tables: pnpm db:generate --name <what-it-does>',
        why: 'the code would ask a database in use for columns that it does not have',
      }))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** A contract that is not what the code serves. */
export async function contractFaults(): Promise<Fault[]> {
  const print = ['--import', 'tsx', 'bin/printSchema.ts', '--check']
  return runProgram(process.execPath, print, { cwd: join(root, 'server') }).then(
    () => [],
    (error: Error) => [
      {
        where: 'server/schema.graphql',
        what: `is not what the code serves: ${error.message}`,
        rule: 'the contract is printed from the code: pnpm schema:print',
        why: 'the web app and other people’s tools are checked against this file',
      },
    ],
  )
}
