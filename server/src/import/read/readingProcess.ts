import { Worker } from 'node:worker_threads'
import { type FromReader, OUT_OF_MEMORY, type ToReader } from './messages.ts'
import { readFiles } from './readFiles.ts'
import type { ReadEvent } from './reading.ts'
import { Sink } from './sink.ts'

// The process in which files are read. It holds no connection and no secret, and ends after one task.

/** Events that may be under way before one is taken. */
const AHEAD = 4
let room = AHEAD
let wake: () => void = () => undefined

process.on('message', (message: ToReader) => {
  if (message === 'MORE') {
    room += 1
    wake()
  } else void run(message)
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0))

async function run({ task }: Exclude<ToReader, string>): Promise<void> {
  watchMemory(task.limits.memoryMb)
  try {
    const sink = new Sink(task.limits, send)
    await readFiles(task.files, task.scratch, task.choices, sink)
    const peakBytes = process.resourceUsage().maxRSS * 1024
    await send({ kind: 'END', rows: sink.rows, peakBytes })
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.send?.({ fault } satisfies FromReader)
  }
}

async function send(event: ReadEvent): Promise<void> {
  while (room === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  room -= 1
  process.send?.({ event } satisfies FromReader)
}

/**
 * V8 bounds its own heap, not the bytes beside it. A thread looks at the whole process, since the
 * reading itself may be too busy to look, and ends it.
 */
function watchMemory(limitMb: number): void {
  const watch = `
    const { workerData } = require('node:worker_threads')
    setInterval(() => {
      if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL')
    }, 100)`
  const bytes = limitMb * 1024 * 1024
  const watcher = new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: 16, stackSizeMb: 1 },
  })
  watcher.unref()
  // Where the thread cannot start there is no bound, so nothing is read.
  watcher.on('error', () => process.exit(OUT_OF_MEMORY))
}
