import { fileURLToPath } from 'node:url'
import type { Database } from '@panhuo/db/database'
import { localeOf } from '@panhuo/shared/words/label'
import { Hono } from 'hono'
import { openAccounts } from './account/accounts.ts'
import type { SetUp } from './account/firstAdministrator.ts'
import { newSecret } from './account/keepSecret.ts'
import type { Env } from './env.ts'
import { accountRoutes } from './http/accounts.ts'
import { checkAddress } from './http/address.ts'
import { basemapFile, basemapList } from './http/basemaps.ts'
import { limitBody } from './http/bodyLimit.ts'
import { briefRoutes } from './http/briefs.ts'
import { compressAnswers } from './http/compression.ts'
import { DOCUMENTS_PATH, documentRoutes } from './http/documents.ts'
import { exportRoutes } from './http/exports.ts'
import { asksGraphiql, graphiqlPage } from './http/graphiql.ts'
import { graphqlEndpoint } from './http/graphql.ts'
import { guard } from './http/guard.ts'
import { graphiqlHeaders, securityHeaders } from './http/headers.ts'
import { healthRoutes } from './http/health.ts'
import { IMPORTS_PATH, importRoutes } from './http/imports.ts'
import { type Log, openLog } from './http/log.ts'
import { openMetrics } from './http/metrics.ts'
import { ogcRoutes } from './http/ogc.ts'
import { errorResponse, notFound, publicError, Refusal } from './http/publicError.ts'
import { sessionRoutes } from './http/session.ts'
import { askAsInvestor, shareRoutes } from './http/shares.ts'
import { knowViewer, type Surroundings } from './http/surroundings.ts'
import { tileRoutes } from './http/tiles.ts'
import { webRoutes } from './http/web.ts'
import { closeImportDesk, openImportDesk } from './import/importDesk.ts'
import { openChangeFeed } from './live/changeFeed.ts'
import { schema } from './schema/schema.ts'
import { openShareVisits } from './share/shareVisits.ts'

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url))
/** Paths of the interface; any other one belongs to the page. */
const answersData = /^\/(api|basemap|graphql|tiles|export|ogc|healthz|readyz|metrics)(\/|$)/

export interface AppParts {
  readonly db: Database
  readonly env: Env
  /** Folder of the built page. */
  readonly webRoot?: string
  readonly log?: Log
  /** The way in while nobody administers. */
  readonly setUp?: SetUp | undefined
}

export interface App {
  fetch(request: Request, bindings?: Surroundings['Bindings']): Promise<Response>
  /** Every way in, as `GET /tiles/:layer`, so that a walk over them forgets none. */
  readonly routes: readonly string[]
  /** Ends the answers that would never end by themselves, before the server waits for all. */
  endFeeds(): void
  /** Stops what the app itself began; the database belongs to the caller. */
  close(): void
}

/** The whole server as one function from request to answer; tests use it without a port. */
export function createApp({ db, env, webRoot = builtPage, log, setUp }: AppParts): App {
  const ownLog = log ?? openLog(env.logLevel)
  const { publicUrl, accountRules: rules } = env
  const secret = env.authSecret ?? newSecret()
  const accounts = openAccounts({ db, secret, publicUrl, rules, setUp })
  const metrics = openMetrics(db)
  const feed = openChangeFeed(db, (error) => {
    ownLog.error({ err: error }, 'not listening to changes: open pages will not follow them')
  })
  openImportDesk(db, env.documentsDir, (error) => ownLog.error({ err: error }, 'an import failed'))
  const { demo } = env
  const graphql = graphqlEndpoint({ schema, db, demo, accountRules: rules, feed, log: ownLog })

  const app = new Hono<Surroundings>()
    .use(metrics.measure)
    .use('/graphql', compressAnswers)
    .use('/export/*', compressAnswers)
    .use('/graphql', graphiqlHeaders)
    .use(securityHeaders(env))
    .use(guard(env))
    .use(checkAddress)
    .use(limitBody)
    .use(knowViewer(accounts, env, openShareVisits(db)))
    .use(askAsInvestor)
    .route('/api', sessionRoutes(env, accounts))
    .route('/api/auth', accountRoutes(accounts, env))
    .route(IMPORTS_PATH, importRoutes(db, env, feed))
    .route('/api/share', shareRoutes(accounts, env))
    .route(DOCUMENTS_PATH, documentRoutes(db, env, feed))
    .route('/api/briefs', briefRoutes(db, env, feed))
    .route('/api', basemapList(env))
    .route('/basemap', basemapFile(env))
    .route('/tiles', tileRoutes(db, env, feed))
    .route('/export', exportRoutes(db))
    .route('/ogc', ogcRoutes(db, env))
    .route('/', healthRoutes(db, metrics))
    .on(['GET', 'POST'], '/graphql', (c) =>
      asksGraphiql(c.req.raw)
        ? graphiqlPage(c.req.raw, webRoot)
        : graphql(c.req.raw, c.var.viewer, c.var.stands),
    )
    .all('/graphql', () => {
      throw notAllowed()
    })
    .use(async (c, next) => {
      if (answersData.test(c.req.path)) throw notFound()
      await next()
    })
    .route('/', webRoutes(webRoot))
  app.notFound(() => {
    throw notFound()
  })
  app.onError((error, c) => {
    const { signal, headers } = c.req.raw
    // Nobody reads the answer of a request that was left.
    if (signal.aborted) return new Response(null, { status: 499 })
    const said = publicError(error, ownLog)
    return errorResponse(said, localeOf(headers.get('accept-language')), c.req.path === '/graphql')
  })
  return {
    fetch: async (request, bindings) => app.fetch(request, bindings ?? {}),
    routes: [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))],
    endFeeds: feed.end,
    close() {
      feed.end()
      closeImportDesk(db)
      metrics.close()
      accounts.memory.close()
    },
  }
}

function notAllowed(): Refusal {
  return new Refusal(
    405,
    'BAD_USER_INPUT',
    { zh: '请用 GET 或 POST', en: 'use GET or POST' },
    'method',
  )
}
