import { milestoneTemplate } from '@panhuo/db/schema/case'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { constraintsSpeakOf } from '../change/databaseFailure.ts'
import { InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, requiredText } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import { recordKind } from '../change/recordKind.ts'
import type { Context } from '../request/context.ts'

const field = (zh: string, en: string) => ({ zh, en, access: 'P' as const })

const templateKind = recordKind({
  type: 'MilestoneTemplate',
  table: milestoneTemplate,
  noun: { zh: '节点模板', en: 'milestone of a way' },
  scope: () => sql`true`,
  duty: 'KEEP_RULES',
  isNode: false,
  fields: {
    nameZh: field('中文名称', 'Name in Chinese'),
    nameEn: field('英文名称', 'Name in English'),
    evidenceRequired: field('须有依据材料', 'Needs evidence'),
    source: field('依据', 'Source'),
    validFrom: field('生效日期', 'In force from'),
    validTo: field('失效日期', 'In force until'),
  },
})

constraintsSpeakOf({ milestone_template_dates: 'validTo', milestone_template_once: 'validFrom' })

export interface TemplateInput {
  readonly templateId: number
  readonly expectedVersion: number
  readonly nameZh: string
  readonly nameEn: string
  readonly evidenceRequired: boolean
  readonly source: string
  readonly validFrom: Day
  readonly validTo?: Day | null | undefined
  readonly reason: string
  readonly requestId: string
}

/** Edits a step of a way; cases that are open keep the steps that they were opened with. */
export function updateMilestoneTemplate(
  context: Context,
  input: TemplateInput,
): Promise<{ id: number }> {
  return commitChange(
    context,
    { ...input, duty: 'KEEP_RULES', action: 'updateMilestoneTemplate', input },
    async (run) => {
      const [row] = await run<{ id: number; code: string; version: number }>(
        sql`select id, code, version from milestone_template where id = ${input.templateId}::int for update`,
      )
      if (!row) throw new NotFound('templateId', '节点模板')
      await refuseOther(run, templateKind, context.viewer, row, input.expectedVersion)
      const validFrom = dayOf('validFrom', input.validFrom)
      const validTo = dayOf('validTo', input.validTo)
      if (validFrom && validTo && validTo < validFrom) {
        throw new InvalidInput('validTo', { zh: '早于生效日期', en: 'lies before the first day' })
      }
      await run(
        sql`update milestone_template set name_zh = ${requiredText('nameZh', input.nameZh)}, name_en = ${requiredText('nameEn', input.nameEn)}, evidence_required = ${input.evidenceRequired}, source = ${requiredText('source', input.source)}, valid_from = ${validFrom}::date, valid_to = ${validTo}::date where id = ${row.id}::int`,
      )
      return { id: row.id }
    },
  )
}
