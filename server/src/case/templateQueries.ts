import type { CaseTrack } from '@panhuo/shared/case/case'
import type { RevitalizationMethod } from '@panhuo/shared/parcel/parcel'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import type { Context } from '../request/context.ts'

/** A step of a way, with its source and the days on which it is in force. */
export interface TemplateRow {
  readonly id: number
  readonly method: RevitalizationMethod
  readonly track: CaseTrack | null
  readonly code: string
  readonly position: number
  readonly nameZh: string
  readonly nameEn: string
  readonly evidenceRequired: boolean
  readonly closesCase: boolean
  readonly source: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly version: number
}

export const templateColumns = sql`id, method, track, code, position, name_zh as "nameZh", name_en as "nameEn", evidence_required as "evidenceRequired", closes_case as "closesCase", source, valid_from as "validFrom", valid_to as "validTo", version`

/** All steps of all ways, or of one way, in order. */
export function milestoneTemplates(
  { db, signal }: Context,
  method: RevitalizationMethod | null,
): Promise<TemplateRow[]> {
  return db.query<TemplateRow>(
    sql`select ${templateColumns} from milestone_template where deleted_at is null and (${method}::text is null or method = ${method}) order by method, track, position, valid_from`,
    { signal },
  )
}

export async function templateById({ db, signal }: Context, id: number): Promise<TemplateRow> {
  const [row] = await db.query<TemplateRow>(
    sql`select ${templateColumns} from milestone_template where id = ${id}::int`,
    { signal },
  )
  if (!row) throw new Error(`no milestone template ${id}`)
  return row
}
