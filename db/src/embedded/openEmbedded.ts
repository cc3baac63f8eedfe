import { mkdirSync } from 'node:fs'
import postgres from 'postgres'
import { CHANGE_CHANNEL } from '../changeChannel.ts'
import { type Endpoint, makeEndpoint } from '../connection/endpoint.ts'
import { valueTypes } from '../connection/valueTypes.ts'
import { openBackend } from './backend.ts'
import { Bridge } from './bridge.ts'
import { beginCluster, clusterFolder, finishCluster } from './dataFolder.ts'
import { lockFolder } from './folderLock.ts'
import { queryMessage } from './messages.ts'

// Clients stand in line for the one backend; a few let the next answer be computed while one talks.
const SIZES = { lanes: 6, streams: 8 }

/** Opens the PostgreSQL that lives in `dataDir`, creating folder and cluster on the first start. */
export async function openEmbedded(
  dataDir: string,
  limitMs: number,
): Promise<{ endpoint: Endpoint; close(): Promise<void> }> {
  mkdirSync(dataDir, { recursive: true })
  const lock = await lockFolder(dataDir)
  try {
    const { isNew } = beginCluster(dataDir)
    const open = async () => {
      const opened = await openBackend(clusterFolder(dataDir), dataDir)
      // All clients share one backend: it must go on listening after it was opened anew, when they
      // know of nothing. Notifications go to every client, who drops what it did not ask for.
      await opened.run(queryMessage(`listen ${CHANGE_CHANNEL}`), () => {})
      return opened
    }
    const backend = await open().catch((cause: unknown) => {
      throw new Error(`The database in ${clusterFolder(dataDir)} cannot be opened: ${cause}`, {
        cause,
      })
    })
    if (isNew) finishCluster(dataDir)
    const bridge = new Bridge(backend, { open, idleLimitMs: limitMs })
    const endpoint = makeEndpoint(
      (onClose) => clientOver(bridge, limitMs, onClose),
      () => clientOver(bridge, 0, () => {}),
      SIZES,
    )
    return {
      endpoint,
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
