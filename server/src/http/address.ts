import type { MiddlewareHandler } from 'hono'
import { Refusal } from './publicError.ts'

/** Longest address; a filter with a drawn polygon takes a few thousand characters. */
const MAX_ADDRESS = 16_000

/** Refuses an address that cannot be decoded, before a route reads half of it. */
export const checkAddress: MiddlewareHandler = async (c, next) => {
  const { url } = c.req.raw
  if (url.length > MAX_ADDRESS) {
    throw new Refusal(
      414,
      'BAD_USER_INPUT',
      { zh: `网址超过 ${MAX_ADDRESS} 字符`, en: `the address is longer than ${MAX_ADDRESS}` },
      'url',
    )
  }
  try {
    decodeURIComponent(url)
  } catch (cause) {
    const message = {
      zh: '网址里的百分号编码不完整',
      en: 'the address holds a broken percent escape',
    }
    throw Object.assign(new Refusal(400, 'BAD_USER_INPUT', message, 'url'), { cause })
  }
  await next()
}
