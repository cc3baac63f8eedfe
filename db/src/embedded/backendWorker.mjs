// The one PostgreSQL backend, in a thread of its own so that a heavy statement never stops the
// event loop of the process. Plain JavaScript, so that it starts without any loader.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { leanPostgis } from './leanPostgis.mjs'

const POST_AT_BYTES = 128 * 1024
const port = parentPort

/** @type {PGlite | undefined} */
let database

/** @type {Uint8Array[]} */
let chunks = []
let collected = 0

/** @param {boolean} done */
function post(done) {
  const bytes = new Uint8Array(collected)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  chunks = []
  collected = 0
  port?.postMessage({ kind: 'bytes', bytes, done }, [bytes.buffer])
}

/** @param {Uint8Array} bytes a view into the memory of the WASM, which the next call overwrites */
function collect(bytes) {
  chunks.push(bytes.slice())
  collected += bytes.length
  if (collected >= POST_AT_BYTES) post(false)
}

/** @param {{ bytes?: Uint8Array, close?: true }} message */
async function answer(message) {
  if (!database) return
  if (message.close) {
    await database.close()
    port?.postMessage({ kind: 'closed' })
    return
  }
  if (!message.bytes) return
  await database.execProtocolRawStream(message.bytes, { syncToFs: false, onRawData: collect })
  post(true)
}

/** @param {unknown} error the runtime of the WASM throws objects that are no errors */
function reasonOf(error) {
  return error instanceof Error ? error.message : JSON.stringify(error)
}

const postgis = leanPostgis(workerData.scratch)
try {
  database = await PGlite.create({
    dataDir: workerData.folder,
    extensions: { postgis: postgis.extension, pg_trgm, btree_gist },
  })
  port?.on('message', (message) => {
    answer(message).catch((error) => port.postMessage({ kind: 'failed', reason: reasonOf(error) }))
  })
  port?.postMessage({ kind: 'ready' })
} catch (error) {
  port?.postMessage({ kind: 'failed', reason: reasonOf(error) })
} finally {
  postgis.remove()
}
