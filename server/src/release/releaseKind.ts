import type { Run } from '@panhuo/db/database'
import { release } from '@panhuo/db/schema/release'
import { releaseFields } from '@panhuo/shared/release/releaseFields'
import { type SQL, sql } from 'drizzle-orm'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { InvalidInput } from '../change/failures.ts'
import { alsoUnsound, recordKind } from '../change/recordKind.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import { releaseRowScope } from './releaseScope.ts'

const ids = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::text::int[]`

/** Throws InvalidInput where a plot that left the register would stand released by an undoing. */
async function refuseReleasedGone(run: Run, which: SQL): Promise<void> {
  const [gone] = await run<{ code: string }>(
    sql`select code from release join parcel on parcel.id = parcel_id where withdrawn_on is null and stage = 'REMOVED' and ${which} order by 1 limit 1`,
  )
  if (!gone) return
  throw new InvalidInput('changeId', {
    zh: `${gone.code} 已调出，不能恢复发布`,
    en: `${gone.code} was removed and cannot stand released`,
  })
}

/** Releases, as the change engine knows them. */
export const releaseKind = recordKind({
  type: 'Release',
  table: release,
  noun: { zh: '发布', en: 'release' },
  scope: releaseRowScope,
  duty: 'RELEASE',
  refuseUnsound: (run, _viewer, touched) =>
    refuseReleasedGone(run, sql`release.id = any(${ids(touched)})`),
  fields: {
    ...releaseFields,
    parcelId: { zh: '地块', en: 'Plot', access: 'S', pointsTo: 'parcel' },
  },
})

alsoUnsound(parcelKind, (run, _viewer, touched) =>
  refuseReleasedGone(run, sql`parcel.id = any(${ids(touched)})`),
)

constraintsSpeakOf({
  release_groups_known: 'groups',
  release_ends_on_sound: 'endsOn',
})

actionsAreCalled({
  releaseParcels: { zh: '向投资人发布', en: 'Released to investors' },
  withdrawReleases: { zh: '撤回发布', en: 'Withdrew the release' },
})
