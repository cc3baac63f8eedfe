import { createAdaptorServer } from '@hono/node-server'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { DataFolderInUse } from '@panhuo/db/embedded/folderLock'
import { migrate } from '@panhuo/db/migrate'
import { seed } from '@panhuo/db/seeds/seed'
import { keepSecret, newSecret } from './account/keepSecret.ts'
import { createApp } from './app.ts'
import { BadEnv, type Env, readEnv } from './env.ts'
import { type Log, openLog } from './http/log.ts'
import { closeOnSignal, listen } from './listen.ts'

const env = readSettings()
const log = openLog(env.logLevel)
await start().catch((error: unknown) => {
  log.debug({ err: error }, 'start failed')
  stopWith(sentenceOf(error))
})

async function start(): Promise<void> {
  const { databaseUrl, replicaUrls, dataDir } = env
  const db = await connect({ databaseUrl, replicaUrls: [...replicaUrls], dataDir })
  try {
    const applied = await migrate(db)
    if (applied > 0) log.info({ applied }, 'migrated')
    await seed(db)
    await serve(db)
  } catch (error) {
    await db.close()
    throw error
  }
}

async function serve(db: Database): Promise<void> {
  const settings = { ...env, authSecret: env.authSecret ?? secretFor(env, log) }
  const app = createApp({ db, env: settings, log })
  const server = createAdaptorServer({ fetch: app.fetch })
  const address = await listen(server, env)
  closeOnSignal(server, log, app.endFeeds, async () => {
    app.close()
    await db.close()
  })
  // The one line on stdout: scripts wait for it.
  process.stdout.write(`Panhuo is ready at ${env.publicUrl?.origin ?? address}\n`)
}

function secretFor({ databaseUrl, dataDir }: Env, target: Log): string {
  if (databaseUrl === undefined) return keepSecret(dataDir)
  target.warn('AUTH_SECRET is not set: sessions end when this process ends')
  return newSecret()
}

function readSettings(): Env {
  try {
    return readEnv()
  } catch (error) {
    if (error instanceof BadEnv) return stopWith(error.message)
    throw error
  }
}

/** What the person at the terminal reads, in both languages where the fault has them. */
function sentenceOf(error: unknown): string {
  if (error instanceof DataFolderInUse) return `${error.zh}\n${error.en}`
  return error instanceof Error ? error.message : String(error)
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
