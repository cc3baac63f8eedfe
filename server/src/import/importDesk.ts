import { join } from 'node:path'
import type { Database } from '@panhuo/db/database'
import type { ImportStep } from '@panhuo/shared/import/importBatch'

/** A step that this process is at. */
export interface RunningStep {
  /** Of its import, and who brought that. */
  readonly number: string
  readonly personId: string
  readonly step: ImportStep
  readonly cancel: AbortController
  done: number
  total: number | null
}

/** Where imports of one database keep their files, and what is under way in this process. */
export interface ImportDesk {
  readonly folder: string
  readonly running: Map<number, RunningStep>
  /** Told of faults of ours; what a file did wrong is told to the person. */
  readonly onFault: (error: unknown) => void
}

const desks = new WeakMap<Database, ImportDesk>()

/** Opens the desk of a server; files stand in `imports` beside its documents. */
export function openImportDesk(
  db: Database,
  documentsDir: string,
  onFault: ImportDesk['onFault'],
): ImportDesk {
  // A second app on the same database must know what the first one is at.
  const running = desks.get(db)?.running ?? new Map()
  const desk = { folder: join(documentsDir, 'imports'), running, onFault }
  desks.set(db, desk)
  return desk
}

export function deskOf(db: Database): ImportDesk {
  const desk = desks.get(db)
  if (!desk) throw new Error('no import desk was opened for this database')
  return desk
}

/** The step that this process is at with an import. */
export function runningStep(db: Database, number: string): RunningStep | undefined {
  return [...deskOf(db).running.values()].find((one) => one.number === number)
}

/** Ends what is under way; each step notes that it was cancelled. */
export function closeImportDesk(db: Database): void {
  for (const { cancel } of desks.get(db)?.running.values() ?? []) cancel.abort()
}
