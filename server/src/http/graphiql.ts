import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { examples } from './graphiqlExamples.ts'

interface Page {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
}

const rendered = new Map<string, Promise<Page>>()

/** Whether a person opened the endpoint in a browser. */
export function asksGraphiql(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}

/**
 * GraphiQL with ready examples; all of it comes from this server, nothing from elsewhere. Its
 * Chinese font is that of the built page in `webRoot`, where there is one.
 */
export async function graphiqlPage(request: Request, webRoot: string): Promise<Response> {
  const rendering = rendered.get(webRoot) ?? render(webRoot)
  rendered.set(webRoot, rendering)
  const page = await rendering
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'plain'
  return new Response(page[encoding], {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      ...(encoding === 'plain' ? {} : { 'content-encoding': encoding }),
    },
  })
}

/**
 * Tabs that are there from the start keep the place they slid in from as a transform, which the
 * first press puts on: they jump from under the pointer and only the last one can be clicked.
 */
const stillTabs = '.graphiql-tab { transform: none !important }'

/** Chinese is drawn on systems without a Chinese font too: GraphiQL brings Latin ones only. */
const fonts = `
  .graphiql-container, .CodeMirror-info, [data-radix-popper-content-wrapper] {
    --font-family: Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC Variable", sans-serif;
    --font-family-mono:
      "Fira Code", "PingFang SC", "Microsoft YaHei", "Noto Sans SC Variable", monospace;
  }
  .monaco-editor, .monaco-editor .view-lines { font-family: var(--font-family-mono) !important }
`

/** On a phone the question stands above its answer; side by side neither can be read. */
const stacked = `
  @media (max-width: 700px) {
    .graphiql-sessions > div:has(> .graphiql-editors) { flex-direction: column !important }
    .graphiql-sessions .graphiql-horizontal-drag-bar, .graphiql-logo { display: none }
    .graphiql-sessions .graphiql-response { min-height: 0 }
  }
`

/**
 * A link's question opens in a tab of its own before the examples, with its variables: the page
 * reads a query from its address, and no variables.
 */
const asked = `
  const draw = YogaGraphiQL.renderYogaGraphiQL
  YogaGraphiQL.renderYogaGraphiQL = (root, options) => {
    const { searchParams } = new URL(location.href)
    const query = searchParams.get('query')
    const variables = searchParams.get('variables') ?? ''
    const defaultTabs = [{ query, variables }, ...options.defaultTabs]
    return draw(root, query ? { ...options, variables, defaultTabs } : options)
  }
`
const CALL = 'YogaGraphiQL.renderYogaGraphiQL('

// Nine megabytes of page: rendered and compressed when it is first asked for, then kept.
async function render(webRoot: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: '盘活一张图 GraphiQL',
    endpoint: '/graphql',
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  })
  const sheet = await fontSheet(webRoot)
  const link = sheet ? `<link rel="stylesheet" href="/assets/${sheet}">` : ''
  const style = `<style>${stillTabs}${fonts}${stacked}</style>`
  const headed = html.replace('</head>', `${link}${style}</head>`)
  if (headed === html) throw new Error('GraphiQL has no head to put its style into')
  const at = headed.lastIndexOf(CALL)
  if (at < 0) throw new Error('GraphiQL is not drawn by the call that its tabs are given to')
  const page = `${headed.slice(0, at)}${asked}${headed.slice(at)}`
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const [zipped, br] = await Promise.all([
    promisify(gzip)(page, { level: 6 }),
    promisify(brotliCompress)(page, quality),
  ])
  return {
    plain: new TextEncoder().encode(page),
    gzip: Uint8Array.from(zipped),
    br: Uint8Array.from(br),
  }
}

/** Name of the built page's sheet of fonts; none where the page is not built. */
async function fontSheet(webRoot: string): Promise<string | undefined> {
  const built = await readdir(join(webRoot, 'assets')).catch(() => [])
  return built.find((name) => /^fonts-.*\.css$/.test(name))
}
