import type { Run } from '@panhuo/db/database'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import type { ProjectFunding } from '@panhuo/shared/project/progress'
import type { ProjectStage } from '@panhuo/shared/project/project'
import type { ProjectPatch } from '@panhuo/shared/project/projectEdit'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet } from '../change/failures.ts'
import { pastDayOf, refuseEarlier } from '../change/givenValues.ts'
import { lockRecord } from '../change/lockRecord.ts'
import type { RecordOrder } from '../change/order.ts'
import { setColumns } from '../change/setColumns.ts'
import type { Context } from '../request/context.ts'
import { projectKind } from './projectKind.ts'
import { goesBack, moveGuards, stagesFor } from './projectMoveRules.ts'
import { patchedColumns, refuseUnsound } from './projectPatch.ts'

/** Sets fields of a project. Throws the failures of failures.ts, named by `patch.field`. */
export function updateProject(
  context: Context,
  input: RecordOrder & { readonly patch: ProjectPatch },
): Promise<{ code: string }> {
  const { code, expectedVersion, patch } = input
  const order = { ...input, duty: 'KEEP_PROJECT', action: 'updateProject', input } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, projectKind, context.viewer, code, expectedVersion)
    const values = patchedColumns(code, patch)
    await setColumns(run, 'project', id, { ...values, provenance: 'EDITED' })
    await refuseUnsound(run, id)
    return { code }
  })
}

/** Moves a project to a stage on a day, today unless told. Throws GuardNotMet with what is missing. */
export function moveProjectStage(
  context: Context,
  input: RecordOrder & { readonly to: string; readonly on?: Day | null | undefined },
): Promise<{ code: string }> {
  const { code, expectedVersion } = input
  const to = input.to as ProjectStage
  const order = { ...input, duty: 'KEEP_PROJECT', action: 'moveProjectStage', input } as const
  return commitChange(context, order, async (run) => {
    const { id } = await lockRecord(run, projectKind, context.viewer, code, expectedVersion)
    const now = await movingProject(run, id)
    const guards = moveGuards(now, to)
    if (guards.length > 0) throw new GuardNotMet(guards)
    const on = pastDayOf('on', input.on) ?? todayInBeijing()
    await setColumns(run, 'project', id, { stage: to, ...daysAfter(now, to, on) })
    return { code }
  })
}

interface MovingRow {
  readonly stage: ProjectStage | null
  readonly funding: ProjectFunding | null
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  readonly doneSteps: string[]
  readonly hasSteps: boolean
}

async function movingProject(run: Run, id: number): Promise<MovingRow> {
  const [row] = await run<MovingRow>(
    sql`select stage, funding, started_on as "startedOn", finished_on as "finishedOn", coalesce(array_agg(step.kind) filter (where step.done_on is not null), '{}') as "doneSteps", count(step.begun_on) > 0 as "hasSteps" from project left join project_step step on step.project_id = project.id where project.id = ${id}::int group by project.id`,
  )
  if (!row) throw new Error(`project ${id} is locked and gone`)
  return row
}

/** Days of start and end that the move sets, or takes back where it goes back behind them. */
function daysAfter(now: MovingRow, to: ProjectStage, on: Day): Record<string, Day | null> {
  const order = stagesFor(null)
  const reaches = (stage: ProjectStage) => order.indexOf(to) >= order.indexOf(stage)
  if (goesBack(now.stage, to)) {
    return {
      ...(reaches('STARTED') ? {} : { started_on: null }),
      ...(reaches('FINISHED') ? {} : { finished_on: null }),
    }
  }
  if (to === 'STARTED') return { started_on: on }
  if (to !== 'FINISHED') return {}
  refuseEarlier('on', on, now.startedOn, { zh: '开工日期', en: 'the start' })
  return { finished_on: on }
}
