import { obstacle } from '@panhuo/db/schema/obstacle'
import { projectStep } from '@panhuo/db/schema/projectProgress'
import {
  blockingStatuses,
  obstacleKinds,
  restrictedObstacles,
} from '@panhuo/shared/obstacle/obstacle'
import type { Day } from '@panhuo/shared/project/month'
import { projectSteps } from '@panhuo/shared/project/progress'
import { codeOf } from '@panhuo/shared/words/codeList'
import { type SQL, sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import { selected } from '../list/selection.ts'
import { obstacleScope } from '../obstacle/obstacleScope.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { progressOf } from '../project/progressQueries.ts'
import { beijingDay } from '../project/projectLight.ts'
import { projectRegister } from '../project/projectRegister.ts'
import { projectScope } from '../project/projectScope.ts'
import type { Context } from '../request/context.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import type { Viewer } from '../request/viewer.ts'
import type {
  MilestoneState,
  ObstacleState,
  ProjectState,
  StepState,
  WorkState,
  WorkTarget,
} from './workRules.ts'

/** Everything that the morning page is made from, for one viewer as of today in Beijing. */
export async function workState(context: Context): Promise<WorkState> {
  const [[day], projects, obstacles, milestones, steps] = await Promise.all([
    context.db.query<{ today: Day }>(sql`select ${beijingDay} as today`),
    projectStates(context),
    obstacleStates(context),
    milestoneStates(context),
    stepStates(context),
  ])
  if (!day) throw new Error('the database tells no day')
  return { today: day.today, projects, obstacles, milestones, steps }
}

async function projectStates(context: Context): Promise<ProjectState[]> {
  const { db, viewer, signal } = context
  const rows = await db.query<{ id: number; code: string; name: string }>(
    sql`select id, code, name from project where ${selected(projectRegister, viewer, {})} order by code`,
    { signal },
  )
  const states = await Promise.all(
    rows.map(async ({ id, code, name }) => {
      const progress = await progressOf(context, { id })
      if (!progress) return []
      const { light, reasons, months, held } = progress
      return {
        record: 'PROJECT' as const,
        code,
        name,
        parcelCode: null,
        light,
        points: reasons.find((reason) => reason.points !== undefined)?.points ?? null,
        missedOn: reasons.find(({ on }) => on !== undefined)?.on ?? null,
        figuresOld: reasons.some(({ code }) => code === 'FIGURES_OLD'),
        held,
        sample: months.some(({ provenance }) => provenance === 'ILLUSTRATIVE'),
      }
    }),
  )
  return states.flat()
}

/** A case in court that is not yet published is restricted, with all that stands on it. */
interface Court {
  readonly inCourt: boolean
}

interface ObstacleRow extends WorkTarget, Court {
  readonly kind: string
  readonly text: string
  readonly unit: string | null
  readonly dueOn: Day | null
  readonly foundOn: Day
  readonly sample: boolean
}

async function obstacleStates(context: Context): Promise<ObstacleState[]> {
  const { db, viewer, signal, restrictedReads } = context
  const rows = await db.query<ObstacleRow>(
    sql`select obstacle.kind, obstacle.text, lead_unit as unit, due_on as "dueOn", found_on as "foundOn", obstacle.provenance = 'ILLUSTRATIVE' as sample, target.* from ${obstacle} cross join lateral (
        select 'PARCEL' as record, code, name, code as "parcelCode", false as "inCourt" from parcel where id = obstacle.parcel_id and deleted_at is null and ${parcelScope(viewer)}
        union all select 'PROJECT', code, name, null, false from project where id = obstacle.project_id and deleted_at is null and ${projectScope(viewer)}
        union all ${caseTarget(sql`obstacle.case_id`, viewer)} and own.status = 'OPEN'
      ) target where obstacle.deleted_at is null and obstacle.status = any(${textArray(blockingStatuses)}) and ${obstacleScope(viewer)} order by obstacle.id`,
    { signal },
  )
  return rows.map(({ kind, inCourt, ...row }) => {
    const restricted = inCourt || restrictedObstacles.some((one) => one === kind)
    if (restricted) noteRestricted(restrictedReads, 'MyWork.obstacle', row.code)
    return { ...row, about: codeOf(obstacleKinds, kind) ?? null }
  })
}

interface MilestoneRow extends WorkTarget, Court {
  readonly zh: string
  readonly en: string
  readonly unit: string | null
  readonly plannedOn: Day | null
  readonly closingDone: boolean
  readonly sample: boolean
}

/** The next milestone of each open case that is to come, or its last one where that is done. */
async function milestoneStates(context: Context): Promise<MilestoneState[]> {
  const { db, viewer, signal, restrictedReads } = context
  const rows = await db.query<MilestoneRow>(
    sql`select milestone.name_zh as zh, milestone.name_en as en, held.lead_unit as unit, planned_on as "plannedOn", milestone.actual_on is not null as "closingDone", held.provenance = 'ILLUSTRATIVE' as sample, target.* from revitalization_case held cross join lateral (
        select * from case_milestone where case_id = held.id and skipped_reason is null and (actual_on is null or closes_case)
        order by actual_on is null, position limit 1
      ) milestone cross join lateral (${caseTarget(sql`held.id`, viewer)}) target where held.status = 'OPEN' and held.deleted_at is null order by held.id`,
    { signal },
  )
  return rows.map(({ zh, en, inCourt, ...row }) => {
    if (inCourt) noteRestricted(restrictedReads, 'MyWork.case', row.code)
    return { ...row, about: { zh, en } }
  })
}

/** A case by its id, told by its first plot, if a plot of it is in the viewer's scope. */
function caseTarget(id: SQL, viewer: Viewer): SQL {
  return sql`select 'CASE' as record, own.code as code, first.name || case when first.plots > 1 then ' 等 ' || first.plots || ' 宗' else '' end as name, first.code as "parcelCode", own.method = 'JUDICIAL_RESTRUCTURING' and coalesce(own.published_on > ${beijingDay}, true) as "inCourt"
    from revitalization_case own cross join lateral (
      select parcel.code, parcel.name, count(*) over () as plots from case_parcel
      join parcel on parcel.id = case_parcel.parcel_id and parcel.deleted_at is null and ${parcelScope(viewer)}
      where case_parcel.case_id = own.id order by parcel.code limit 1
    ) first where own.id = ${id}`
}

interface StepRow extends WorkTarget {
  readonly kind: string
  readonly unit: string | null
  readonly begunOn: Day
  readonly sample: boolean
}

async function stepStates({ db, viewer, signal }: Context): Promise<StepState[]> {
  const rows = await db.query<StepRow>(
    sql`select 'PROJECT' as record, project.code, project.name, null as "parcelCode", step.kind, step.waiting_for as unit, step.begun_on as "begunOn", step.provenance = 'ILLUSTRATIVE' as sample from ${projectStep} step join project on project.id = step.project_id and ${selected(projectRegister, viewer, {})} where step.begun_on is not null and step.done_on is null order by step.begun_on, step.id`,
    { signal },
  )
  return rows.map(({ kind, ...row }) => {
    const about = codeOf(projectSteps, kind) ?? { zh: kind, en: kind }
    return { ...row, about }
  })
}
