import { posix } from 'node:path'
import type { SourceFile } from './repository.ts'

/** One import of a file: the text between the quotes, and the line (from 1) it stands on. */
export interface Import {
  specifier: string
  line: number
}

// TypeScript 7 has no compiler interface for JavaScript, so imports are read with expressions.
// Comments go first, or an example in a docstring would count; strings in code that look like an
// import statement at the start of a line do not occur and would only cause a false alarm.
const comment = /\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm
const statement = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
const call = /\bimport\(\s*['"]([^'"\n]+)['"]/g

/** Every module that a file imports or re-exports, static, dynamic and types alike. */
export function importsOf(text: string): Import[] {
  const code = text.replace(comment, (found) => found.replace(/[^\n]/g, ' '))
  return [...code.matchAll(statement), ...code.matchAll(call)]
    .map((match) => ({
      specifier: match[1] as string,
      line: code.slice(0, match.index + match[0].length).split('\n').length,
    }))
    .sort((one, other) => one.line - other.line)
}

/**
 * The path in the repository that an import leads to, or null for a library.
 * `@panhuo/shared/parcel/parcel` follows the packages' exports map to `shared/src/parcel/parcel.ts`.
 */
export function importedPath(from: string, specifier: string): string | null {
  const [bare = ''] = specifier.split('?')
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare)
  const [, name, inside] = /^@panhuo\/(\w+)\/(.+)$/.exec(bare) ?? []
  if (!name || !inside) return null
  // The seeds stand beside src, as they are not part of what runs day by day.
  return inside.startsWith('seeds/') ? `${name}/${inside}.ts` : `${name}/src/${inside}.ts`
}

/** The groups of files that import each other in a circle; types count, as they tie files too. */
export function importCycles(files: SourceFile[]): string[][] {
  const known = new Set(files.map((file) => file.path))
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file.text)
        .map((found) => importedPath(file.path, found.specifier))
        .filter((path): path is string => path !== null && known.has(path)),
    ]),
  )
  return stronglyConnected(edges).filter(
    (group) => group.length > 1 || edges.get(group[0] as string)?.includes(group[0] as string),
  )
}

/** Tarjan's algorithm: each group is a set of nodes that all reach one another. */
function stronglyConnected(edges: Map<string, string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const groups: string[][] = []
  const visit = (node: string): void => {
    order.set(node, order.size)
    lowest.set(node, order.get(node) as number)
    open.push(node)
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next)
      if (!open.includes(next)) continue
      lowest.set(node, Math.min(lowest.get(node) as number, lowest.get(next) as number))
    }
    if (lowest.get(node) !== order.get(node)) return
    groups.push(open.splice(open.indexOf(node)).reverse())
  }
  for (const node of edges.keys()) if (!order.has(node)) visit(node)
  return groups
}
