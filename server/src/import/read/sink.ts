import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import type { ReadIssueCode } from '@panhuo/shared/import/readIssues'
import { ColumnNotes } from './columnNotes.ts'
import type {
  CellValue,
  FileCrs,
  ReadEvent,
  ReadIssue,
  ReadLayer,
  ReadLimits,
  ReadRow,
} from './reading.ts'

/** Rows or points that are handed over at once. */
const BATCH_ROWS = 500
const BATCH_POINTS = 50_000

type Place = Partial<Pick<ReadIssue, 'row' | 'line' | 'column'>>

/** A row as a reader found it: names and values side by side, so that no name can harm. */
export interface FoundRow {
  readonly row: number
  readonly line?: number
  readonly values: Iterable<readonly [string, CellValue]>
  readonly geometry: ReadRow['geometry']
}

/** Reading cannot go on with this layer; the sentence is already told. */
export class LayerBroken extends Error {}

/** Where a reader puts what it finds in one file; `send` waits until it is taken. */
export class Sink {
  readonly limits: ReadLimits
  readonly #send: (event: ReadEvent) => Promise<void>
  #layers = 0
  #rows = 0

  constructor(limits: ReadLimits, send: (event: ReadEvent) => Promise<void>) {
    this.limits = limits
    this.#send = send
  }

  get rows(): number {
    return this.#rows
  }

  /** Tells of a file as a whole. */
  async issue(file: string, code: ReadIssueCode, detail: IssueDetail = {}): Promise<void> {
    await this.#send({ kind: 'ISSUES', issues: [{ code, detail, file }] })
  }

  async layer(opening: Omit<ReadLayer, 'layer'>): Promise<LayerSink> {
    const layer = { layer: this.#layers, ...opening }
    this.#layers += 1
    await this.#send({ kind: 'LAYER', layer })
    return new LayerSink(layer, this.limits, this.#send, () => {
      this.#rows += 1
      return this.#rows
    })
  }
}

/** Where a reader puts the rows of one layer. */
export class LayerSink {
  readonly opening: ReadLayer
  readonly #limits: ReadLimits
  readonly #send: (event: ReadEvent) => Promise<void>
  readonly #count: () => number
  readonly #notes: ColumnNotes
  readonly #told = new Map<ReadIssueCode, number>()
  #batch: ReadRow[] = []
  #points = 0
  #issues: ReadIssue[] = []
  #rows = 0

  constructor(
    opening: ReadLayer,
    limits: ReadLimits,
    send: (event: ReadEvent) => Promise<void>,
    count: () => number,
  ) {
    this.opening = opening
    this.#limits = limits
    this.#send = send
    this.#count = count
    this.#notes = new ColumnNotes(limits, (code, detail, column) =>
      this.issue(code, detail, { column }),
    )
  }

  get rows(): number {
    return this.#rows
  }

  /** Names the columns before the first row, with the unit of each where the header tells it. */
  columns(names: Iterable<string>, unitOf: (name: string) => string | null = () => null): void {
    for (const name of names) this.#notes.declare(name, unitOf(name))
  }

  issue(code: ReadIssueCode, detail: IssueDetail = {}, place: Place = {}): void {
    const { file, layer } = this.opening
    const limit = this.#limits.issuesOfAKind
    const told = (this.#told.get(code) ?? 0) + 1
    this.#told.set(code, told)
    if (told <= limit) this.#issues.push({ code, detail, file, layer, ...place })
    if (told === limit + 1) {
      this.#issues.push({ code: 'ISSUES_TOO_MANY', detail: { limit, of: code }, file, layer })
    }
  }

  /** Hands a row over. Throws LayerBroken when there are too many. */
  async row({ row, line, values, geometry }: FoundRow): Promise<void> {
    if (this.#count() > this.#limits.rows) {
      this.issue('ROWS_TOO_MANY', { limit: this.#limits.rows })
      throw new LayerBroken()
    }
    this.#rows += 1
    const kept: Record<string, CellValue> = Object.create(null)
    for (const [name, value] of values) {
      const column = this.#notes.take(name, value, row)
      if (column !== null) kept[column.name] = column.value
    }
    this.#batch.push({ row, ...(line === undefined ? {} : { line }), values: kept, geometry })
    this.#points += geometry ? pointsOf(geometry) : 1
    if (this.#batch.length >= BATCH_ROWS || this.#points >= BATCH_POINTS) await this.#flush()
  }

  async end(crs: FileCrs | null = this.opening.crs): Promise<void> {
    if (this.#rows === 0 && this.#told.size === 0) this.issue('ROWS_MISSING')
    await this.#flush()
    const { layer } = this.opening
    const columns = this.#notes.columns()
    await this.#send({ kind: 'LAYER_END', end: { layer, crs, columns, rows: this.#rows } })
  }

  async #flush(): Promise<void> {
    const { layer } = this.opening
    const rows = this.#batch
    const issues = this.#issues
    this.#batch = []
    this.#points = 0
    this.#issues = []
    if (rows.length > 0) await this.#send({ kind: 'ROWS', layer, rows })
    if (issues.length > 0) await this.#send({ kind: 'ISSUES', issues })
  }
}

/** Points of all rings together. */
export function pointsOf(geometry: NonNullable<ReadRow['geometry']>): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat().reduce((count, ring) => count + ring.length, 0)
}
