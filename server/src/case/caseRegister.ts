import { revitalizationCase } from '@panhuo/db/schema/case'
import { caseMilestone } from '@panhuo/db/schema/caseWork'
import { caseFields } from '@panhuo/shared/case/caseFields'
import { caseFilter } from '@panhuo/shared/case/caseFilter'
import { sql } from 'drizzle-orm'
import { containing } from '../filter/literal.ts'
import { conjunction } from '../filter/where.ts'
import { dayAt, standing } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { caseScope } from './caseScope.ts'

const c = revitalizationCase

/** The first step still to come is past its planned day, today or as it stood at a moment. */
const lateAt = (moment?: Date) =>
  sql`(${c.status} = 'OPEN' and exists (select 1 from (select planned_on from ${standing(caseMilestone, moment, { alias: 'step' })} where step.case_id = ${c.id} and step.actual_on is null and step.skipped_reason is null order by step.position limit 1) coming where coming.planned_on < ${dayAt(moment)}))`

/** Cases, as the list engine knows them; they have no outline of their own. */
export const caseRegister: Register<typeof caseFilter> = {
  type: 'RevitalizationCase',
  table: sql`${c}`,
  kept: c,
  vocabulary: caseFilter,
  answers: () => ({
    text: (words) =>
      conjunction(
        words.map((word) => {
          const like = containing(word)
          return sql`(lower(${c.code}) like ${like} or lower(${c.leadUnit}) like ${like} or exists (select 1 from case_parcel named join parcel on parcel.id = named.parcel_id where named.case_id = ${c.id} and parcel.search like ${like}))`
        }),
      ),
    method: c.method,
    status: c.status,
    late: lateAt(),
    provenance: c.provenance,
  }),
  answersAt: (_viewer, moment) => ({ late: lateAt(moment) }),
  scope: caseScope,
  closedInPast: true,
  isRestricted: (row) => 'inCourt' in row && row.inCourt === true,
  shape: () => ({ outline: sql`null::geometry`, mercator: sql`null::geometry` }),
  fields: caseFields,
  columns: {
    id: c.id,
    code: c.code,
    method: c.method,
    track: c.track,
    status: c.status,
    openedOn: c.openedOn,
    closedOn: c.closedOn,
    leadUnit: c.leadUnit,
    note: c.note,
    publishedOn: c.publishedOn,
    provenance: c.provenance,
    version: c.version,
    updatedAt: c.updatedAt,
    inCourt: sql`(${c.method} = 'JUDICIAL_RESTRUCTURING' and coalesce(${c.publishedOn} > (now() at time zone 'Asia/Shanghai')::date, true))`,
  },
  orders: { code: c.code, openedOn: c.openedOn, updatedAt: c.updatedAt },
}
