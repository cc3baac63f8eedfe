import { parcel } from '@panhuo/db/schema/parcel'
import { park } from '@panhuo/db/schema/park'
import { place } from '@panhuo/db/schema/place'
import { project, projectParcel } from '@panhuo/db/schema/project'
import { zone } from '@panhuo/db/schema/zone'
import type { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { type SQL, sql } from 'drizzle-orm'
import type { Answers } from '../filter/answers.ts'
import { containing } from '../filter/literal.ts'
import { meetsShape } from '../filter/shapeSql.ts'
import { conjunction } from '../filter/where.ts'
import { standing } from '../list/asOf.ts'
import { parkScope } from '../park/parkScope.ts'
import type { Viewer } from '../request/viewer.ts'
import { zoneScope } from '../zone/zoneScope.ts'
import { isBlocked } from './blockedPlots.ts'
import { areaMu, tenureYears } from './parcelColumns.ts'
import { parcelShape } from './parcelScope.ts'
import { isReleased } from './releasedPlots.ts'

/** Answers that follow from other tables, today or as they stood at a moment. */
export function answersOfOthers(viewer: Viewer, moment?: Date) {
  return {
    hasProject: sql`exists (select 1 from ${projectParcel} join ${standing(project, moment)} on ${project.id} = ${projectParcel.projectId} where ${projectParcel.parcelId} = ${parcel.id} and ${project.deletedAt} is null)`,
    blocked: isBlocked(viewer, parcel.id, moment),
    released: isReleased(parcel.id, moment),
  }
}

/** One SQL answer for each field of the plot filter. */
export function parcelAnswers(viewer: Viewer): Answers<typeof parcelFilter> {
  return {
    text: (words) => findsText(words, viewer),
    stage: parcel.stage,
    method: parcel.method,
    inefficiencyType: parcel.inefficiencyType,
    condition: parcel.condition,
    areaMu,
    plotRatio: parcel.plotRatio,
    landUse: parcel.landUse,
    park: {
      pointer: parcel.parkId,
      table: sql`${park}`,
      scope: viewer.towns && parkScope(viewer),
    },
    zone: {
      pointer: parcel.zoneId,
      table: sql`${zone}`,
      nested: true,
      scope: viewer.towns && zoneScope(viewer),
    },
    community: { pointer: parcel.communityId, table: sql`${place}` },
    ...answersOfOthers(viewer),
    inefficiencyReasons: parcel.inefficiencyReasons,
    buildingDensity: parcel.buildingDensity,
    tenureYears,
    rightType: parcel.rightType,
    blockLineLevel: parcel.blockLineLevel,
    taxPerMu: parcel.taxPerMu,
    outputPerMu: parcel.outputPerMu,
    areaMismatch: parcel.areaMismatch,
    provenance: parcel.provenance,
    importBatch: parcel.importBatch,
    code: parcel.code,
    within: (shape) => meetsShape(parcelShape(viewer).outline, shape, viewer),
  }
}

/**
 * Every word is found in the plot's own search text or in that of its place, park or zone, of those
 * that the viewer may see.
 */
function findsText(words: readonly string[], viewer: Viewer): SQL {
  return conjunction(
    words.map((word) => {
      const like = containing(word)
      const found = (table: SQL, scope?: SQL) =>
        sql`(select id from ${table} where search like ${like} and deleted_at is null${scope && viewer.towns ? sql` and ${scope}` : sql``})`
      return sql`(${parcel.search} like ${like} or ${parcel.communityId} in ${found(sql`${place}`)} or ${parcel.parkId} in ${found(sql`${park}`, parkScope(viewer))} or ${parcel.zoneId} in ${found(sql`${zone}`, zoneScope(viewer))})`
    }),
  )
}
