import { release } from '@panhuo/db/schema/release'
import { releaseFields } from '@panhuo/shared/release/releaseFields'
import { actionsAreCalled } from '../change/actionWords.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { recordKind } from '../change/recordKind.ts'
import { releaseRowScope } from './releaseScope.ts'

/** Releases, as the change engine knows them. */
export const releaseKind = recordKind({
  type: 'Release',
  table: release,
  noun: { zh: '发布', en: 'release' },
  scope: releaseRowScope,
  duty: 'RELEASE',
  fields: {
    ...releaseFields,
    parcelId: { zh: '地块', en: 'Plot', access: 'S', pointsTo: 'parcel' },
  },
})

constraintsSpeakOf({
  release_groups_known: 'groups',
  release_ends_on_sound: 'endsOn',
})

actionsAreCalled({
  releaseParcels: { zh: '向投资人发布', en: 'Released to investors' },
  withdrawReleases: { zh: '撤回发布', en: 'Withdrew the release' },
})
