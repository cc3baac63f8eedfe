import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { notFound } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pbf': 'application/x-protobuf',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(text|application\/(json|manifest)|image\/svg)/

type Bytes = Uint8Array<ArrayBuffer>

/** More than the page and its fonts need, so that nothing is compressed twice. */
const CACHE_BYTES = 64 * 1024 * 1024

/** Serves the built page, each file compressed once. Paths that name no file open the page itself. */
export function webRoutes(webRoot: string): Hono<Surroundings> {
  const root = resolve(webRoot)
  const kept = new LRUCache<string, Bytes>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (bytes) => bytes.byteLength + 1,
  })

  return new Hono<Surroundings>().get('*', async (c) => {
    const asked = join(root, decodeURIComponent(c.req.path))
    const shared = c.req.path.startsWith('/s/')
    const path = extname(asked) ? asked : join(root, shared ? 'share.html' : 'index.html')
    // A new build changes the time of a file, so that a running server serves it too.
    const changed = await changeOf(root, path)
    if (changed === undefined) {
      if (path === asked) throw notFound()
      return c.html(missingBuild, 503)
    }
    const type = types[extname(path)] ?? 'application/octet-stream'
    const encoding = encodingFor(type, c.req.header('accept-encoding'))
    const key = `${encoding} ${changed} ${path}`
    const bytes = kept.get(key) ?? (await compressed(path, encoding))
    kept.set(key, bytes)
    // Names under assets/ hold a hash of their content.
    const isHashed = path.startsWith(join(root, 'assets') + sep)
    return c.body(bytes, 200, {
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      // A link is for whoever was given it, and for no search engine.
      ...(shared ? { 'x-robots-tag': 'noindex' } : {}),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    })
  })
}

/** When a file inside the folder was last changed; undefined where there is no such file. */
async function changeOf(root: string, path: string): Promise<number | undefined> {
  if (!path.startsWith(root + sep) || path.includes('\0')) return undefined
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? found.mtimeMs : undefined
}

function encodingFor(type: string, accepted = ''): 'br' | 'gzip' | 'identity' {
  if (!compressible.test(type)) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

async function compressed(path: string, encoding: string): Promise<Bytes> {
  const bytes = await readFile(path)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  if (encoding === 'br') return Uint8Array.from(await promisify(brotliCompress)(bytes, quality))
  if (encoding === 'gzip') return Uint8Array.from(await promisify(gzip)(bytes, { level: 9 }))
  return Uint8Array.from(bytes)
}

const missingBuild = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>盘活一张图</title><style>body{font:16px/1.7 system-ui;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<h1>页面还没有构建</h1>
<p>接口已经可用：<a href="/graphql">/graphql</a>。请在仓库根目录运行 <code>npm start</code>，或先运行 <code>pnpm build</code>。</p>
<p lang="en">The page has not been built. The endpoint already answers at <a href="/graphql">/graphql</a>;
run <code>npm start</code> in the repository, or <code>pnpm build</code> first.</p></html>`
