import { basename } from 'node:path'
import { type Import, importCycles, importedPath, importsOf } from './imports.ts'
import { type Fault, isCode, type SourceFile } from './repository.ts'
import { emptyNames, engineDoors, engines, floors, layers, rooms, topLevel } from './rules.ts'

/** Every import and name of the repository that breaks a rule of the house. */
export function boundaryFaults(files: SourceFile[]): Fault[] {
  const code = files.filter((file) => isCode(file.path))
  return [
    ...files.flatMap((file) => nameFaults(file.path)),
    ...code.flatMap((file) =>
      importsOf(file.text).flatMap((found) => [
        ...floorFaults(file.path, found),
        ...roomFaults(file.path, found),
        ...engineFaults(file.path, found),
        ...layerFaults(file.path, found),
      ]),
    ),
  ]
}

/** Every circle of imports; a file that needs a later one is cut in two instead. */
export function cycleFaults(files: SourceFile[]): Fault[] {
  return importCycles(files.filter((file) => isCode(file.path))).map((cycle) => ({
    where: cycle[0] as string,
    what: `imports itself by way of ${[...cycle.slice(1), cycle[0]].join(' → ')}`,
    rule: 'no file reaches itself through its imports, not even by types',
    why: 'files in a circle are read, tested and changed only all together',
  }))
}

const at = (path: string, found: Import): Pick<Fault, 'where' | 'what'> => ({
  where: `${path}:${found.line}`,
  what: `imports ${found.specifier}`,
})

function nameFaults(path: string): Fault[] {
  const faults: Fault[] = []
  const [top = '', ...rest] = path.split('/')
  if (!top.startsWith('.') && !topLevel.includes(top)) {
    faults.push({
      where: path,
      what: `stands at the top level as ${top}`,
      rule: `the top level holds ${topLevel.join(', ')} and dot files`,
      why: 'whoever comes first finds five packages and nothing else to choose from',
    })
  }
  const names = rest.map((name) => name.replace(/\..*$/, ''))
  const empty = names.find((name) => emptyNames.includes(name.toLowerCase()))
  if (empty) {
    faults.push({
      where: path,
      what: `is named ${empty}`,
      rule: `nothing is named ${emptyNames.join(', ')}`,
      why: 'such a name fits everything, so everything ends up there: use a word of the domain',
    })
  }
  return faults
}

function floorFaults(path: string, found: Import): Fault[] {
  const [from = ''] = path.split('/')
  const target = importedPath(path, found.specifier)
  const [to = ''] = (target ?? '').split('/')
  if (target === null || to === from) return []
  if (found.specifier.startsWith('.')) {
    // The contract is the one file of the server that the web app reads.
    if (target === 'server/schema.graphql') return []
    return [
      {
        ...at(path, found),
        rule: 'another package is named, never reached by a path',
        why: 'the exports map of a package is its door; a path walks through the wall',
      },
    ]
  }
  if (floors[from]?.includes(to)) return []
  return [
    {
      ...at(path, found),
      rule: `${from} may import ${floors[from]?.join(', ') || 'no other package'}`,
      why: 'shared → db → server → web: each floor stands on those before it, so each can be tested and replaced alone',
    },
  ]
}

function roomOf(path: string): number {
  const [, room = ''] = /^server\/src\/(\w+)\//.exec(path) ?? []
  return (rooms as readonly string[]).indexOf(room)
}

function roomFaults(path: string, found: Import): Fault[] {
  const target = importedPath(path, found.specifier)
  if (target === null) return []
  const from = roomOf(path)
  const to = roomOf(target)
  if (from === -1 || to === -1 || to <= from) return []
  return [
    {
      ...at(path, found),
      rule: `a room imports only rooms to its left, and ${rooms[from]} stands left of ${rooms[to]}`,
      why: `a field that points right is added to the left-hand type by ${rooms[to]}, so no circle can form`,
    },
  ]
}

function engineFaults(path: string, found: Import): Fault[] {
  const [, folder = ''] = /^server\/src\/(\w+)\//.exec(path) ?? []
  if (!(engines as readonly string[]).includes(folder) || engineDoors.includes(path)) return []
  const target = importedPath(path, found.specifier)
  if (target === null || roomOf(target) === -1) return []
  return [
    {
      ...at(path, found),
      rule: `an engine (${engines.join(', ')}) imports no room`,
      why: 'every room stands on it: what it knows of one room, all others would carry along',
    },
  ]
}

function layerFaults(path: string, found: Import): Fault[] {
  if (roomOf(path) === -1 || path.endsWith('.test.ts')) return []
  const name = basename(path, '.ts')
  const layer = layers.find(({ suffixes }) => suffixes.some((suffix) => name.endsWith(suffix)))
  if (!layer?.forbidden.test(found.specifier)) return []
  return [
    {
      ...at(path, found),
      rule: `${layer.suffixes.map((suffix) => `*${suffix}`).join(', ')} knows ${layer.knows} and nothing else of the outside`,
      why: layer.why,
    },
  ]
}
