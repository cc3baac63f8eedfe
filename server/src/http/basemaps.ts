import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { notFound, Refusal } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

/** Where the page finds the PMTiles file, whatever it is called on disk. */
export const PMTILES_PATH = '/basemap/map.pmtiles'

/**
 * Which base maps are set up here. The page asks Tianditu itself, so it needs the key; whoever runs
 * the server binds that key to its own address at Tianditu.
 */
export function basemapList(env: Env): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/basemaps', (c) => {
    c.header('cache-control', 'no-store')
    return c.json({
      tianditu: env.tiandituKey ?? null,
      pmtiles: env.basemapPmtiles === undefined ? null : PMTILES_PATH,
    })
  })
}

/** The PMTiles file by ranges, which is how it is read: never the whole of it, never compressed. */
export function basemapFile(env: Env): Hono<Surroundings> {
  return new Hono<Surroundings>().get('/map.pmtiles', async (c) => {
    const path = env.basemapPmtiles
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
    if (path === undefined || !found?.isFile()) throw notFound()
    const headers = {
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/vnd.pmtiles',
      etag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`,
    }
    const range = rangeOf(c.req.header('range'), found.size)
    if (range === undefined) return c.body(bytesOf(path), 200, headers)
    if (range === null) throw badRange()
    return c.body(bytesOf(path, range), 206, {
      ...headers,
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${found.size}`,
    })
  })
}

interface Range {
  readonly start: number
  /** The last byte, included. */
  readonly end: number
}

/** `bytes=0-16383` of a file so long; undefined where all is asked for, null where it cannot be. */
export function rangeOf(header: string | undefined, size: number): Range | null | undefined {
  if (header === undefined) return undefined
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end && start < size ? { start, end } : null
}

function bytesOf(path: string, range?: Range): ReadableStream {
  return Readable.toWeb(createReadStream(path, range)) as ReadableStream
}

function badRange(): Refusal {
  return new Refusal(
    416,
    'BAD_USER_INPUT',
    { zh: '请求的字节范围不在文件内', en: 'the range lies outside the file' },
    'range',
  )
}
