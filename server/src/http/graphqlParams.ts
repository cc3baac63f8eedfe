import type { GraphQLParams } from 'graphql-yoga'
import { Refusal } from './publicError.ts'

/** Longest query text, in characters; GraphiQL's own introspection has 1,700. */
export const MAX_QUERY = 20_000

/**
 * Reads query, variables and operation name from a GET or POST request. Throws Refusal that names
 * the parameter; Yoga's own readers answer some unreadable requests with a 500.
 */
export async function readGraphqlParams(request: Request): Promise<GraphQLParams> {
  const params = request.method === 'GET' ? fromAddress(request) : await fromBody(request)
  const { query, variables, operationName } = params
  if (typeof query !== 'string' || query.trim() === '') {
    throw unusable('query', '应为查询文本', 'must be the text of a query')
  }
  if (query.length > MAX_QUERY) {
    throw unusable(
      'query',
      `查询文本超过 ${MAX_QUERY} 字符`,
      `is longer than ${MAX_QUERY} characters`,
    )
  }
  if (!isObjectOrNothing(variables)) {
    throw unusable('variables', '应为 JSON 对象', 'must be a JSON object')
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw unusable('operationName', '应为操作名', 'must be the name of an operation')
  }
  return {
    query,
    ...(variables == null ? {} : { variables: variables as Record<string, unknown> }),
    ...(operationName == null || operationName === '' ? {} : { operationName }),
  }
}

type Unread = Record<string, unknown>

function fromAddress(request: Request): Unread {
  const { searchParams } = new URL(request.url)
  const variables = searchParams.get('variables')
  return {
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: variables ? parsed(variables, 'variables') : null,
  }
}

async function fromBody(request: Request): Promise<Unread> {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.text()
  if (/^application\/graphql\b(?!\+json)/i.test(type)) return { query: text }
  if (!/^application\/(graphql\+)?json\b/i.test(type)) {
    throw new Refusal(
      415,
      'BAD_USER_INPUT',
      { zh: '请以 application/json 发送查询', en: 'send the query as application/json' },
      'content-type',
    )
  }
  const body = parsed(text, 'body')
  if (Array.isArray(body)) {
    throw unusable('body', '一次只能发送一个查询', 'one request carries one query')
  }
  if (typeof body !== 'object' || body === null) {
    throw unusable('body', '应为 JSON 对象', 'must be a JSON object')
  }
  return body as Unread
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw Object.assign(unusable(name, '不是有效的 JSON', 'is not valid JSON'), { cause })
  }
}

function isObjectOrNothing(value: unknown): boolean {
  return value == null || (typeof value === 'object' && !Array.isArray(value))
}

function unusable(name: string, zh: string, en: string): Refusal {
  return new Refusal(400, 'BAD_USER_INPUT', { zh: `${name}：${zh}`, en: `${name}: ${en}` }, name)
}
