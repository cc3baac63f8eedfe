import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import type { ReadIssueCode } from '@panhuo/shared/import/readIssues'
import type { CellValue, ColumnKind, ReadColumn, ReadLimits } from './reading.ts'

const SAMPLES = 5
/** Names that would reach the prototype of a careless object further on. */
const refused = new Set(['__proto__', 'constructor', 'prototype'])
const day = /^\d{4}-\d{2}-\d{2}$/

interface Note {
  readonly name: string
  unit: string | null
  kind: ColumnKind
  readonly samples: CellValue[]
  filled: number
}

type Tell = (code: ReadIssueCode, detail: IssueDetail, column: string) => void

/** What is known of the columns of a layer from the values seen so far. */
export class ColumnNotes {
  readonly #notes = new Map<string, Note | null>()
  readonly #limits: ReadLimits
  readonly #tell: Tell
  #count = 0

  constructor(limits: ReadLimits, tell: Tell) {
    this.#limits = limits
    this.#tell = tell
  }

  /** Knows the column from now on; null where it is left out, which is told once. */
  declare(name: string, unit: string | null = null): Note | null {
    const known = this.#notes.get(name)
    if (known !== undefined) return known
    const note = this.#taken(name)
      ? ({ name, unit, kind: 'EMPTY', samples: [], filled: 0 } satisfies Note)
      : null
    this.#notes.set(name, note)
    return note
  }

  /** The value as it is kept under its column; null where the column is left out or the cell empty. */
  take(name: string, value: CellValue, row: number): { name: string; value: CellValue } | null {
    const note = this.declare(name)
    if (note === null || value === null || value === '') return null
    const kept = this.#fitting(note, value, row)
    const kind = kindOf(kept)
    note.kind = note.kind === 'EMPTY' || note.kind === kind ? kind : 'MIXED'
    note.filled += 1
    if (note.samples.length < SAMPLES && !note.samples.includes(kept)) note.samples.push(kept)
    return { name, value: kept }
  }

  columns(): ReadColumn[] {
    return [...this.#notes.values()].filter((note) => note !== null)
  }

  #taken(name: string): boolean {
    if (refused.has(name)) {
      this.#tell('COLUMN_REFUSED', { name }, name)
      return false
    }
    this.#count += 1
    const { columns: limit } = this.#limits
    if (this.#count === limit + 1) this.#tell('COLUMNS_TOO_MANY', { limit }, name)
    return this.#count <= limit
  }

  #fitting({ name }: Note, value: CellValue, row: number): CellValue {
    const limit = this.#limits.cellLength
    if (typeof value !== 'string') return value
    if (value.length <= limit) return value
    this.#tell('CELL_TOO_LONG', { limit, row }, name)
    return value.slice(0, limit)
  }
}

function kindOf(value: CellValue): ColumnKind {
  if (typeof value === 'number') return 'NUMBER'
  if (typeof value === 'boolean') return 'FLAG'
  return day.test(String(value)) ? 'DATE' : 'TEXT'
}
