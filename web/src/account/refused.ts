import { AskError } from '../graphql/askError.ts'

interface Result {
  readonly __typename: string
}
interface Refusal {
  readonly message: string
  readonly field?: string
}

/** The result of a mutation where it was done; a failure is thrown as AskError, with its field. */
export function done<R extends Result, Name extends R['__typename']>(
  result: R,
  name: Name,
): Extract<R, { __typename: Name }> {
  if (result.__typename === name) return result as Extract<R, { __typename: Name }>
  const { message, field } = result as unknown as Refusal
  // Paths start with the argument of the mutation; a form knows its fields by their last part.
  throw new AskError(result.__typename, message, field?.split('.').at(-1))
}
