import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

export type Encoding = 'br' | 'gzip'

/** Bytes below which an answer fits into one packet as it is. */
const WORTH_COMPRESSING = 1_400
/** Whole answers; a stream of events has to leave event by event. */
const whole = /^application\/(graphql-response\+)?json\b/
/** Downloads, which are compressed while they are made. */
const streamed = /^(text\/csv|application\/geo\+json)\b/

const zipped = promisify(gzip)
const brotli = promisify(brotliCompress)

/** The encoding that is worth most among those that the client takes. */
export function acceptedEncoding(accepted = ''): Encoding | undefined {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

/** Compresses off the main thread. Brotli at 4 takes a tenth of the time of 11 for a tenth more. */
export async function compressed(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return zipped(bytes, { level: 4 })
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  })
}

/** Compresses answers of GraphQL and downloads for clients that take it; the rest stay as they are. */
export const compressAnswers: MiddlewareHandler = async (c, next) => {
  await next()
  const accepted = c.req.header('accept-encoding')
  const encoding = acceptedEncoding(accepted)
  const { headers, body } = c.res
  const type = headers.get('content-type') ?? ''
  if (!encoding || headers.has('content-encoding') || c.req.method === 'HEAD') return
  if (whole.test(type)) {
    const bytes = new Uint8Array(await c.res.arrayBuffer())
    const small = bytes.byteLength < WORTH_COMPRESSING
    const sent = small ? bytes : await compressed(bytes, encoding)
    answer(new Response(sent as Uint8Array<ArrayBuffer>, c.res), small ? undefined : encoding)
  } else if (streamed.test(type) && body && /\bgzip\b/.test(accepted ?? '')) {
    answer(new Response(body.pipeThrough(new CompressionStream('gzip')), c.res), 'gzip')
  }

  function answer(response: Response, used: Encoding | undefined) {
    c.res = response
    c.res.headers.delete('content-length')
    c.res.headers.append('vary', 'Accept-Encoding')
    if (used) c.res.headers.set('content-encoding', used)
  }
}
