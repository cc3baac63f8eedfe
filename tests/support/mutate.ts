import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import type { Desk } from './ask.ts'

/**
 * Sends a mutation as a role, with a reason and a request id unless the input has its own
 * (`reason: undefined` where none is asked for), and returns what it answered, whichever member of
 * its union. `fields` is what is asked of the members:
 * `... on Obstacle { status } ... on InvalidInput { field }`; the kind and, of a failure, the
 * message come with every answer.
 */
export async function mutate<Answer = Record<string, never>>(
  desk: Desk,
  role: Role,
  name: string,
  input: object,
  fields: string,
): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Error { message } ${fields} } }`
  const given = { reason: '现场核实', requestId: randomUUID(), ...input }
  return (await desk.ask<{ answer: Answer }>(role, query, { input: given })).answer
}
