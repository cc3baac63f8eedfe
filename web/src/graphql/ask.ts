import type { Locale } from '@panhuo/shared/words/label'
import type { TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import { linkedMoment } from '../asOf/linkedMoment.ts'
import { leaveFor, signInAddress } from '../session/accountApi.ts'
import { languageTags } from '../words/locale.tsx'
import { AskError } from './askError.ts'
import { askWords } from './askWords.ts'

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly field?: string }
  }[]
}

export interface AskOptions {
  readonly locale: Locale
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a query as text; the caller says what comes back. Throws AskError on any error. */
export async function askText<Result>(
  query: string,
  variables: object,
  { locale, signal, headers }: AskOptions,
): Promise<Result> {
  const moment = linkedMoment()
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'accept-language': languageTags[locale],
      ...(moment === undefined ? {} : { 'x-as-of': moment }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  }).catch((reason: unknown) => {
    // Browsers reject with a TypeError whose English words differ; all of them mean no connection.
    if (reason instanceof TypeError) throw new AskError('NETWORK', askWords[locale].unreachable)
    throw reason
  })
  const answer: Answer<Result> = await response.json().catch(() => ({}))
  const error = answer.errors?.[0]
  if (error) {
    if (error.extensions?.code === 'UNAUTHENTICATED') leaveFor(signInAddress({ ended: true }))
    throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message, error.extensions?.field)
  }
  if (!answer.data) {
    throw new AskError('UNAVAILABLE', askWords[locale].noAnswer(response.status))
  }
  return answer.data
}

const printed = new WeakMap<object, string>()

/** Asks a typed document; its result and variables follow from server/schema.graphql. */
export function ask<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  options: AskOptions,
): Promise<Result> {
  const query = printed.get(document) ?? print(document)
  printed.set(document, query)
  return askText<Result>(query, variables, options)
}
