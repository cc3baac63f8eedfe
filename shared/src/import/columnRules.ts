import type { ImportTarget } from './importBatch.ts'
import { type ImportField, importFields } from './importFields.ts'
import { areaUnits, unitOf, yuanUnits } from './units.ts'

/** What is known of a column of a file. */
export interface FileColumn {
  readonly name: string
  readonly unit: string | null
  readonly samples: readonly unknown[]
  /** The layers that have it; several files come as one import. Absent where there is one layer. */
  readonly layers?: readonly number[]
}

/** What a column becomes; `field` null leaves it out. */
export interface ColumnMapping {
  readonly column: string
  readonly field: string | null
  /** Unit of its numbers, for areas and sums of money. */
  readonly unit: string | null
  /** What words of the file stand for: a code of the list, or null for "not filled". */
  readonly words: Readonly<Record<string, string | null>>
}

/** How the rows of a file become records. */
export interface ImportMapping {
  readonly columns: readonly ColumnMapping[]
  /** For rows that say nothing themselves. */
  readonly defaults: Readonly<Record<string, string | null>>
  /** Gives codes of our form to rows whose own code is none; the old one goes into the note. */
  readonly renumber: boolean
}

/** How a proposal was found, from the surest to the least sure. */
export type GuessedBy = 'REMEMBERED' | 'NAME' | 'CONTENT' | null

/** A header without its unit, blanks and width: `面积（亩）` → `面积`. */
export function plainHeader(header: string): string {
  const last = header.split(' > ').at(-1) ?? header
  return last
    .normalize('NFKC')
    .replaceAll(/[([【].*?[)\]】]/g, '')
    .replaceAll(/[\s:：*、_-]/g, '')
    .toUpperCase()
}

/** Whether two columns stand in one layer, so that they cannot become the same field. */
export function standTogether({ layers: own }: FileColumn, { layers: other }: FileColumn): boolean {
  return !own || !other || own.some((layer) => other.includes(layer))
}

/** Proposes what each column becomes, by its name and else by its content; no field twice in a layer. */
export function guessMapping(
  target: ImportTarget,
  columns: readonly FileColumn[],
): { mapping: ImportMapping; guessedBy: Readonly<Record<string, GuessedBy>> } {
  const fields = Object.entries(importFields[target])
  const byColumn = new Map<string, string>()
  const guessedBy: Record<string, GuessedBy> = {}
  const isFree = (field: string, column: FileColumn) =>
    !columns.some((one) => byColumn.get(one.name) === field && standTogether(one, column))
  const claim = (column: FileColumn, field: string, by: GuessedBy) => {
    if (byColumn.has(column.name) || !isFree(field, column)) return
    byColumn.set(column.name, field)
    guessedBy[column.name] = by
  }
  const claimByName = (some: readonly FileColumn[], rank: number) => {
    for (const column of some) {
      const header = plainHeader(column.name)
      for (const [name, field] of fields) {
        const alias = field.aliases[rank]
        if (alias !== undefined && plainHeader(alias) === header) claim(column, name, 'NAME')
      }
    }
  }
  // Where areas stand in several units, square metres are the ones that were not worked out.
  const inMetres = ({ unit, name }: FileColumn) => unitOf(areaUnits, unit ?? name) === 'M2'
  const ordered = [...columns].sort((a, b) => Number(inMetres(b)) - Number(inMetres(a)))
  // An empty column names a field only where no filled one does.
  const [filled, empty] = [true, false].map((has) =>
    ordered.filter(({ samples }) => samples.length > 0 === has),
  )
  // Exact names of a field before its aliases, so that 地块名称 wins over 坐落 for the name.
  for (const some of [filled ?? [], empty ?? []]) {
    for (const rank of longest(fields)) claimByName(some, rank)
  }
  // A second column of the same name says the same again: its content means no other field.
  const named = new Set(fields.flatMap(([, { aliases }]) => aliases.map(plainHeader)))
  for (const column of columns.filter(({ name }) => !named.has(plainHeader(name)))) {
    const field = fields.find(
      ([name, one]) => isFree(name, column) && looksLike(one, column.samples),
    )
    if (field) claim(column, field[0], 'CONTENT')
  }
  return {
    guessedBy,
    mapping: {
      defaults: {},
      renumber: false,
      columns: columns.map((column) => {
        const field = byColumn.get(column.name) ?? null
        return {
          column: column.name,
          field,
          unit: field ? usualUnit(importFields[target][field], column) : null,
          words: {},
        }
      }),
    },
  }
}

function longest(fields: readonly (readonly [string, ImportField])[]): number[] {
  const most = Math.max(0, ...fields.map(([, { aliases }]) => aliases.length))
  return Array.from({ length: most }, (_, index) => index)
}

function usualUnit(field: ImportField | undefined, column: FileColumn): string | null {
  if (field?.kind === 'area') return unitOf(areaUnits, column.unit ?? column.name) ?? 'M2'
  if (field?.kind === 'yuanPerMu') return unitOf(yuanUnits, column.unit ?? column.name) ?? 'WAN'
  return null
}

/** Whether the values themselves tell the field: codes of our form, or words of its list. */
function looksLike(field: ImportField, samples: readonly unknown[]): boolean {
  const texts = samples.filter((value) => value !== null && value !== '').map(String)
  if (texts.length === 0) return false
  if (field.type === 'code') return texts.every((text) => /^\d{6}-[A-Z0-9-]+-\d{4,6}$/i.test(text))
  // One word may stand by chance: at least two different ones, or letters that nobody writes by hand.
  if (!field.list || (field.type !== 'choice' && field.type !== 'choices')) return false
  const { codes } = field.list
  const known = texts.every((text) => codes.some((code) => code.zh === text || code.value === text))
  return known && (new Set(texts).size > 1 || texts.some((text) => /^[A-Z_]{4,}$/.test(text)))
}
