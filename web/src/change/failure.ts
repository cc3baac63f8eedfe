import type { AskError } from '../graphql/askError.ts'

/** Why a change was not made, as the server says it; NETWORK where it could not be reached. */
export interface Failure {
  readonly __typename: string
  readonly message: string
  /** Place in the input of the value at fault. */
  readonly field?: string
  readonly guards?: readonly { readonly code: string; readonly message: string }[]
  readonly currentVersion?: number
  /** How many records it would be, where another number was confirmed. */
  readonly actual?: number
  readonly theirs?: readonly TheirChange[]
}

/** What somebody else did to a field since the form was opened. */
export interface TheirChange {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
  readonly afterValue: unknown
  readonly by: string
  readonly at: string
}

const failures = `... on Error { message }
    ... on InvalidInput { field }
    ... on GuardNotMet { guards { code message } }
    ... on CountDiffers { actual }
    ... on VersionConflict { currentVersion theirs { field label before after afterValue by at } }`

/** The text of a mutation that takes one `input`; a success tells its type and what `made` asks. */
export function changeMutation(name: string, made = ''): string {
  const input = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`
  return `mutation Change($input: ${input}!) {
  outcome: ${name}(input: $input) {
    __typename
    ${made}
    ${failures}
  }
}`
}

/**
 * Why an answer was an error instead: a value that its type refuses stands at the field of the form
 * that it is about, `input.rules.0.from` at `rules.0.from`, without the words for programs.
 */
export function failureOf({ code, message, field }: AskError): Failure {
  if (!field?.startsWith('input.')) return { __typename: code, message }
  const said = /(?:取值无效：|got invalid value [^;]*; )([\s\S]+)$/.exec(message)?.[1] ?? message
  return { __typename: 'InvalidInput', message: said, field: field.slice('input.'.length) }
}

/** What is said at a field of a form: only a value at fault has a place. */
export function complaintAt(failure: Failure | null, field: string): string | undefined {
  return failure?.__typename === 'InvalidInput' && failure.field === field
    ? failure.message
    : undefined
}
