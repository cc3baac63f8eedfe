import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the five packages, as an absolute path without a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

/** A text file of the repository; `path` counts from the root and is written with `/`. */
export interface SourceFile {
  path: string
  text: string
}

/** What a house check found: where, what is there, which rule it breaks, and why the rule exists. */
export interface Fault {
  where: string
  what: string
  rule: string
  why: string
}

const neverOurs = /^(?:node_modules|dist|\.git|\.data|\.artefacts)$/
const binary = /\.(?:png|jpg|ico|woff2?|ttf|pbf|mvt|zip|gz|xlsx?|shp|dbf|shx|pdf)$/

/**
 * Paths of the files that a commit would hold: tracked ones and new ones that are not ignored.
 * Outside a git checkout (an unpacked archive) every file counts that an install does not make.
 */
export function repositoryPaths(folder = root): string[] {
  const paths = existsSync(join(folder, '.git')) ? pathsByGit(folder) : pathsByWalking(folder)
  return paths.filter((path) => existsSync(join(folder, path))).sort()
}

function pathsByGit(folder: string): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return [...new Set(listed.split('\0').filter(Boolean))]
}

function pathsByWalking(folder: string, from = folder): string[] {
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    if (neverOurs.test(entry.name)) return []
    const path = join(from, entry.name)
    if (entry.isDirectory()) return pathsByWalking(folder, path)
    return [relative(folder, path).split(sep).join('/')]
  })
}

/** Reads every text file of the repository once; the checks share the result. */
export function readRepository(folder = root): SourceFile[] {
  return repositoryPaths(folder)
    .filter((path) => !binary.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/** True for the TypeScript and JavaScript of the five packages. */
export function isCode(path: string): boolean {
  return /^(?:shared|db|server|web|tests)\/.*\.(?:ts|tsx|mts|mjs|js)$/.test(path)
}
