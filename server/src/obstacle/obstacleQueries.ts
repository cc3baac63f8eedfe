import { obstacle } from '@panhuo/db/schema/obstacle'
import {
  type ObstacleKind,
  type ObstacleStatus,
  restrictedObstacles,
} from '@panhuo/shared/obstacle/obstacle'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { standing } from '../list/asOf.ts'
import { batched, batchedAsOf, groupedBy, shownAt } from '../list/records.ts'
import { isBlocked } from '../parcel/blockedPlots.ts'
import type { Context } from '../request/context.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { obstacleScope, ownedObstacleScope } from './obstacleScope.ts'

export interface ObstacleRow {
  readonly id: number
  readonly parcelId: number | null
  readonly caseId: number | null
  readonly projectId: number | null
  readonly kind: ObstacleKind
  readonly text: string
  readonly status: ObstacleStatus
  readonly foundOn: Day
  readonly leadUnit: string | null
  readonly helperUnits: string | null
  readonly dueOn: Day | null
  readonly measure: string | null
  readonly closedOn: Day | null
  readonly evidence: string | null
  readonly provenance: string
  readonly version: number
  /** The moment that the row is of; absent for today. */
  readonly asOf?: Date
}

const columns = sql`obstacle.id, obstacle.parcel_id as "parcelId", obstacle.case_id as "caseId", obstacle.project_id as "projectId", obstacle.kind, obstacle.text, obstacle.status, obstacle.found_on as "foundOn", obstacle.lead_unit as "leadUnit", obstacle.helper_units as "helperUnits", obstacle.due_on as "dueOn", obstacle.measure, obstacle.closed_on as "closedOn", obstacle.evidence, obstacle.provenance, obstacle.version`

const idList = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::text::int[]`

/** Obstacles of each owner today or at its moment, those still open first by due day; one statement for a page. */
function obstaclesBy(pointer: 'parcelId' | 'caseId' | 'projectId') {
  return batchedAsOf<ObstacleRow[]>(async (context, ids, moment) => {
    const { db, viewer, signal } = context
    const seen = obstacleScope(viewer)
    const rows = await db.query<ObstacleRow>(
      sql`select ${columns} from ${standing(obstacle, moment, { seen })} where ${obstacle[pointer]} = any(${idList(ids)}) and ${obstacle.deletedAt} is null and ${seen} order by ${obstacle.closedOn} nulls first, ${obstacle.dueOn} nulls last, ${obstacle.id}`,
      { signal },
    )
    noteRead(context, rows)
    return groupedBy(shownAt(rows, moment), (row) => row[pointer] ?? 0)
  })
}

export const obstaclesOfParcel = obstaclesBy('parcelId')
export const obstaclesOfCase = obstaclesBy('caseId')
export const obstaclesOfProject = obstaclesBy('projectId')

/** One obstacle that the viewer may see. */
export const obstacleById = batched<number, ObstacleRow>(async (context, ids) => {
  const { db, viewer, signal } = context
  const rows = await db.query<ObstacleRow>(
    sql`select ${columns} from ${obstacle} where ${obstacle.id} = any(${idList(ids)}) and ${obstacle.deletedAt} is null and ${ownedObstacleScope(viewer)}`,
    { signal },
  )
  noteRead(context, rows)
  return new Map(rows.map((row) => [row.id, row]))
})

/** Seizures and debts are read as restricted fields are. */
function noteRead({ restrictedReads }: Context, rows: readonly ObstacleRow[]): void {
  for (const { kind, text } of rows) {
    if (restrictedObstacles.includes(kind)) noteRestricted(restrictedReads, 'Obstacle.text', text)
  }
}

/** Whether each plot is held up, as far as the viewer may know. */
export const blockedParcel = batchedAsOf<boolean>(async ({ db, viewer, signal }, ids, moment) => {
  const rows = await db.query<{ id: number; blocked: boolean }>(
    sql`select plot.id, ${isBlocked(viewer, sql`plot.id`, moment)} as blocked from unnest(${idList(ids)}) as plot(id)`,
    { signal },
  )
  return new Map(rows.map(({ id, blocked }) => [id, blocked]))
})
