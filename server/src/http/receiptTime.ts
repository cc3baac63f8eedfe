import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { isStreamed } from './bodyLimit.ts'

/** How long a request may take to come in, in milliseconds. */
export interface ReceiptTimes {
  readonly headers: number
  /** A body that is held in memory, of at most 1 MiB. */
  readonly body: number
  /** A file on its way to the disk: how long nothing of it may come, … */
  readonly silence: number
  /** … and how long all of it may take: 500 MB by half a Mbit/s. */
  readonly upload: number
}

const SECOND = 1000
const ordinary: ReceiptTimes = {
  headers: 10 * SECOND,
  body: 30 * SECOND,
  silence: 30 * SECOND,
  upload: 2 * 60 * 60 * SECOND,
}

/**
 * Cuts off whoever sends a request drop by drop to hold a connection for ever. Node knows one bound
 * for all requests, which a long upload over a slow line would meet; so that one is the uploads',
 * and any other body has a shorter one of its own.
 */
export function boundReceipt(server: Server, times = ordinary): void {
  server.headersTimeout = times.headers
  server.requestTimeout = times.upload
  server.prependListener('request', (request, response) => {
    const { headers } = request
    const hasBody = 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0
    if (!hasBody) return
    const [path = ''] = request.url?.split('?') ?? []
    const timer = isStreamed(path)
      ? cutSilent(request, response, times.silence)
      : setTimeout(() => cut(request, response), times.body)
    request.once('close', () => clearTimeout(timer))
  })
}

function cutSilent(request: IncomingMessage, response: ServerResponse, silenceMs: number) {
  const { socket } = request
  let known = socket.bytesRead
  return setInterval(() => {
    if (socket.bytesRead === known) cut(request, response)
    known = socket.bytesRead
  }, silenceMs)
}

/** Answers as Node does where its own bounds are met. */
function cut({ complete, socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (complete || socket.destroyed) return
  if (!headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  socket.destroySoon()
}
