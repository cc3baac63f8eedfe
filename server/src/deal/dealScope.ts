import { deal } from '@panhuo/db/schema/deal'
import { parcel } from '@panhuo/db/schema/parcel'
import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { type SQL, sql } from 'drizzle-orm'
import { documentsAlsoSeen } from '../case/documentOwners.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import type { Viewer } from '../request/viewer.ts'

/** Whoever may see class R sees every deal of their towns. */
export function seesAllDeals({ role }: Viewer): boolean {
  return maySee(role, { access: 'R' })
}

/** Whether nothing that is counted over all contracts is kept from this viewer. */
export function seesEveryContract(viewer: Viewer): boolean {
  return seesAllDeals(viewer) && viewer.towns === undefined
}

/**
 * Deals that this viewer may see: their own, and for class R all of them, of which those that name
 * plots only where one of the plots is in the viewer's scope.
 */
export function dealScope(viewer: Viewer): SQL {
  const own = sql`${deal.ownerId} = ${viewer.person?.id ?? ''}`
  if (!seesAllDeals(viewer)) return mayDo(viewer.role, 'KEEP_DEAL') ? own : sql`false`
  if (viewer.towns === undefined) return sql`true`
  const named = sql`select 1 from deal_parcel named where named.deal_id = ${deal.id} and named.active`
  return sql`(${own} or not exists (${named}) or exists (select 1 from deal_parcel seen join ${parcel} on ${parcel.id} = seen.parcel_id where seen.deal_id = ${deal.id} and seen.active and ${parcelScope(viewer)}))`
}

// The evidence of a step is read by whoever sees the deal.
documentsAlsoSeen(
  (viewer) =>
    sql`exists (select 1 from deal_step proved join ${deal} on ${deal.id} = proved.deal_id where proved.document_id = document.id and ${deal.deletedAt} is null and ${dealScope(viewer)})`,
)
