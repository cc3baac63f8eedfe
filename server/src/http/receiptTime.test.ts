import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, it } from 'vitest'
import { IMPORTS_PATH } from './imports.ts'
import { boundReceipt, type ReceiptTimes } from './receiptTime.ts'

const SHORT = 100
const LONG = 60_000
let server: Server | undefined
afterEach(() => server?.close())

/** A server that answers with the length of what it was sent. */
async function open(times: Partial<ReceiptTimes>, answerMs = 0): Promise<number> {
  const fetch = async (asked: Request) => {
    const { byteLength } = await asked.arrayBuffer()
    return wait(answerMs, new Response(String(byteLength)))
  }
  // Node looks for expired requests every 30 s unless told.
  const serverOptions = { connectionsCheckingInterval: 20 }
  server = createAdaptorServer({ fetch, serverOptions }) as Server
  boundReceipt(server, { headers: LONG, body: LONG, silence: LONG, upload: LONG, ...times })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Sends two pieces, the second after a rest; without one it never ends. Gives status and answer. */
async function send(port: number, path: string, restMs: number | undefined): Promise<unknown[]> {
  const headers = { 'content-length': 8 }
  const sending = request({ port, host: '127.0.0.1', path, method: 'POST', headers })
  const answered = once(sending, 'response')
  sending.write('1234')
  if (restMs !== undefined) {
    await Promise.race([wait(restMs), answered])
    sending.end('5678')
  }
  const [answer] = await answered
  const pieces = await answer.toArray()
  return [answer.statusCode, pieces.join('')]
}

const slowly = 5 * SHORT

it('takes an upload that lasts longer than another body may', async () => {
  const port = await open({ headers: SHORT, body: SHORT })
  expect(await send(port, `${IMPORTS_PATH}?name=a.shp`, slowly)).toEqual([200, '8'])
})

it.each([
  ['a body that comes drop by drop', '/graphql', { body: SHORT }, slowly],
  ['a body that stands still', '/graphql', { body: SHORT }, undefined],
  ['an upload that stands still', IMPORTS_PATH, { silence: SHORT }, undefined],
  ['an upload without end', IMPORTS_PATH, { upload: SHORT, headers: SHORT }, slowly],
])('cuts %s', async (_, path, times, restMs) => {
  expect(await send(await open(times), path, restMs)).toEqual([408, ''])
})

it('leaves a request alone that came in whole, however long its answer takes', async () => {
  const port = await open({ body: SHORT, silence: SHORT }, slowly)
  const answers = [IMPORTS_PATH, '/graphql'].map((path) => send(port, path, 0))
  expect(await Promise.all(answers)).toEqual([
    [200, '8'],
    [200, '8'],
  ])
})
