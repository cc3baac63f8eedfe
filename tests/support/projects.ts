import type { Role } from '@panhuo/shared/access/access'
import type { Desk } from './ask.ts'

/** What is asked of the progress of a project. */
export const progress = `code version stage funding startedOn finishedOn yearPlan plannedEnd light sampleProgress
  lagReasons { code points } measure { month gapPoints } investment { month planned actual plannedSoFar actualSoFar version provenance }
  steps { kind begunOn doneOn waitingFor waitingDays version provenance } moves { to back guards { code } }`

/** A project as the role is told of it. */
export async function readProject(
  desk: Desk,
  role: Role,
  code: string,
): Promise<Record<string, unknown>> {
  const query = `query ($code: String!) { project(code: $code) { ${progress} } }`
  return (await desk.ask<{ project: Record<string, unknown> }>(role, query, { code })).project
}
