import { createAdaptorServer } from '@hono/node-server'
import { connect } from '@panhuo/db/connect'
import type { Database } from '@panhuo/db/database'
import { DataFolderInUse } from '@panhuo/db/embedded/folderLock'
import { migrate } from '@panhuo/db/migrate'
import { seed } from '@panhuo/db/seeds/seed'
import { makeFirstAdministrator, openSetUp, type SetUp } from './account/firstAdministrator.ts'
import { keepSecret, newSecret } from './account/keepSecret.ts'
import { createApp } from './app.ts'
import { sweepDaily } from './case/sweepDocuments.ts'
import { warmUpWhenQuiet } from './change/warmUp.ts'
import { BadEnv, type Env, readEnv } from './env.ts'
import { type Log, openLog } from './http/log.ts'
import { sweepImportsDaily } from './import/sweepImports.ts'
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
  const setUp = await firstAdministrator(db)
  const app = createApp({ db, env: settings, log, setUp })
  const server = createAdaptorServer({ fetch: app.fetch })
  const address = await listen(server, env)
  const stopWarming = warmUpWhenQuiet(db)
  const stopSweeping = sweepDaily(db, env.documentsDir, (error) => {
    log.error({ err: error }, 'uploads that nobody attached were not swept')
  })
  const stopSweepingImports = sweepImportsDaily(db, env.importKeptDays, (error) => {
    log.error({ err: error }, 'imports that nobody accepted were not swept')
  })
  closeOnSignal(server, log, app.endFeeds, async () => {
    stopWarming()
    stopSweeping()
    stopSweepingImports()
    app.close()
    await db.close()
  })
  if (setUp) tellSetUp(setUp, env.publicUrl?.origin ?? address)
  // The one line on stdout: scripts wait for it.
  process.stdout.write(`Panhuo is ready at ${env.publicUrl?.origin ?? address}\n`)
}

/** Makes the administrator of the settings, or opens a way to make one by hand. */
async function firstAdministrator(db: Database): Promise<SetUp | undefined> {
  const { admin, accountRules, demo } = env
  if (admin) {
    const made = await makeFirstAdministrator(db, accountRules, { ...admin, name: admin.username })
    if (made) log.info({ username: admin.username }, 'first administrator made')
    return undefined
  }
  // In the DEMO one acts as administrator without an account.
  return demo ? undefined : openSetUp(db)
}

function tellSetUp({ token }: SetUp, origin: string): void {
  const link = `${origin}/sign-in?setup=${token}`
  process.stderr.write(
    `还没有系统管理员，请用此链接创建（只能用一次）：\nThere is no administrator yet; make one with this link (it works once):\n${link}\n`,
  )
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
