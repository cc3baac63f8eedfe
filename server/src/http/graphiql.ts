import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { examples } from './graphiqlExamples.ts'

interface Page {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer>
}

let rendered: Promise<Page> | undefined

/** Whether a person opened the endpoint in a browser. */
export function asksGraphiql(request: Request): boolean {
  return request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html')
}

/** GraphiQL with ready examples; all of it comes from this server, nothing from elsewhere. */
export async function graphiqlPage(request: Request): Promise<Response> {
  rendered ??= render()
  const page = await rendered
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

// Nine megabytes of page: rendered and compressed when it is first asked for, then kept.
async function render(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({
    title: '盘活一张图 GraphiQL',
    endpoint: '/graphql',
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  })
  const page = html.replace('</head>', `<style>${stillTabs}</style></head>`)
  if (page === html) throw new Error('GraphiQL has no head to put its style into')
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
