import { Worker } from 'node:worker_threads'

/** The one PostgreSQL backend in its thread; runs one request at a time. */
export interface Backend {
  /** Sends protocol bytes and hands each piece of the answer to `onBytes` until it is complete. */
  run(bytes: Uint8Array, onBytes: (bytes: Buffer) => void): Promise<void>
  /** Shuts PostgreSQL down in order. */
  close(): Promise<void>
  /** Ends the thread at once; the files are left as after a crash, which PostgreSQL recovers from. */
  terminate(): Promise<void>
}

type Report =
  | { kind: 'ready' }
  | { kind: 'closed' }
  | { kind: 'failed'; reason: string }
  | { kind: 'bytes'; bytes: Uint8Array; done: boolean }

interface Request {
  onBytes(bytes: Buffer): void
  resolve(): void
  reject(error: Error): void
}

/**
 * Starts PostgreSQL over `folder`, creating the cluster when the folder is empty. Files that are
 * needed for the start only are put into `scratch`.
 */
export function openBackend(folder: string, scratch: string): Promise<Backend> {
  const worker = new Worker(new URL('./backendWorker.mjs', import.meta.url), {
    workerData: { folder, scratch },
    execArgv: [],
  })
  let current: Request | undefined
  let closed: (() => void) | undefined
  let dead: Error | undefined

  function settle(error?: Error) {
    const request = current
    current = undefined
    if (error) request?.reject(error)
    else request?.resolve()
  }

  const backend: Backend = {
    run(bytes, onBytes) {
      if (dead) return Promise.reject(dead)
      return new Promise((resolve, reject) => {
        current = { onBytes, resolve, reject }
        worker.postMessage({ bytes })
      })
    },
    async close() {
      if (!dead)
        await new Promise<void>((resolve) => {
          closed = resolve
          worker.postMessage({ close: true })
        })
      await worker.terminate()
    },
    async terminate() {
      settle(new Error('the database thread was ended'))
      await worker.terminate()
    },
  }

  return new Promise((resolve, reject) => {
    function fail(error: Error) {
      dead = error
      closed?.()
      settle(error)
      reject(error)
    }
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') resolve(backend)
      else if (report.kind === 'closed') closed?.()
      else if (report.kind === 'failed') fail(new Error(report.reason))
      else {
        const { buffer, byteOffset, byteLength } = report.bytes
        current?.onBytes(Buffer.from(buffer, byteOffset, byteLength))
        if (report.done) settle()
      }
    })
    worker.on('error', fail)
    worker.on('exit', (status) => fail(new Error(`the database thread ended with ${status}`)))
  })
}
