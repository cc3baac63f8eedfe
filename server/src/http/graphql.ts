import type { Database } from '@panhuo/db/database'
import type { AccountRules } from '@panhuo/shared/account/accountRules'
import { GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql'
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga'
import { auditReads } from '../account/auditCommands.ts'
import type { ChangeFeed } from '../live/changeFeed.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { publishedError } from './graphqlErrors.ts'
import { COST_LIMIT, type CostReport, costLimit, syntaxLimits } from './graphqlLimits.ts'
import { readGraphqlParams } from './graphqlParams.ts'
import type { Log } from './log.ts'
import { Refusal } from './publicError.ts'
import { momentOf } from './readMoment.ts'

interface GraphqlParts {
  readonly schema: GraphQLSchema
  readonly db: Database
  readonly demo: boolean
  readonly accountRules: AccountRules
  readonly feed: ChangeFeed
  readonly log: Log
}

type ServerContext = Context & { readonly cost: CostReport }

/** Answers GraphQL requests for a viewer; the statements of one who leaves are stopped. */
export function graphqlEndpoint({ schema, db, demo, accountRules, feed, log }: GraphqlParts) {
  const yoga = createYoga<ServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    logging: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    // Its own stream is no web stream to Node, and leaving a subscription would end the process.
    fetchAPI: { Response: PresentResponse, ReadableStream },
    // The whole server has one limit on bodies; a second one would turn each into a web stream.
    maxRequestBodySize: false,
    // Errors are published in one place, where the viewer's language is known.
    maskedErrors: false,
    plugins: [
      ownParams,
      ...syntaxLimits(),
      costLimit(schema),
      readOnlyWays,
      useExecutionCancellation(),
      publishing(log),
    ],
  })
  return async (
    request: Request,
    viewer: Viewer,
    stands: () => Promise<boolean> = async () => true,
  ): Promise<Response> => {
    const { signal } = request
    const shared = { db, demo, accountRules, feed }
    const restrictedReads = new Map<string, number>()
    const moment = momentOf(request.headers.get('x-as-of') ?? undefined, 'x-as-of')
    const own = { loaders: new Map(), cost: {}, restrictedReads, moment }
    const response = await yoga.fetch(request, { ...shared, ...own, viewer, stands, signal })
    // Before the answer goes out: what cannot be logged is not shown.
    await auditReads(db, viewer, restrictedReads)
    return response
  }
}

/**
 * Whatever Response is global when an answer is made: the Node server replaces it by one that it
 * writes out without a web stream, and it does so only after this file was read.
 */
const PresentResponse = new Proxy(Response, {
  construct: (_, parts: ConstructorParameters<typeof Response>) =>
    new globalThis.Response(...parts),
})

const ownParams: Plugin = {
  onRequestParse({ setRequestParser }) {
    setRequestParser(readGraphqlParams)
  },
}

/**
 * An access key and a link read: whatever would change something is refused before it begins. A link
 * hears no news either, which would tell of plots that are not in its set and go on after its end.
 */
const readOnlyWays: Plugin<ServerContext> = {
  onExecute({ args, setResultAndStopExecution }) {
    const { document, operationName, contextValue } = args
    const operation = getOperationAST(document, operationName)?.operation
    if (operation !== 'mutation' || !contextValue.viewer.readOnly) return
    setResultAndStopExecution(refused(contextValue.viewer))
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const { viewer } = args.contextValue
    if (viewer.role === 'INVESTOR') setResultAndStopExecution(refused(viewer))
  },
}

function refused({ role }: Viewer) {
  const said =
    role === 'INVESTOR'
      ? { zh: '链接只能查看', en: 'a link is for looking alone' }
      : { zh: '访问密钥只能查询，不能修改', en: 'an access key reads and changes nothing' }
  const refusal = new Refusal(403, 'READ_ONLY', said)
  return { errors: [new GraphQLError(refusal.message, { originalError: refusal })] }
}

/** Says errors in the viewer's language and adds what the query cost. */
function publishing(log: Log): Plugin<object, ServerContext> {
  const publish = (result: Result, { viewer, cost }: ServerContext): Result => ({
    ...result,
    ...(result.errors
      ? {
          errors: result.errors.map((error) =>
            publishedError(error, viewer.locale, !('data' in result), log),
          ),
        }
      : {}),
    ...(cost.requested === undefined
      ? {}
      : {
          extensions: {
            ...result.extensions,
            cost: { requested: cost.requested, limit: COST_LIMIT },
          },
        }),
  })
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Symbol.asyncIterator in result) {
        setResult(mapped(result, (part) => publish(part as Result, serverContext)))
      } else if (!Array.isArray(result)) setResult(publish(result as Result, serverContext))
    },
  }
}

interface Result {
  readonly data?: unknown
  readonly errors?: readonly GraphQLError[]
  readonly extensions?: Record<string, unknown>
}

async function* mapped<From, To>(parts: AsyncIterable<From>, change: (part: From) => To) {
  for await (const part of parts) yield change(part)
}
