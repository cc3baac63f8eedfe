import { randomUUID } from 'node:crypto'
import { constants, mkdirSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { CHANGE_CHANNEL } from '../changeChannel.ts'
import { type Endpoint, makeEndpoint } from '../connection/endpoint.ts'
import type { OpenStandIn, StandIn } from '../connection/meanwhile.ts'
import { valueTypes } from '../connection/valueTypes.ts'
import type { Run } from '../database.ts'
import { openBackend } from './backend.ts'
import { Bridge } from './bridge.ts'
import { beginCluster, clusterFolder, finishCluster, standInsFolder } from './dataFolder.ts'
import { lockFolder } from './folderLock.ts'
import { queryMessage } from './messages.ts'

// Clients stand in line for the one backend; a few let the next answer be computed while one talks.
const SIZES = { lanes: 6, streams: 8 }

/** Opens the PostgreSQL that lives in `dataDir`, creating folder and cluster on the first start. */
export async function openEmbedded(
  dataDir: string,
  limitMs: number,
): Promise<{ endpoint: Endpoint; openStandIn: OpenStandIn; close(): Promise<void> }> {
  mkdirSync(dataDir, { recursive: true })
  const lock = await lockFolder(dataDir)
  try {
    const { isNew } = beginCluster(dataDir)
    const { endpoint, bridge } = await openCluster(clusterFolder(dataDir), dataDir, limitMs)
    if (isNew) finishCluster(dataDir)
    return {
      endpoint,
      openStandIn: (run) => openStandIn(run, dataDir, limitMs, endpoint),
      async close() {
        await bridge.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Opens the cluster in `folder`; other endpoints of the same database share its array types. */
async function openCluster(folder: string, scratch: string, limitMs: number, like?: Endpoint) {
  const open = async () => {
    const opened = await openBackend(folder, scratch)
    // All clients share one backend: it must go on listening after it was opened anew, when they
    // know of nothing. Notifications go to every client, who drops what it did not ask for.
    await opened.run(queryMessage(`listen ${CHANGE_CHANNEL}`), () => {})
    return opened
  }
  const backend = await open().catch((cause: unknown) => {
    throw new Error(`The database in ${folder} cannot be opened: ${cause}`, { cause })
  })
  const bridge = new Bridge(backend, { open, idleLimitMs: limitMs })
  const endpoint = makeEndpoint(
    (onClose) => clientOver(bridge, limitMs, onClose),
    () => clientOver(bridge, 0, () => {}),
    SIZES,
    undefined,
    like?.types,
  )
  return { endpoint, bridge }
}

/**
 * Copies the cluster while the transaction of `run` holds its backend and has written nothing, and
 * opens the copy: a second or two, and the folder's size on the disk once more.
 */
async function openStandIn(
  run: Run,
  dataDir: string,
  limitMs: number,
  original: Endpoint,
): Promise<StandIn> {
  // One of its own: somebody may still read from the last one.
  const folder = join(standInsFolder(dataDir), randomUUID())
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    // What is in memory only goes to the files first; nothing changes them while we copy.
    await run(sql`checkpoint`)
    await cp(clusterFolder(dataDir), folder, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    })
    const { endpoint, bridge } = await openCluster(folder, dataDir, limitMs, original)
    return {
      endpoint,
      async end() {
        await endpoint.end()
        await bridge.close()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

// The driver hands its sockets back through an option that its types do not list.
interface SocketOption {
  socket: () => ReturnType<Bridge['connect']>
}

function clientOver(bridge: Bridge, limitMs: number, onClose: () => void): postgres.Sql {
  const options: postgres.Options<Record<string, postgres.PostgresType>> & SocketOption = {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: 0,
    backoff: () => 0,
    user: 'postgres',
    database: 'postgres',
    types: valueTypes,
    fetch_types: false,
    onnotice: () => {},
    onclose: onClose,
    socket: () => bridge.connect(limitMs),
  }
  return postgres(options)
}
