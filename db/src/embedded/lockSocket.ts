import { connect, createServer } from 'node:net'

/** A socket that tells who asks which process listens, and whether it holds the folder already. */
export interface LockSocket {
  isHolder: boolean
  close(): Promise<void>
}

const PATIENCE_MS = 2000

/** Listens on a path, or resolves to undefined where no socket can be made. */
export function listenOnLockSocket(path: string): Promise<LockSocket | undefined> {
  const server = createServer((client) => {
    client.on('error', () => {})
    client.end(`${socket.isHolder ? 'holds' : 'asks'} ${process.pid}`)
  })
  const socket: LockSocket = {
    isHolder: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
  server.unref()
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined))
    server.listen(path, () => resolve(socket))
  })
}

/** Asks the socket at a path; undefined means that no process listens there. */
export function askLockSocket(
  path: string,
): Promise<{ isHolder: boolean; process: string } | undefined> {
  return new Promise((resolve) => {
    let answer = ''
    const client = connect(path)
    const settle = () => {
      const [state = '', process = ''] = answer.split(' ')
      client.destroy()
      resolve({ isHolder: state !== 'asks', process })
    }
    // Somebody who listens but is too busy to answer holds the folder all the same.
    client.setTimeout(PATIENCE_MS, settle)
    client.on('data', (bytes) => {
      answer += bytes.toString()
    })
    client.on('end', settle)
    client.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined)
      else settle()
    })
  })
}
