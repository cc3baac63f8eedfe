import type { ImportOutcome } from '@panhuo/shared/import/importBatch'
import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { areaFinding, type Found, finding } from './attributeRules.ts'

/** A row beside the record that it belongs to. */
export interface ComparedRow {
  readonly number: number
  readonly leftOut: boolean
  readonly attributes: Readonly<Record<string, unknown>>
  readonly code: string | null
  /** What the file has for a code was found to be none, and that is told already. */
  readonly codeRefused: boolean
  readonly hasShape: boolean
  /** By how much the recorded area may differ and still be what the file's own digits say, m². */
  readonly areaWithin: number
  readonly areaM2: number | null
  /** What the record's own shape measures, m², where the row brings none to measure. */
  readonly standingM2: number | null
  /** Columns of the matched record; null where there is none. */
  readonly present: Readonly<Record<string, unknown>> | null
  /** Whether the record was taken back before and comes again. */
  readonly revived: boolean
  readonly sample: boolean
  readonly shapeDiffers: boolean
}

export interface Compared {
  readonly outcome: ImportOutcome
  /** All that the record will have; what was not said of a new one is filled in. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Column → before and after; the shape under `geom`, without its coordinates. */
  readonly difference: Readonly<Record<string, { before: unknown; after: unknown }>>
  readonly found: readonly Found[]
}

export interface Filling {
  readonly initial: Readonly<Record<string, unknown>>
  /** For new records, by column. */
  readonly defaults: Readonly<Record<string, unknown>>
  /** Columns that a new record must have, with the words of their field. */
  readonly needed: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
  readonly isPlot: boolean
  /** Every column that an import writes. */
  readonly written: readonly string[]
}

const EARLY = ['SURVEYED', 'VERIFIED', 'RECOGNIZED', 'REGISTERED']
const BY_CASE = ['METHOD_SET', 'IN_PROGRESS', 'COMPLETED']

/** What accepting a row would do, and what stands against it. */
export function compareRow(row: ComparedRow, filling: Filling): Compared {
  if (row.leftOut)
    return { outcome: 'LEFT_OUT', attributes: row.attributes, difference: {}, found: [] }
  if (row.present === null) return made(row, filling)
  // A sample that comes back as it left is no ledger: nothing of it is to be replaced.
  const differing = Object.keys(differences(row, row.present, row.attributes))
  if (row.sample && differing.length === 0)
    return { outcome: 'UNCHANGED', attributes: row.attributes, difference: {}, found: [] }
  if (row.sample || row.revived) {
    const { attributes, found } = made(row, filling)
    const empty = Object.fromEntries(filling.written.map((column) => [column, null]))
    const whole = { ...empty, ...attributes }
    if (row.revived) return { outcome: 'NEW', attributes: whole, difference: {}, found }
    const noted = finding('REPLACES_SAMPLE', { value: String(row.present.code) }, 'code')
    const difference = differences(row, row.present, whole)
    // The outline of a sample is invented: it must not become that of a real plot.
    const bare = finding('SAMPLE_WITHOUT_SHAPE', { value: String(row.present.code) }, 'geom')
    const told = row.hasShape ? [...found, noted] : [...found, bare]
    return { outcome: 'CHANGED', attributes: whole, difference, found: told }
  }
  const found: Found[] = []
  const said: Record<string, unknown> = { ...row.attributes }
  // The stage moves by steps of its own, and a code is not changed by a match on the ground.
  for (const column of ['stage', 'code', 'search', 'note']) delete said[column]
  if (
    said.method !== undefined &&
    said.method !== row.present.method &&
    BY_CASE.includes(String(row.present.stage))
  ) {
    found.push(finding('METHOD_BY_CASE', { value: String(said.method) }, 'method'))
    delete said.method
  }
  const { area_m2: area } = said
  const off = typeof area === 'number' && areaFinding(area, row.standingM2)
  if (off) found.push(off)
  const difference = differences(row, row.present, said)
  const outcome = Object.keys(difference).length === 0 ? 'UNCHANGED' : 'CHANGED'
  return { outcome, attributes: keptArea(row, difference), difference, found }
}

function made(row: ComparedRow, { initial, defaults, needed, isPlot }: Filling): Compared {
  const found: Found[] = []
  const own: Record<string, unknown> = { ...initial, ...defaults, ...row.attributes }
  if (isPlot) {
    if (typeof own.stage === 'string' && !EARLY.includes(own.stage)) {
      const list = parcelStages.codes
      const said = list.find(({ value }) => value === own.stage)?.zh ?? own.stage
      own.stage = 'REGISTERED'
      found.push(finding('STAGE_NEEDS_CASE', { value: said }, 'stage'))
    }
    if (row.code === null && !row.codeRefused) found.push(finding('CODE_MISSING', {}, 'code'))
    if (own.area_m2 === undefined && row.areaM2 !== null)
      own.area_m2 = Math.round(row.areaM2 * 100) / 100
    if (typeof own.name !== 'string') {
      own.name = row.code ?? `地块 ${row.number}`
      found.push(finding('NAME_FROM_CODE', { value: String(own.name) }, 'name'))
    }
    if (row.hasShape && own.area_m2 === undefined) own.area_m2 = null
  }
  for (const [column, { zh, en }] of Object.entries(needed)) {
    if (own[column] !== undefined && own[column] !== null) continue
    if (column === 'code' && row.codeRefused) continue
    found.push(finding('VALUE_MISSING', { labelZh: zh, labelEn: en }, column))
  }
  return { outcome: 'NEW', attributes: own, difference: {}, found }
}

function differences(
  { shapeDiffers, areaWithin }: ComparedRow,
  present: Readonly<Record<string, unknown>>,
  said: Readonly<Record<string, unknown>>,
): Compared['difference'] {
  const different = Object.entries(said).flatMap(([column, after]) => {
    if (column === 'search' || !(column in present)) return []
    const before = present[column] ?? null
    const within = column === 'area_m2' ? areaWithin : 0
    return same(before, after, within) ? [] : [[column, { before, after: after ?? null }] as const]
  })
  const shape = shapeDiffers ? [['geom', { before: null, after: null }] as const] : []
  return Object.fromEntries([...different, ...shape])
}

/** An area that the file rounds leaves the exact one as it is. */
function keptArea(
  { attributes, present }: ComparedRow,
  difference: Compared['difference'],
): Compared['attributes'] {
  const rounded = 'area_m2' in attributes && !('area_m2' in difference)
  return rounded ? { ...attributes, area_m2: present?.area_m2 } : attributes
}

/** Equal as people mean it: numbers to the last digit that a file keeps, lists in any order. */
function same(one: unknown, other: unknown, within: number): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= Math.max(within, 1e-6 * Math.max(1, Math.abs(one)))
  }
  const plain = (value: unknown) => (Array.isArray(value) ? [...value].sort() : (value ?? null))
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
