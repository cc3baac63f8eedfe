import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { endWithUs } from './endWithUs.ts'
import { freePort } from './freePort.ts'
import { postgisPrograms } from './postgis.ts'
import { runProgram } from './program.ts'

export interface NativeCluster {
  /** Connection text of a superuser, for the database `postgres`. */
  url: string
  stop(): Promise<void>
}

const initial = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--auth=trust',
  '--username=panhuo',
  '--no-sync',
]

export interface ClusterOptions {
  /** Settings of postgresql.conf that differ from ours. */
  readonly settings?: Readonly<Record<string, string | number>>
  /** Makes it a copy that follows this primary, whose `wal_level` must be `replica`. */
  readonly follows?: NativeCluster
}

/**
 * Starts a PostgreSQL of our own on loopback, on a free port, in a temporary folder. Nothing is
 * ever synced to disk: the cluster lives as long as the test run and no longer.
 */
export async function startNativeCluster(options: ClusterOptions = {}): Promise<NativeCluster> {
  const programs = await postgisPrograms()
  const user = await unprivilegedUser()
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const [maker, ...makes] = options.follows
    ? ['pg_basebackup', '-R', '-X', 'stream', '--no-sync', '-d', options.follows.url, '-D', data]
    : ['initdb', ...initial, '-D', data]
  await runProgram(join(programs, maker ?? ''), makes, { cwd: folder, ...user })

  const port = await freePort()
  const set = settings(folder, port, options.settings)
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...set], {
    cwd: folder,
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr.on('data', (part) => {
    log = (log + part).slice(-4000)
  })
  const callOff = endWithUs(server, 'INT')
  const url = `postgres://panhuo@127.0.0.1:${port}/postgres`
  await untilAnswering(url, server, () => log)
  return {
    url,
    async stop() {
      await ended(server)
      callOff()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then its own Debian user runs it. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const id = async (what: string) => Number(await runProgram('id', [what, 'postgres']))
  return { uid: await id('-u'), gid: await id('-g') }
}

function settings(folder: string, port: number, others: ClusterOptions['settings'] = {}): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    autovacuum: 'off',
    max_connections: 100,
    shared_buffers: '128MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    ...others,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function untilAnswering(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) break
    const client = postgres(url, { max: 1, connect_timeout: 2 })
    const answered = await client`select 1`.then(
      () => true,
      () => false,
    )
    await client.end({ timeout: 1 })
    if (answered) return
    await wait(100)
  }
  throw new Error(`PostgreSQL did not start:\n${log()}`)
}

/** A fast shutdown: open sessions are ended, nothing is waited for. */
function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
}
