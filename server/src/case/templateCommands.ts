import type { Run } from '@panhuo/db/database'
import { milestoneTemplate } from '@panhuo/db/schema/case'
import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { GuardNotMet, InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, requiredText } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import type { Order } from '../change/order.ts'
import { recordKind } from '../change/recordKind.ts'
import type { Context } from '../request/context.ts'

/** Two editions in force on one day would both go into a case that is opened on it. */
const apart = {
  zh: '与同一节点另一版的有效期重叠',
  en: 'overlaps another edition of the same step',
}

const field = (zh: string, en: string) => ({ zh, en, access: 'P' as const })

export const templateKind = recordKind({
  type: 'MilestoneTemplate',
  table: milestoneTemplate,
  noun: { zh: '节点模板', en: 'milestone of a way' },
  scope: () => sql`true`,
  duty: 'KEEP_RULES',
  isNode: false,
  refuseUnsound: async (run, _viewer, ids) => {
    if (await overlaps(run, ids)) throw new GuardNotMet([{ code: 'EDITIONS_APART', said: apart }])
  },
  called: {
    by: ['code', 'name_zh', 'name_en'],
    words: ({ code, name_zh: zh, name_en: en }) => ({ zh: `${code} ${zh}`, en: `${code} ${en}` }),
  },
  fields: {
    nameZh: field('中文名称', 'Name in Chinese'),
    nameEn: field('英文名称', 'Name in English'),
    evidenceRequired: field('须有依据材料', 'Needs evidence'),
    source: field('依据', 'Source'),
    validFrom: field('生效日期', 'In force from'),
    validTo: field('失效日期', 'In force until'),
  },
})

/** Only one list of milestones is lengthened at a time. */
const TEMPLATES = 350_504_12

constraintsSpeakOf({ milestone_template_dates: 'validTo', milestone_template_once: 'validFrom' })

interface StepInput extends Order {
  readonly nameZh: string
  readonly nameEn: string
  readonly evidenceRequired: boolean
  readonly source: string
  readonly validFrom: Day
  readonly validTo?: Day | null | undefined
}

export interface TemplateInput extends StepInput {
  readonly templateId: number
  readonly expectedVersion: number
}

export interface AddTemplateInput extends StepInput {
  /** The step that it follows, of the same way. */
  readonly afterId: number
}

function stepOf(input: StepInput) {
  const validFrom = dayOf('validFrom', input.validFrom)
  const validTo = dayOf('validTo', input.validTo)
  if (validFrom && validTo && validTo < validFrom) {
    throw new InvalidInput('validTo', { zh: '早于生效日期', en: 'lies before the first day' })
  }
  return {
    nameZh: requiredText('nameZh', input.nameZh),
    nameEn: requiredText('nameEn', input.nameEn),
    evidenceRequired: input.evidenceRequired,
    source: requiredText('source', input.source),
    validFrom,
    validTo,
  }
}

/** Adds a step to a way behind another one, for cases opened from then on; the closing one stays last. */
export function addMilestoneTemplate(
  context: Context,
  input: AddTemplateInput,
): Promise<{ id: number }> {
  const order = { ...input, duty: 'KEEP_RULES', action: 'addMilestoneTemplate', input } as const
  return commitChange(context, order, async (run) => {
    const step = stepOf(input)
    // The whole way is held, so that two that are added at once get places of their own.
    await run(sql`select pg_advisory_xact_lock(${TEMPLATES}::bigint)`)
    const [after] = await run<{ position: number; closesCase: boolean }>(
      sql`select position, closes_case as "closesCase" from milestone_template where id = ${input.afterId}::int and deleted_at is null`,
    )
    if (!after) throw new NotFound('afterId', '节点模板')
    if (after.closesCase) {
      throw new InvalidInput('afterId', {
        zh: '最后一个节点之后不能再加',
        en: 'is the closing step, which stays last',
      })
    }
    const sameWay = sql`(method, coalesce(track, '')) = (select method, coalesce(track, '') from milestone_template where id = ${input.afterId}::int)`
    await run(
      sql`update milestone_template set position = position + 1 where ${sameWay} and position > ${after.position}::int`,
    )
    const [row] = await run<{ id: number }>(
      sql`insert into milestone_template (method, track, code, position, name_zh, name_en, evidence_required, source, valid_from, valid_to)
        select method, track, (select substring(one.code from '^[^0-9]*') || (max(substring(other.code from '[0-9]+$')::int) + 1) from milestone_template other where substring(other.code from '^[^0-9]*') = substring(one.code from '^[^0-9]*')), ${after.position}::int + 1, ${step.nameZh}, ${step.nameEn}, ${step.evidenceRequired}, ${step.source}, ${step.validFrom}::date, ${step.validTo}::date
        from milestone_template one where id = ${input.afterId}::int returning id`,
    )
    if (!row) throw new Error('the step was not written')
    return { id: row.id }
  })
}

