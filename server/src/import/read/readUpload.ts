import { type ChildProcess, fork } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type FromReader, OUT_OF_MEMORY, type ReadTask, type ToReader } from './messages.ts'
import {
  type ReadEvent,
  type ReadLimits,
  type ReadOptions,
  type ReadRow,
  type ReadUpload,
  readLimits,
  type UploadedFile,
} from './reading.ts'

const program = fileURLToPath(new URL('./readingProcess.ts', import.meta.url))
const typescript = import.meta.resolve('tsx')

/** Reads an upload in a process of its own; `reading.ts` says what comes and in which order. */
export const readUpload: ReadUpload = async function* (files, options) {
  const limits: ReadLimits = { ...readLimits, ...options.limits }
  const tooLarge = tooLargeOf(files, limits)
  if (tooLarge) {
    yield tooLarge
    yield { kind: 'END', rows: 0, peakBytes: 0 }
    return
  }
  options.signal?.throwIfAborted()
  await mkdir(options.scratch, { recursive: true })
  try {
    yield* eventsOf(files, options, limits)
  } finally {
    await rm(options.scratch, { recursive: true, force: true })
  }
}

async function* eventsOf(
  files: readonly UploadedFile[],
  { scratch, choices = {}, signal }: ReadOptions,
  limits: ReadLimits,
): AsyncGenerator<ReadEvent> {
  const reader = startReader(limits)
  const tell = (message: ToReader) => {
    // A message to a reader that has just ended is lost, which its end tells by itself.
    if (reader.process.connected) reader.process.send(message, () => undefined)
  }
  const abort = () => reader.process.kill('SIGKILL')
  signal?.addEventListener('abort', abort, { once: true })
  const late = setTimeout(() => {
    reader.late = true
    abort()
  }, limits.minutes * 60_000)
  tell({ task: { files, scratch, choices, limits } satisfies ReadTask })
  let rows = 0
  try {
    for await (const message of reader.messages()) {
      signal?.throwIfAborted()
      if ('fault' in message) throw new Error(`Reading failed: ${message.fault}`)
      const event = withoutPrototypes(message.event)
      if (event.kind === 'ROWS') rows += event.rows.length
      yield event
      if (event.kind === 'END') return
      tell('MORE')
    }
    signal?.throwIfAborted()
    yield* brokenOff(reader, files, limits, rows)
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', abort)
    abort()
    await reader.ended
  }
}

interface Reader {
  readonly process: ChildProcess
  late: boolean
  /** Settles when the process is gone, with its exit code or null where a signal ended it. */
  readonly ended: Promise<number | null>
  messages(): AsyncGenerator<FromReader>
}

function startReader(limits: ReadLimits): Reader {
  const child = fork(program, [], {
    execArgv: ['--import', typescript, `--max-old-space-size=${Math.round(limits.memoryMb * 0.6)}`],
    // Neither the database's address nor any secret is its business.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const waiting: FromReader[] = []
  let isOver = false
  let wake: () => void = () => undefined
  child.on('message', (message: FromReader) => {
    waiting.push(message)
    wake()
  })
  const ended = new Promise<number | null>((resolve) => {
    const over = (code: number | null) => {
      isOver = true
      wake()
      resolve(code)
    }
    child.once('error', () => over(OUT_OF_MEMORY))
    child.once('close', over)
  })
  return {
    process: child,
    late: false,
    ended,
    async *messages() {
      for (;;) {
        const next = waiting.shift()
        if (next) yield next
        else if (isOver) return
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
  }
}

/** The process ended before its work did: by the clock, by its memory, or by a fault of ours. */
async function* brokenOff(
  reader: Reader,
  files: readonly UploadedFile[],
  limits: ReadLimits,
  rows: number,
): AsyncGenerator<ReadEvent> {
  const { memoryMb, minutes } = limits
  const code = await reader.ended
  const file = files.map(({ name }) => name).join('、')
  if (reader.late) {
    yield { kind: 'ISSUES', issues: [{ code: 'READING_TOO_LONG', detail: { minutes }, file }] }
  } else if (code === null || code === OUT_OF_MEMORY || code === 134) {
    const detail = { limitMb: memoryMb }
    yield { kind: 'ISSUES', issues: [{ code: 'READING_TOO_MUCH_MEMORY', detail, file }] }
  } else throw new Error(`The reading process ended with code ${code}`)
  yield { kind: 'END', rows, peakBytes: memoryMb * 1024 * 1024 }
}

function tooLargeOf(files: readonly UploadedFile[], { uploadMb }: ReadLimits): ReadEvent | null {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes <= uploadMb * 1024 * 1024) return null
  const file = files.map(({ name }) => name).join('、')
  return {
    kind: 'ISSUES',
    issues: [{ code: 'FILE_TOO_LARGE', detail: { limitMb: uploadMb }, file }],
  }
}

/** The way between processes gives every object the ordinary prototype; rows are to have none. */
function withoutPrototypes(event: ReadEvent): ReadEvent {
  if (event.kind !== 'ROWS') return event
  const rows = event.rows.map((row): ReadRow => {
    return { ...row, values: Object.assign(Object.create(null), row.values) }
  })
  return { ...event, rows }
}
