import type { Locale } from '@panhuo/shared/words/label'
import { type ASTNode, GraphQLError, parse, type Source, visit } from 'graphql'
import { inChinese, inEnglish } from './graphqlSentences.ts'
import type { Log } from './log.ts'
import { type PublicError, publicError } from './publicError.ts'

/**
 * The error as the client sees it: code, field and a sentence in its language. Failures that are
 * not the client's are masked, with an id that stands in the log too. `isRequest` says that nothing
 * was executed: then the HTTP status tells as well.
 */
export function publishedError(
  error: GraphQLError,
  locale: Locale,
  isRequest: boolean,
  log: Log,
): GraphQLError {
  const cause = causeOf(error)
  const said = cause === undefined ? saidOfGraphql(error) : publicError(cause, log)
  const { status, code, message, field } = said
  return new GraphQLError(message[locale], {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: {
      code,
      ...(field === undefined ? {} : { field }),
      ...(isRequest ? { http: { ...httpOf(error), status } } : {}),
    },
  })
}

/** The failure of ours behind the error; undefined where GraphQL itself refused the request. */
function causeOf(error: GraphQLError): unknown {
  let inner: unknown = error
  while (inner instanceof GraphQLError) {
    if (inner.originalError === undefined) return undefined
    inner = inner.originalError
  }
  // A scalar's own complaint about a value comes as a plain error of coercion.
  if (inner instanceof TypeError && error.path === undefined) return undefined
  return inner ?? undefined
}

function saidOfGraphql(error: GraphQLError): PublicError {
  const { http } = error.extensions as { http?: { status?: number } }
  const status = http?.status !== undefined && http.status < 500 ? http.status : 400
  return {
    status,
    code: 'BAD_USER_INPUT',
    message: { zh: inChinese(error.message), en: inEnglish(error.message) },
    field: fieldInMessage(error.message) ?? fieldInSource(error),
  }
}

/** Allow headers and the like, which Yoga's own refusals carry. */
function httpOf(error: GraphQLError): object {
  const { http } = error.extensions as { http?: { headers?: object } }
  return http?.headers ? { headers: http.headers } : {}
}

/** `Variable "$filter" got invalid value … at "filter.stage.in[0]"` → `filter.stage.in.0`. */
function fieldInMessage(message: string): string | undefined {
  const [, name, path] =
    /^Variable "\$(\w+)" (?:got invalid value [\s\S]*? at "([^"]+)";|got invalid|of )/.exec(
      message,
    ) ?? []
  return (path ?? name)?.replace(/\[(\d+)\]/g, '.$1')
}

/** The argument and input fields around the place of the error: `filter.areaMu.gte`. */
function fieldInSource({ source, positions }: GraphQLError): string | undefined {
  const [position] = positions ?? []
  if (source === undefined || position === undefined) return undefined
  const names: string[] = []
  visit(reparsed(source), {
    enter(node: ASTNode) {
      if (node.loc && (node.loc.start > position || node.loc.end <= position)) return false
      if (node.kind === 'Argument' || node.kind === 'ObjectField') names.push(node.name.value)
      return undefined
    },
  })
  return names.length > 0 ? names.join('.') : undefined
}

const nothing = parse('{ __typename }', { noLocation: true })

function reparsed(source: Source) {
  try {
    return parse(source, { maxTokens: 1000 })
  } catch {
    // A text that cannot be parsed has no arguments to name; its error already tells the place.
    return nothing
  }
}
