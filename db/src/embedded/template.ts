import { createHash, randomUUID } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../connect.ts'
import type { Database } from '../database.ts'
import { beginCluster, clusterFolder, finishCluster } from './dataFolder.ts'

export interface TemplateOptions {
  /** Files and folders that `prepare` depends on; when one changes, a new template is made. */
  inputs: string[]
  /** Brings an empty database into the state that copies start from. */
  prepare(database: Database): Promise<unknown>
  /** Where templates are kept; the system's temporary folder unless told. */
  cache?: string
}

const KEPT = 4
const IN_USE_MS = 30 * 60 * 1000

/** Returns a data folder that `prepare` has been run on, made at most once per state of the inputs. */
export async function prepareTemplate(options: TemplateOptions): Promise<string> {
  const cache = options.cache ?? join(tmpdir(), 'panhuo-templates')
  mkdirSync(cache, { recursive: true })
  const template = join(cache, fingerprint(options.inputs))
  if (!existsSync(template)) await make(template, options.prepare)
  const now = new Date()
  utimesSync(template, now, now)
  forgetOld(cache)
  return template
}

/** Fills an empty data folder with a copy of a template; about half a second for 60 MB. */
export function copyTemplate(template: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  if (!beginCluster(dataDir).isNew) throw new Error(`${dataDir} already holds a database`)
  cpSync(clusterFolder(template), clusterFolder(dataDir), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  })
  finishCluster(dataDir)
}

/** Built beside its place and renamed, so that a template is whole or not there. */
async function make(template: string, prepare: TemplateOptions['prepare']): Promise<void> {
  const building = `${template}.${randomUUID().slice(0, 8)}`
  try {
    const database = await connect({ dataDir: building, statementTimeoutMs: 0 })
    try {
      await prepare(database)
    } finally {
      await database.close()
    }
    if (!existsSync(template)) renameSync(building, template)
  } catch (error) {
    // Another process was faster, and its template is as good as ours.
    if (!existsSync(template)) throw error
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256')
  const require = createRequire(import.meta.url)
  for (const engine of ['@electric-sql/pglite', '@electric-sql/pglite-postgis']) {
    hash.update(require.resolve(engine))
  }
  for (const input of inputs) addToHash(hash, input)
  return hash.digest('hex').slice(0, 16)
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  hash.update(path)
  if (!statSync(path).isDirectory()) {
    hash.update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules') addToHash(hash, join(path, name))
  }
}

/** Keeps the newest few; a younger one may be in use by another process. */
function forgetOld(cache: string): void {
  const templates = readdirSync(cache).map((name) => {
    const path = join(cache, name)
    return { path, usedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }
  })
  templates.sort((one, other) => other.usedAt - one.usedAt)
  for (const { path, usedAt } of templates.slice(KEPT)) {
    if (Date.now() - usedAt > IN_USE_MS) rmSync(path, { recursive: true, force: true })
  }
}
