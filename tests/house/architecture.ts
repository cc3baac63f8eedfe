import type { Fault, SourceFile } from './repository.ts'
import { floors, layers, rooms } from './rules.ts'

/**
 * ARCHITECTURE.md states the floors, the rooms and the layers for people; `rules.ts` holds them for
 * the check. This compares the two. It reads from the page:
 * - a table with the columns `package` and `may import`, one row per floor;
 * - the room order on one line, `account → place → …`;
 * - a table with the columns `file` and `knows`, one row per layer (`*Scope`, `*Where`, …).
 */
export function architectureFaults(files: SourceFile[]): Fault[] {
  const page = files.find((file) => file.path === 'ARCHITECTURE.md')?.text
  if (page === undefined) return [fault('is missing')]
  return [...floorFaults(page), ...roomFaults(page), ...layerFaults(page)]
}

const fault = (what: string): Fault => ({
  where: 'ARCHITECTURE.md',
  what,
  rule: 'the page and tests/house/rules.ts say the same',
  why: 'people believe the page and the check believes the rules: one of them would lie',
})

const names = (text: string) => text.match(/[a-zA-Z]+/g) ?? []

function floorFaults(page: string): Fault[] {
  const rows = table(page, 'package', 'may import')
  return Object.entries(floors).flatMap(([floor, allowed]) => {
    const stated = rows.find((row) => names(row.package ?? '')[0] === floor)?.['may import']
    if (stated === undefined) return [fault(`has no row for the package ${floor}`)]
    const packages = names(stated).filter((name) => name in floors)
    const everything = /\b(?:all|everything)\b/.test(stated)
    if (everything ? allowed.length === 4 : same(packages, allowed)) return []
    return [fault(`lets ${floor} import ${stated}; the rules say ${allowed.join(', ') || 'none'}`)]
  })
}

function roomFaults(page: string): Fault[] {
  const line = page.split('\n').find((text) => /account`?\s*→\s*`?place/.test(text)) ?? ''
  const stated = /account[`\s]*→[`\s\w→]*/.exec(line)?.[0] ?? ''
  if (names(stated).join() === rooms.join()) return []
  return [fault(`gives the rooms as “${stated.trim()}”; the rules say ${rooms.join(' → ')}`)]
}

function layerFaults(page: string): Fault[] {
  const rows = table(page, 'file', 'knows')
  return layers.flatMap((layer) => {
    const row = rows.find(({ file }) => same(names(file ?? ''), layer.suffixes))
    const said = `${layer.suffixes.map((suffix) => `*${suffix}`).join(', ')} knows ${layer.knows}`
    if (!row) return [fault(`has no row that says: ${said}`)]
    return row.knows?.includes(layer.knows) ? [] : [fault(`says otherwise than: ${said}`)]
  })
}

const same = (some: readonly string[], others: readonly string[]) =>
  [...some].sort().join() === [...others].sort().join()

/** The rows of the Markdown table that has these columns, each cell under its column's name. */
function table(page: string, ...columns: string[]): Record<string, string>[] {
  const lines = page.split('\n')
  const cells = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const start = lines.findIndex((line) => columns.every((column) => cells(line).includes(column)))
  if (start === -1) return []
  const heads = cells(lines[start])
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end === -1 ? undefined : end).map((line) => {
    const row = cells(line)
    return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? '']))
  })
}
