import { release } from '@panhuo/db/schema/release'
import type { Day } from '@panhuo/shared/project/month'
import type { ReleaseGroup } from '@panhuo/shared/release/release'
import { sql } from 'drizzle-orm'
import { batched } from '../list/records.ts'
import { inForce } from '../parcel/releasedPlots.ts'
import { releaseRowScope } from './releaseScope.ts'

export interface ReleaseRow {
  readonly id: number
  readonly parcelId: number
  /** Whether it is in force today. */
  readonly standing: boolean
  readonly groups: readonly ReleaseGroup[]
  readonly releasedOn: Day
  readonly endsOn: Day | null
  readonly withdrawnOn: Day | null
  readonly releasedBy: string
  readonly version: number
}

/** The release of each plot that ever had one, one statement for a page. */
export const releaseOfParcel = batched<number, ReleaseRow>(async ({ db, viewer, signal }, ids) => {
  const rows = await db.query<ReleaseRow>(
    sql`select id, parcel_id as "parcelId", ${inForce()} as standing, groups, released_on as "releasedOn", ends_on as "endsOn", withdrawn_on as "withdrawnOn", released_by as "releasedBy", version from ${release} where parcel_id = any(${`{${ids.join(',')}}`}::text::int[]) and ${releaseRowScope(viewer)}`,
    { signal },
  )
  return new Map(rows.map((row) => [row.parcelId, row]))
})
