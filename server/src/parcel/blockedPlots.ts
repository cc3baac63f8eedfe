import { caseParcel, revitalizationCase } from '@panhuo/db/schema/case'
import { obstacle } from '@panhuo/db/schema/obstacle'
import { maySee } from '@panhuo/shared/access/access'
import { blockingStatuses, restrictedObstacles } from '@panhuo/shared/obstacle/obstacle'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Expression } from '../filter/answers.ts'
import { textArray } from '../filter/literal.ts'
import { dayAt, standing } from '../list/asOf.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * Whether something that the viewer may know of holds a plot up: an obstacle of its own, or one of
 * its open case; today, or at a moment. Seizures, debts and cases in court count for class R alone until
 * published.
 */
export function isBlocked({ role }: Viewer, parcelId: Expression, moment?: Date): SQL {
  if (!maySee(role, { access: 'S' })) return sql`false`
  const all = maySee(role, { access: 'R' })
  const told = all ? sql`true` : sql`not held.kind = any(${textArray(restrictedObstacles)})`
  const open = all
    ? sql`true`
    : sql`(file.method <> 'JUDICIAL_RESTRUCTURING' or file.published_on <= ${dayAt(moment)})`
  const blocking = sql`held.deleted_at is null and held.status = any(${textArray(blockingStatuses)}) and ${told}`
  const from = (table: PgTable, alias: string) => standing(table, moment, { alias })
  // Two questions and not one with "or" inside, so that each may be answered by a hash.
  return sql`(exists (select 1 from ${from(obstacle, 'held')} where held.parcel_id = ${parcelId} and ${blocking}) or exists (select 1 from ${from(caseParcel, 'link')} join ${from(revitalizationCase, 'file')} on file.id = link.case_id join ${from(obstacle, 'held')} on held.case_id = file.id where link.active and link.parcel_id = ${parcelId} and ${blocking} and ${open}))`
}