/**
 * Edits a step of a way; cases that are open keep the steps that they were opened with. One that is
 * in force and is to begin on a later day stays until the day before, and goes on as a new edition:
 * otherwise cases opened until then would lack it.
 */
export function updateMilestoneTemplate(
  context: Context,
  input: TemplateInput,
): Promise<{ id: number }> {
  const today = todayInBeijing()
  return commitChange(
    context,
    { ...input, duty: 'KEEP_RULES', action: 'updateMilestoneTemplate', input },
    async (run) => {
      const [row] = await run<Held>(
        sql`select id, code, version, valid_from <= ${today}::date and coalesce(valid_to >= ${today}::date, true) as "inForce" from milestone_template where id = ${input.templateId}::int and deleted_at is null for update`,
      )
      if (!row) throw new NotFound('templateId', '节点模板')
      await refuseOther(run, templateKind, context.viewer, row, input.expectedVersion)
      const step = stepOf(input)
      if (row.inForce && input.validFrom > today) {
        const id = await nextEdition(run, row, step)
        if (await overlaps(run, [id])) throw new InvalidInput('validFrom', apart)
        return { id }
      }
      await run(
        sql`update milestone_template set name_zh = ${step.nameZh}, name_en = ${step.nameEn}, evidence_required = ${step.evidenceRequired}, source = ${step.source}, valid_from = ${step.validFrom}::date, valid_to = ${step.validTo}::date where id = ${row.id}::int`,
      )
      if (await overlaps(run, [row.id])) throw new InvalidInput('validFrom', apart)
      return { id: row.id }
    },
  )
}

interface Held {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly inForce: boolean
}

/** Ends what is in force on the eve of the new edition, and gives the number of that. */
async function nextEdition(
  run: Run,
  { id }: Held,
  step: ReturnType<typeof stepOf>,
): Promise<number> {
  await run(
    sql`update milestone_template set valid_to = least(valid_to, ${step.validFrom}::date - 1) where id = ${id}::int`,
  )
  const [row] = await run<{ id: number }>(
    sql`insert into milestone_template (method, track, code, position, name_zh, name_en, evidence_required, closes_case, source, valid_from, valid_to)
      select method, track, code, position, ${step.nameZh}, ${step.nameEn}, ${step.evidenceRequired}, closes_case, ${step.source}, ${step.validFrom}::date, ${step.validTo}::date
      from milestone_template where id = ${id}::int returning id`,
  )
  if (!row) throw new Error('the edition was not written')
  return row.id
}

/** Whether one of these steps is in force on a day on which another edition of it is. */
async function overlaps(run: Run, ids: readonly number[]): Promise<boolean> {
  const [found] = await run(
    sql`select 1 from milestone_template one join milestone_template other on other.code = one.code and other.id <> one.id
      where one.id = any(${`{${ids.join(',')}}`}::text::int[]) and one.deleted_at is null and other.deleted_at is null
        and daterange(one.valid_from, one.valid_to, '[]') && daterange(other.valid_from, other.valid_to, '[]') limit 1`,
  )
  return found !== undefined
}
