import type { Database } from '@panhuo/db/database'
import type { GuessedBy, ImportMapping } from '@panhuo/shared/import/columnRules'
import type { ImportState, ImportStep, ImportTarget } from '@panhuo/shared/import/importBatch'
import type { Verdict } from '@panhuo/shared/import/referenceSystems'
import type { Label } from '@panhuo/shared/words/label'
import type { Viewer } from '../request/viewer.ts'
import type { FileCrs, ReadColumn, ReadLayer } from './read/reading.ts'

/** A layer of the files, with what was known at its end. */
export interface BatchLayer extends Omit<ReadLayer, 'crs'> {
  readonly crs: FileCrs | null
  readonly columns: readonly ReadColumn[]
  readonly rows: number
  readonly chosen: boolean
}

/** How the file would lie under one coordinate system. */
export interface Candidate extends Label {
  readonly key: string
  readonly verdict: Verdict
  /** Whether the file itself states it. */
  readonly stated: boolean
  readonly said: Label
  /** Rows of the sample, and how many of them lie inside the district's box. */
  readonly sampled: number
  readonly inside: number
  /** GeoJSON of the sample where it would lie; null where it cannot be drawn. */
  readonly outline: unknown
  /** West, south, east, north. */
  readonly box: readonly number[] | null
}

export interface Batch {
  readonly id: number
  readonly number: string
  readonly state: ImportState
  readonly target: ImportTarget
  readonly personId: string
  readonly personName: string
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly acceptedAt: Date | null
  readonly step: ImportStep | null
  readonly stepDone: number
  readonly stepTotal: number | null
  readonly beatAt: Date | null
  readonly problem: Label | null
  readonly choices: Record<string, { encoding?: string }>
  readonly layers: readonly BatchLayer[]
  readonly crs: string | null
  readonly candidates: readonly Candidate[]
  readonly mapping: KeptMapping | null
  readonly replacesSamples: boolean
  readonly accepted: AcceptedCounts | null
  readonly changeId: number | null
}

/** The mapping with what was proposed and why. */
export interface KeptMapping extends ImportMapping {
  readonly guessedBy: Readonly<Record<string, GuessedBy>>
  /** Version of the register that the rows were checked against; absent until they were. */
  readonly register?: number
}

/** What accepting did, in plots and m². */
export interface AcceptedCounts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly leftOut: number
  readonly samplesRemoved: number
  readonly createdM2: number
  readonly changedM2: number
}

/** One check of a batch: who asks decides which records may be met. */
export interface Check {
  readonly db: Database
  readonly viewer: Viewer
  readonly batch: Batch
}

/** Rows from `from` to `to`, both taken. */
export interface RowRange {
  readonly batchId: number
  readonly from: number
  readonly to: number
}
