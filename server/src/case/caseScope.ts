import { revitalizationCase } from '@panhuo/db/schema/case'
import { parcel } from '@panhuo/db/schema/parcel'
import { maySee } from '@panhuo/shared/access/access'
import { type SQL, sql } from 'drizzle-orm'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Viewer } from '../request/viewer.ts'
import { seenElsewhere } from './documentOwners.ts'

/**
 * Cases that this viewer may see: staff those of plots in their scope, and what happens in court only
 * where class R is open to them or the case was published.
 */
export function caseScope(viewer: Viewer): SQL {
  if (!maySee(viewer.role, { access: 'S' })) return sql`false`
  const published = maySee(viewer.role, { access: 'R' })
    ? sql`true`
    : sql`(${revitalizationCase.method} <> 'JUDICIAL_RESTRUCTURING' or ${revitalizationCase.publishedOn} <= (now() at time zone 'Asia/Shanghai')::date)`
  if (viewer.towns === undefined) return published
  return sql`${published} and exists (select 1 from case_parcel seen join ${parcel} on ${parcel.id} = seen.parcel_id where seen.case_id = ${revitalizationCase.id} and ${parcelScope(viewer)})`
}

/** Documents may name holders and certificates, so analysts get none. */
export function maySeeDocuments({ role }: Viewer): boolean {
  return maySee(role, { access: 'S', identifying: true })
}

/** Documents of seen plots and cases, and those that the viewer brought and not yet attached. */
export function documentScope(viewer: Viewer): SQL {
  if (!maySeeDocuments(viewer)) return sql`false`
  return sql`(case when document.case_id is not null then exists (select 1 from ${revitalizationCase} where ${revitalizationCase.id} = document.case_id and ${caseScope(viewer)}) when document.parcel_id is not null then exists (select 1 from ${parcel} where ${parcel.id} = document.parcel_id and ${parcelScope(viewer)}) else (document.person_id = ${viewer.person?.id ?? ''} or ${seenElsewhere(viewer)}) end)`
}
