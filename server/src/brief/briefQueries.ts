import { brief } from '@panhuo/db/schema/brief'
import { readAssembly } from '@panhuo/shared/assembly/assemblyCode'
import type {
  BriefContent,
  BriefPolicy,
  BriefState,
  BriefSubject,
  ContactDesk,
} from '@panhuo/shared/brief/brief'
import type { Locale } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import type { Context } from '../request/context.ts'
import { briefScope } from './briefScope.ts'

export interface BriefRow {
  readonly id: number
  readonly number: string
  readonly edition: number
  readonly subject: BriefSubject
  readonly subjectCode: string
  readonly locale: Locale
  readonly state: BriefState
  readonly highlights: string | null
  readonly terms: string | null
  readonly policies: readonly BriefPolicy[]
  readonly draftedById: string
  readonly draftedBy: string
  readonly checkedBy: string | null
  readonly issuedBy: string | null
  readonly issuedAt: Date | null
  readonly content: BriefContent | null
  readonly version: number
}

export const briefColumns = sql`id, number, edition, subject, subject_code as "subjectCode", locale, state, highlights, terms, policies, drafted_by_id as "draftedById", drafted_by as "draftedBy", checked_by as "checkedBy", issued_by as "issuedBy", issued_at as "issuedAt", content, version`

/** The briefs, of each number its last edition, the newest first. */
export function listedBriefs({ db, viewer, signal }: Context): Promise<BriefRow[]> {
  return db.query<BriefRow>(
    sql`select * from (select distinct on (number) ${briefColumns} from ${brief} where ${briefScope(viewer)} order by number, edition desc) last order by id desc limit 200`,
    { signal },
  )
}

/** One edition of a brief, the last where none is named; null where there is none to be seen. */
export async function briefByNumber(
  { db, viewer, signal }: Context,
  number: string,
  edition?: number | null,
): Promise<BriefRow | null> {
  if (number.includes('\0')) return null
  const [row] = await db.query<BriefRow>(
    sql`select ${briefColumns} from ${brief} where number = ${number} and (${edition ?? null}::int is null or edition = ${edition ?? null}::int) and ${briefScope(viewer)} order by edition desc limit 1`,
    { signal },
  )
  return row ?? null
}

/** Issued briefs of these plots, alone or together, for whoever holds a link to them. */
export async function issuedBriefs({ db, signal }: Context, codes: readonly string[]) {
  const rows = await db.query<BriefRow>(
    sql`select ${briefColumns} from ${brief} where state = 'ISSUED' and (subject = 'PARCEL' and subject_code = any(${textArray(codes)}) or subject = 'ASSEMBLY') order by number`,
    { signal },
  )
  return rows.filter(
    ({ subject, subjectCode }) =>
      subject === 'PARCEL' || readAssembly(subjectCode)?.every((code) => codes.includes(code)),
  )
}

/** The office that briefs name, null while none is set. */
export async function presentDesk({ db, signal }: Context) {
  const [row] = await db.query<ContactDesk & { version: number }>(
    sql`select name_zh as "nameZh", name_en as "nameEn", phone, address, version from contact_desk order by id limit 1`,
    { signal },
  )
  return row ?? null
}
