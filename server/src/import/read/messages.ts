import type { ReadEvent, ReadLimits, ReadOptions, UploadedFile } from './reading.ts'

/** What the reading process is told to do, once, at its start. */
export interface ReadTask {
  readonly files: readonly UploadedFile[]
  readonly scratch: string
  readonly choices: NonNullable<ReadOptions['choices']>
  readonly limits: ReadLimits
}

/** From the server to the reading process: begin, or one event more. */
export type ToReader = { readonly task: ReadTask } | 'MORE'

/** From the reading process: what it found, or a fault of ours. */
export type FromReader = { readonly event: ReadEvent } | { readonly fault: string }

/** The reading process ends itself so when it holds more memory than it may. */
export const OUT_OF_MEMORY = 87
