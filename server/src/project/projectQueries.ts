import { project, projectParcel } from '@panhuo/db/schema/project'
import type { projectFilter } from '@panhuo/shared/project/projectFilter'
import { type SQL, sql } from 'drizzle-orm'
import { recordsOf, registerAsOf } from '../list/asOf.ts'
import { columnList } from '../list/page.ts'
import { batched, batchedAsOf, byCode, groupedBy, shownAt } from '../list/records.ts'
import { selected } from '../list/selection.ts'
import { shapesOf } from '../list/shapes.ts'
import { projectRegister } from './projectRegister.ts'

export interface ProjectRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly townId: number | null
  readonly parkId: number | null
  readonly zoneId: number | null
  readonly sourceIds: string[]
  /** The moment that the row is of; absent for today. */
  readonly asOf?: Date
}

export const projectByCode = byCode<typeof projectFilter, ProjectRow>(projectRegister)
export const projectShape = shapesOf(projectRegister)

/** Projects of each plot in order of code, as of its moment; one statement for all plots of a page. */
export const projectsOfParcel = batchedAsOf<ProjectRow[]>(
  async ({ db, viewer, signal }, ids, moment) => {
    const projects = moment ? registerAsOf(projectRegister, moment) : projectRegister
    const rows = await db.query<ProjectRow & { forParcel: number }>(
      sql`select ${projectParcel.parcelId} as "forParcel", ${columnList(projects)} from ${projectParcel} join ${recordsOf(projects, viewer)} on ${projectRegister.columns.id} = ${projectParcel.projectId} where ${projectParcel.parcelId} = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(projects, viewer, {})} order by 1, ${projectRegister.orders.code}`,
      { signal },
    )
    return groupedBy(shownAt(rows, moment), (row) => row.forParcel)
  },
)

/** Projects of each park or zone, in order of code, one statement for all of them. */
function projectsBy(owners: SQL) {
  return batched<number, ProjectRow[]>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<ProjectRow & { owner: number }>(
      sql`select owner.id as owner, ${columnList(projectRegister)} from ${projectRegister.table} ${owners} where owner.id = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(projectRegister, viewer, {})} order by 1, ${project.code}`,
      { signal },
    )
    return groupedBy(rows, (row) => row.owner)
  })
}

export const projectsOfPark = projectsBy(sql`join park owner on owner.id = ${project.parkId}`)

/** A zone holds the projects of its phases too, as filtering by it does. */
export const projectsOfZone = projectsBy(
  sql`join zone part on part.id = ${project.zoneId} and part.deleted_at is null join zone owner on owner.id in (part.id, part.parent_id)`,
)
