import { makeDatabase } from './connection/openDatabase.ts'
import { checkServer } from './connection/requirements.ts'
import type { Database } from './database.ts'
import { toDatabaseError } from './databaseError.ts'
import { openEmbedded } from './embedded/openEmbedded.ts'
import { openNative } from './native/openNative.ts'

export interface ConnectOptions {
  /** A PostgreSQL server; without it the database lives in `dataDir`, inside this process. */
  databaseUrl?: string | undefined
  /** Servers that follow the first one and answer reads. */
  replicaUrls?: string[] | undefined
  dataDir: string
  /** Longest time of one statement, in milliseconds. */
  statementTimeoutMs?: number | undefined
}

/** Opens the database, and fails with a clear sentence if it is in use or lacks what we need. */
export async function connect(options: ConnectOptions): Promise<Database> {
  const { databaseUrl, replicaUrls = [], dataDir, statementTimeoutMs = 10_000 } = options
  if (databaseUrl) return connectServer(databaseUrl, replicaUrls, statementTimeoutMs)
  const { endpoint, openStandIn, close } = await openEmbedded(dataDir, statementTimeoutMs)
  await endpoint.learnTypes().catch(async (error: unknown) => {
    await close()
    throw error
  })
  return makeDatabase({
    kind: 'embedded',
    hasMvt: false,
    primary: endpoint,
    replicas: [],
    openStandIn,
    close,
  })
}

async function connectServer(
  url: string,
  replicaUrls: string[],
  limitMs: number,
): Promise<Database> {
  const primary = openNative(url, limitMs)
  const client = primary.dedicated()
  try {
    const { hasMvt } = await checkServer(client)
    await primary.learnTypes()
    const replicas = replicaUrls.map((replica) => openNative(replica, limitMs, primary.types))
    return makeDatabase({ kind: 'server', hasMvt, primary, replicas, close: async () => {} })
  } catch (error) {
    await primary.end()
    throw toDatabaseError(error).code === 'UNAVAILABLE'
      ? new Error(`No PostgreSQL answers at ${new URL(url).host}; see DATABASE_URL.`, {
          cause: error,
        })
      : error
  } finally {
    await client.end({ timeout: 5 })
  }
}
