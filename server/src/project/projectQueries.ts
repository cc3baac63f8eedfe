import { project, projectParcel } from '@panhuo/db/schema/project'
import type { projectFilter } from '@panhuo/shared/project/projectFilter'
import { sql } from 'drizzle-orm'
import { columnList } from '../list/page.ts'
import { batched, byCode, groupedBy } from '../list/records.ts'
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

/** Projects of each plot in order of code, one statement for all plots of a page. */
export const projectsOfParcel = batched<number, ProjectRow[]>(
  async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<ProjectRow & { forParcel: number }>(
      sql`select ${projectParcel.parcelId} as "forParcel", ${columnList(projectRegister)} from ${projectParcel} join ${projectRegister.table} on ${projectRegister.columns.id} = ${projectParcel.projectId} where ${projectParcel.parcelId} = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(projectRegister, viewer, {})} order by 1, ${projectRegister.orders.code}`,
      { signal },
    )
    return groupedBy(rows, (row) => row.forParcel)
  },
)

/** Projects that name each park or zone, in order of code, one statement for all of them. */
function projectsBy(pointer: typeof project.parkId | typeof project.zoneId) {
  return batched<number, ProjectRow[]>(async ({ db, viewer, signal }, ids) => {
    const rows = await db.query<ProjectRow & { owner: number }>(
      sql`select ${pointer} as owner, ${columnList(projectRegister)} from ${projectRegister.table} where ${pointer} = any(${`{${ids.join(',')}}`}::text::int[]) and ${selected(projectRegister, viewer, {})} order by 1, ${project.code}`,
      { signal },
    )
    return groupedBy(rows, (row) => row.owner)
  })
}

export const projectsOfPark = projectsBy(project.parkId)
export const projectsOfZone = projectsBy(project.zoneId)
