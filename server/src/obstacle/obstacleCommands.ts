import type { Run } from '@panhuo/db/database'
import { project } from '@panhuo/db/schema/project'
import type { ObstacleKind, ObstacleOwner, ObstacleStatus } from '@panhuo/shared/obstacle/obstacle'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { caseScope } from '../case/caseScope.ts'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, requiredText, textOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import { parcelScope } from '../parcel/parcelScope.ts'
import { townScope } from '../place/townScope.ts'
import type { Context } from '../request/context.ts'
import { obstacleKind } from './obstacleKind.ts'
import { obstacleFault } from './obstacleRules.ts'
import { ownedObstacleScope } from './obstacleScope.ts'

/** What is written of an obstacle, all of it as given. */
export interface ObstacleValues {
  readonly kind?: ObstacleKind | null | undefined
  readonly text: string
  readonly status?: ObstacleStatus | null | undefined
  readonly foundOn?: Day | null | undefined
  readonly leadUnit?: string | null | undefined
  readonly helperUnits?: string | null | undefined
  readonly dueOn?: Day | null | undefined
  readonly measure?: string | null | undefined
  readonly closedOn?: Day | null | undefined
  readonly evidence?: string | null | undefined
}
interface ObstacleOrder extends ObstacleValues, Order {}
export interface AddObstacleInput extends ObstacleOrder {
  readonly owner: ObstacleOwner
  /** Code of the plot, case or project. */
  readonly code: string
}
export interface UpdateObstacleInput extends ObstacleOrder {
  readonly obstacleId: number
  readonly expectedVersion: number
}

const pointers = { PARCEL: 'parcel_id', CASE: 'case_id', PROJECT: 'project_id' } as const
const duties = { PARCEL: 'KEEP_CASE', CASE: 'KEEP_CASE', PROJECT: 'KEEP_PROJECT' } as const

/** Adds an obstacle to a plot, a case or a project. */
export function addObstacle(context: Context, input: AddObstacleInput): Promise<{ id: number }> {
  const { owner, code } = input
  return commitChange(
    context,
    { ...input, duty: duties[owner], action: 'addObstacle', input },
    async (run) => {
      const values = checked(input)
      const of = await ownerOf(run, context, owner, code)
      const provenance = of.provenance === 'ILLUSTRATIVE' ? 'ILLUSTRATIVE' : 'EDITED'
      const [row] = await run<{ id: number }>(
        sql`insert into obstacle (${sql.identifier(pointers[owner])}, kind, text, status, found_on, lead_unit, helper_units, due_on, measure, closed_on, evidence, provenance) values (${of.id}::int, ${values.kind}, ${values.text}, ${values.status}, ${values.foundOn}::date, ${values.leadUnit}, ${values.helperUnits}, ${values.dueOn}::date, ${values.measure}, ${values.closedOn}::date, ${values.evidence}, ${provenance}) returning id`,
      )
      if (!row) throw new Error('the obstacle was not written')
      return row
    },
  )
}

interface PresentObstacle {
  readonly id: number
  readonly version: number
  readonly foundOn: Day
}

/** Writes an obstacle anew: measures, dates, status and the evidence of its solution. */
export function updateObstacle(
  context: Context,
  input: UpdateObstacleInput,
): Promise<{ id: number }> {
  return commitChange(
    context,
    { ...input, duty: 'KEEP_CASE', action: 'updateObstacle', input },
    async (run) => {
      const { viewer } = context
      const [row] = await run<PresentObstacle>(
        sql`select id, version, found_on as "foundOn" from obstacle where id = ${input.obstacleId}::int and deleted_at is null and ${ownedObstacleScope(viewer)} for update`,
      )
      if (!row) throw new NotFound('obstacleId', '症结')
      const present = { id: row.id, code: String(row.id), version: row.version }
      await refuseOther(run, obstacleKind, viewer, present, input.expectedVersion)
      const values = checked({ ...input, foundOn: input.foundOn ?? row.foundOn })
      await run(
        sql`update obstacle set kind = ${values.kind}, text = ${values.text}, status = ${values.status}, found_on = ${values.foundOn}::date, lead_unit = ${values.leadUnit}, helper_units = ${values.helperUnits}, due_on = ${values.dueOn}::date, measure = ${values.measure}, closed_on = ${values.closedOn}::date, evidence = ${values.evidence}, provenance = case when provenance = 'ILLUSTRATIVE' then provenance else 'EDITED' end where id = ${row.id}::int`,
      )
      return { id: row.id }
    },
  )
}

function checked(input: ObstacleValues) {
  if (!input.kind) {
    throw new InvalidInput('kind', { zh: '请选择症结', en: 'choose what kind it is' })
  }
  const values = {
    kind: input.kind,
    text: requiredText('text', input.text),
    status: input.status ?? 'OPEN',
    foundOn: dayOf('foundOn', input.foundOn) ?? todayInBeijing(),
    leadUnit: textOf('leadUnit', input.leadUnit),
    helperUnits: textOf('helperUnits', input.helperUnits),
    dueOn: dayOf('dueOn', input.dueOn),
    measure: textOf('measure', input.measure),
    closedOn: dayOf('closedOn', input.closedOn),
    evidence: textOf('evidence', input.evidence),
  } as const
  const fault = obstacleFault(values, todayInBeijing())
  if (fault) throw new InvalidInput(fault.field, fault.said)
  return values
}

/** The record that is held up; it stays as it is until the change ends, so that it is not split meanwhile. */
async function ownerOf(run: Run, { viewer }: Context, owner: ObstacleOwner, code: string) {
  const asked = {
    PARCEL: sql`select id, provenance from parcel where code = ${code} and deleted_at is null and ${parcelScope(viewer)}`,
    CASE: sql`select id, provenance from revitalization_case where code = ${code} and deleted_at is null and ${caseScope(viewer)}`,
    PROJECT: sql`select id, provenance from project where code = ${code} and deleted_at is null and ${townScope(viewer, project.townId)}`,
  }[owner]
  const [row] = code.includes('\0')
    ? []
    : await run<{ id: number; provenance: string }>(sql`${asked} for share`)
  if (!row) throw new NotFound('code', code.slice(0, 60))
  return row
}
