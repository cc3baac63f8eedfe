import { maySee } from '@panhuo/shared/access/access'
import { blockingStatuses, restrictedObstacles } from '@panhuo/shared/obstacle/obstacle'
import { type SQL, sql } from 'drizzle-orm'
import type { Expression } from '../filter/answers.ts'
import { textArray } from '../filter/literal.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * Whether something that the viewer may know of holds a plot up: an obstacle of its own, or one of
 * its open case. Seizures, debts and cases in court count for class R alone until published.
 */
export function isBlocked({ role }: Viewer, parcelId: Expression): SQL {
  if (!maySee(role, { access: 'S' })) return sql`false`
  const all = maySee(role, { access: 'R' })
  const told = all ? sql`true` : sql`not held.kind = any(${textArray(restrictedObstacles)})`
  const open = all
    ? sql`true`
    : sql`(file.method <> 'JUDICIAL_RESTRUCTURING' or file.published_on <= (now() at time zone 'Asia/Shanghai')::date)`
  const blocking = sql`held.deleted_at is null and held.status = any(${textArray(blockingStatuses)}) and ${told}`
  // Two questions and not one with "or" inside, so that each may be answered by a hash.
  return sql`(exists (select 1 from obstacle held where held.parcel_id = ${parcelId} and ${blocking}) or exists (select 1 from case_parcel link join revitalization_case file on file.id = link.case_id join obstacle held on held.case_id = file.id where link.active and link.parcel_id = ${parcelId} and ${blocking} and ${open}))`
}
