import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { askLockSocket, type LockSocket, listenOnLockSocket } from './lockSocket.ts'

/** Two processes over one data folder would lose each other's rows, so the second is refused. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
  readonly folder: string
  readonly zh: string
  readonly en: string

  constructor(folder: string, holder: string) {
    const who = holder ? { en: ` (process ${holder})`, zh: `(进程 ${holder})` } : { en: '', zh: '' }
    const en =
      `The data folder ${folder} is already open in another process${who.en}. ` +
      'Stop that process, or set DATA_DIR to another folder.'
    super(en)
    this.folder = folder
    this.en = en
    this.zh = `数据文件夹 ${folder} 正被另一个进程使用${who.zh}。请先停止该进程,或将 DATA_DIR 设为其他文件夹。`
  }
}

export interface FolderLock {
  release(): Promise<void>
}

// Shortest limit of the systems we run on: 104 bytes with the closing zero (macOS).
const LONGEST_SOCKET_PATH = 103
const ATTEMPTS = 12
const lockName = /^lock-[0-9a-f]{8}\.sock$/

/**
 * Takes the folder for this process. Every opener listens on a socket of its own name first and
 * looks for others afterwards, so of two the later one always sees the earlier; whoever sees a
 * living one gives way. The kernel drops a listener with its process, even after kill -9; the file
 * that stays behind answers nobody, and as its name is never used again it can be removed safely.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = realpathSync(folder)
  if (process.platform === 'win32') return lockPipe(real)
  const inside = join(real, 'lock-00000000.sock')
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) {
    const lock = await lockAmong(real, real)
    if (lock) return lock
  }
  // The path is too long, or the file system knows no sockets.
  const outside = join(tmpdir(), `panhuo-${hashOf(real)}`)
  mkdirSync(outside, { recursive: true })
  const lock = await lockAmong(real, outside)
  if (lock) return lock
  throw new Error(`No socket can be made for the data folder ${real}`)
}

async function lockAmong(folder: string, place: string): Promise<FolderLock | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const name = `lock-${randomBytes(4).toString('hex')}.sock`
    const socket = await listenOnLockSocket(join(place, name))
    if (!socket) return undefined
    const other = await firstLiving(place, name)
    // Somebody may have taken our file for a dead one in the instant before we listened.
    if (!other && existsSync(join(place, name))) return hold(socket)
    await socket.close()
    if (other?.isHolder) throw new DataFolderInUse(folder, other.process)
    // Openers at the same moment all give way; chance lets one of them come first.
    await wait(Math.random() * 50 * (attempt + 1))
  }
  throw new DataFolderInUse(folder, '')
}

/** Looks for another opener that lives, and clears away the sockets of dead ones. */
async function firstLiving(place: string, own: string) {
  for (const name of readdirSync(place)) {
    if (name === own || !lockName.test(name)) continue
    const answer = await askLockSocket(join(place, name))
    if (answer) return answer
    rmSync(join(place, name), { force: true })
  }
  return undefined
}

/** Windows gives a pipe's name to one process only, and takes it back with the process. */
async function lockPipe(folder: string): Promise<FolderLock> {
  const path = `\\\\.\\pipe\\panhuo-${hashOf(folder)}`
  const socket = await listenOnLockSocket(path)
  if (socket) return hold(socket)
  throw new DataFolderInUse(folder, (await askLockSocket(path))?.process ?? '')
}

function hold(socket: LockSocket): FolderLock {
  socket.isHolder = true
  return { release: () => socket.close() }
}

function hashOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 24)
}
