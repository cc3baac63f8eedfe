import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'
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

/**
 * Serves the built page. Only files that were there at the start are served, so no path can lead
 * out of the folder; each is compressed once. Paths that name no file open the page itself.
 */
export function webRoutes(webRoot: string): Hono<Surroundings> {
  const files = filesIn(webRoot)
  const kept = new Map<string, Promise<Bytes>>()

  async function bytesOf(path: string, encoding: string): Promise<Bytes> {
    const key = `${encoding} ${path}`
    const found = kept.get(key) ?? compressed(join(webRoot, path), encoding)
    kept.set(key, found)
    return found
  }

  return new Hono<Surroundings>().get('*', async (c) => {
    const asked = decodeURIComponent(c.req.path).slice(1)
    const isNavigation = !extname(asked)
    const path = files.has(asked) ? asked : isNavigation ? 'index.html' : undefined
    if (path === undefined) throw notFound()
    if (!files.has(path)) return c.html(missingBuild, 503)
    const type = types[extname(path)] ?? 'application/octet-stream'
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding = !compressible.test(type)
      ? 'identity'
      : /\bbr\b/.test(accepted)
        ? 'br'
        : /\bgzip\b/.test(accepted)
          ? 'gzip'
          : 'identity'
    // Names under assets/ hold a hash of their content.
    const isHashed = path.startsWith('assets/')
    return c.body(await bytesOf(path, encoding), 200, {
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    })
  })
}

async function compressed(path: string, encoding: string): Promise<Bytes> {
  const bytes = await readFile(path)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  if (encoding === 'br') return Uint8Array.from(await promisify(brotliCompress)(bytes, quality))
  if (encoding === 'gzip') return Uint8Array.from(await promisify(gzip)(bytes, { level: 9 }))
  return Uint8Array.from(bytes)
}

function filesIn(root: string): ReadonlySet<string> {
  if (!existsSync(root)) return new Set()
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(
    files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
}

const missingBuild = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>盘活一张图</title><style>body{font:16px/1.7 system-ui;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<h1>页面还没有构建</h1>
<p>接口已经可用：<a href="/graphql">/graphql</a>。请在仓库根目录运行 <code>npm start</code>，或先运行 <code>pnpm build</code>。</p>
<p lang="en">The page has not been built. The endpoint already answers at <a href="/graphql">/graphql</a>;
run <code>npm start</code> in the repository, or <code>pnpm build</code> first.</p></html>`
