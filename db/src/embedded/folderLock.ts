import { createHash, randomUUID } from 'node:crypto'
import { existsSync, linkSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/**
 * Takes the folder for this process by listening on a socket inside it. The kernel drops the
 * listener with the process, even after kill -9; the file that stays behind is recognised by
 * nobody answering.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = realpathSync(folder)
  for (const path of socketPaths(real)) {
    const lock = await tryPath(real, path)
    if (lock) return lock
  }
  throw new Error(`No socket can be made for the data folder ${real}`)
}

/** The socket in the folder first; elsewhere only if the path or the file system does not allow it. */
function socketPaths(folder: string): string[] {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return [`\\\\.\\pipe\\panhuo-${hash}`]
  const outside = join(tmpdir(), `panhuo-${hash}.sock`)
  const inside = join(folder, 'lock.sock')
  return Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH ? [inside, outside] : [outside]
}

async function tryPath(folder: string, path: string): Promise<FolderLock | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const outcome = await listen(path)
    if (typeof outcome !== 'string') return { release: () => close(outcome) }
    if (outcome !== 'EADDRINUSE') return undefined
    const holder = await askHolder(path)
    if (holder !== undefined) throw new DataFolderInUse(folder, holder)
    await removeStale(folder, path)
  }
  throw new DataFolderInUse(folder, '')
}

/** Resolves to the listening server, or to the code of the error. */
function listen(path: string): Promise<Server | string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.end(`${process.pid}`)
  })
  server.unref()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN'))
    server.listen(path, () => resolve(server))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

/** Resolves to the process number of whoever listens, or to undefined when nobody does. */
function askHolder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(path)
    socket.setTimeout(2000, () => {
      // Somebody listens but is too busy to answer: the folder is taken all the same.
      socket.destroy()
      resolve('')
    })
    socket.on('data', (bytes) => {
      answer += bytes.toString()
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const nobody = error.code === 'ECONNREFUSED' || error.code === 'ENOENT'
      resolve(nobody ? undefined : answer)
    })
  })
}

/**
 * Removes a dead socket file. It is moved aside and asked once more, since another process may
 * have replaced it by its own between our question and now; then it is put back.
 */
async function removeStale(folder: string, path: string): Promise<void> {
  if (process.platform === 'win32') return
  const aside = join(folder, `${randomUUID().slice(0, 8)}.old`)
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const holder = await askHolder(aside)
  if (holder !== undefined && !existsSync(path)) linkSync(aside, path)
  rmSync(aside, { force: true })
  if (holder !== undefined) throw new DataFolderInUse(folder, holder)
}
