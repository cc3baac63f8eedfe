import type { ServerType } from '@hono/node-server'
import type { Env } from './env.ts'
import type { Log } from './http/log.ts'
import { boundReceipt } from './http/receiptTime.ts'

/** How long requests in flight may take once the server is asked to stop. */
const PATIENCE_MS = 10_000

/** Listens as configured and resolves to the origin; rejects with a sentence where it cannot. */
export function listen(server: ServerType, { host, port }: Env): Promise<string> {
  if ('headersTimeout' in server) boundReceipt(server)
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new Error(sentenceOf(cause, host, port), { cause }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}

function sentenceOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 换一个端口。Port ${port} is in use: stop what uses it, or set PORT to another one.`
  }
  if (code === 'EACCES') {
    return `没有权限监听端口 ${port}，请用 1024 以上的端口。Listening on port ${port} is not permitted: use one above 1024.`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${host} 不是本机的地址。HOST ${host} is not an address of this machine.`
  }
  return `无法监听 ${host}:${port}（${message}）。Cannot listen on ${host}:${port} (${message}).`
}

/**
 * On SIGTERM or SIGINT: accepts no more, ends what would never end, lets requests in flight finish,
 * closes, exits with 0.
 */
export function closeOnSignal(
  server: ServerType,
  log: Log,
  endFeeds: () => void,
  close: () => Promise<void>,
): void {
  let isClosing = false
  const stop = (signal: NodeJS.Signals) => {
    // A second Ctrl-C means now.
    if (isClosing) process.exit(1)
    isClosing = true
    log.info({ signal }, 'stopping')
    endFeeds()
    // A connection kept alive counts as open though nothing runs on it.
    const drain = setInterval(() => closeIdle(server), 50)
    const cut = setTimeout(() => closeAll(server), PATIENCE_MS)
    server.close(async () => {
      clearInterval(drain)
      clearTimeout(cut)
      await close().catch((error: unknown) => log.error({ err: error }, 'closing'))
      process.exit(0)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function closeIdle(server: ServerType): void {
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}

function closeAll(server: ServerType): void {
  if ('closeAllConnections' in server) server.closeAllConnections()
}
